package uko.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import uko.deliverable.lending.Workshop;
import uko.rendering.TemplateVerification;

/** The kit of document modules keeps the rules that plugins keep, for its files stand in their place. */
class DeliverableKitTest {

    private static final String FILES = "uko/deliverable/kit/";

    private final PackedPlugin kit = kit();

    @Test
    void hasEveryMessageInBothLanguagesAndNoneTooMany() {
        assertThat(kit.messages("ru")).isNotEmpty();
        assertThat(new MessageKeys(kit).problems()).isEmpty();
    }

    @Test
    void namesStylesAndIdsAfterItself() {
        assertThat(kit.paths("public/", ".css")).hasSize(1);
        assertThat(new Names(kit).problems()).isEmpty();
    }

    @Test
    void hasTemplatesThatMayBeLoaded() {
        assertThat(kit.templates())
                .isNotEmpty()
                .allSatisfy(template -> assertThat(TemplateVerification.problems(template, kit.text(template)))
                        .isEmpty());
    }

    private static PackedPlugin kit() {
        Map<String, byte[]> files = new TreeMap<>();
        try {
            URI place = Workshop.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI();
            Path root = Path.of(place);
            if (Files.isDirectory(root)) {
                readAll(root, files);
            } else {
                try (FileSystem jar = FileSystems.newFileSystem(root)) {
                    readAll(jar.getPath("/"), files);
                }
            }
        } catch (IOException | URISyntaxException unreadable) {
            throw new IllegalStateException(unreadable);
        }
        return described(files);
    }

    private static void readAll(Path root, Map<String, byte[]> files) throws IOException {
        try (Stream<Path> all = Files.walk(root)) {
            for (Path file : (Iterable<Path>) all.filter(Files::isRegularFile)::iterator) {
                String name = root.relativize(file).toString();
                files.put(name.startsWith(FILES) ? name.substring(FILES.length()) : name, Files.readAllBytes(file));
            }
        }
    }

    private static PackedPlugin described(Map<String, byte[]> files) {
        JsonObject descriptor = new JsonObject(new String(files.get("META-INF/kit.json"), StandardCharsets.UTF_8));
        descriptor.put("id", "deliverable").put("version", "0.1.0");
        files.put("META-INF/plugin.json", descriptor.toBuffer().getBytes());
        return new PackedPlugin(Path.of("deliverable"), Path.of("deliverable-0.1.0.jar"), files);
    }
}
