package uko.employeebook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** The module as it is, but for its type, which gives the draft to another role than the kit does. */
final class WrittenByOthers {

    private static final Path CLASSES = Path.of("target/classes");

    private WrittenByOthers() {}

    static Path module(String role) {
        Path module = Path.of("target", "written-by-" + role, "employee-book");
        try {
            Path classes = module.resolve(CLASSES);
            copy(classes);
            replace(classes.resolve("META-INF/plugin.json"), "\"kit\": \"deliverable\",", """
                "kit": "deliverable",
                "admits": {"editor": {"author": ["%1$s"]}, "revisions": {"author": ["%1$s"]}},
                """.formatted(role));
            replace(
                    classes.resolve("deliverable.yaml"),
                    "kinds:\n",
                    "way: {drafted-by: [%s]}\nkinds:\n".formatted(role));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return module;
    }

    private static void copy(Path to) throws IOException {
        try (Stream<Path> all = Files.walk(CLASSES)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                Path target = to.resolve(CLASSES.relativize(file).toString());
                Files.createDirectories(target.getParent());
                Files.copy(file, target, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    private static void replace(Path file, String words, String others) throws IOException {
        String text = Files.readString(file);
        if (!text.contains(words)) {
            throw new IllegalStateException("%s has no %s.".formatted(file, words));
        }
        Files.writeString(file, text.replace(words, others));
    }
}
