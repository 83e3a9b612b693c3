package uko.deliverable.docx;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** LibreOffice, another reader of documents of Word than the one that wrote them. */
record Office(Path program) {

    /** Where it is: the system property {@code soffice}, or one of the usual places. */
    static Optional<Office> found() {
        return Stream.concat(
                        Stream.ofNullable(System.getProperty("soffice")),
                        Stream.of("/usr/bin/soffice", "/Applications/LibreOffice.app/Contents/MacOS/soffice"))
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .map(Office::new);
    }

    /** Converts a document into a folder, with a profile of its own. */
    Path pdf(Path document, Path folder) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        program.toString(),
                        "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                        "--headless",
                        "--convert-to",
                        "pdf",
                        "--outdir",
                        folder.toString(),
                        document.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("office.log").toFile())
                .start();
        assertThat(process.waitFor(120, TimeUnit.SECONDS))
                .as("LibreOffice ends")
                .isTrue();
        assertThat(process.exitValue())
                .as(Files.readString(folder.resolve("office.log")))
                .isZero();
        return folder.resolve(document.getFileName().toString().replace(".docx", ".pdf"));
    }
}
