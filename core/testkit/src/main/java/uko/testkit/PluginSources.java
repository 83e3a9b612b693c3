package uko.testkit;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

/**
 * Plugins as a node takes them.
 *
 * @param modules folders of modules with their {@code target/classes}
 * @param folder of this node alone, with copies of the jars
 */
record PluginSources(List<Path> modules, Path folder) {

    private static final String DESCRIPTOR = "META-INF/plugin.json";

    static PluginSources of(List<Path> plugins) {
        try {
            Path folder = Files.createTempDirectory("uko-plugins-");
            for (Path jar : plugins.stream().filter(Files::isRegularFile).toList()) {
                Files.copy(jar, folder.resolve(jar.getFileName()));
            }
            return new PluginSources(plugins.stream().filter(Files::isDirectory).toList(), folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Finds a plugin on the class path: the module under test, or one that its pom names with scope test. */
    static Path onClassPath(String id) {
        try {
            for (URL descriptor :
                    Collections.list(PluginSources.class.getClassLoader().getResources(DESCRIPTOR))) {
                URLConnection connection = descriptor.openConnection();
                connection.setUseCaches(false);
                if (id(connection).equals(id)) {
                    return source(connection);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        throw new IllegalArgumentException(
                "Plugin '%s' is not on the class path. Add it to the pom with <scope>test</scope>.".formatted(id));
    }

    private static String id(URLConnection descriptor) throws IOException {
        try (InputStream content = descriptor.getInputStream()) {
            return new JsonObject(Buffer.buffer(content.readAllBytes())).getString("id");
        }
    }

    private static Path source(URLConnection descriptor) {
        if (descriptor instanceof JarURLConnection jar) {
            return Path.of(URI.create(jar.getJarFileURL().toString()));
        }
        // The module of target/classes/META-INF/plugin.json.
        return Path.of(URI.create(descriptor.getURL().toString()))
                .resolve("../../../..")
                .normalize();
    }

    void delete() {
        try (Stream<Path> jars = Files.list(folder)) {
            for (Path jar : jars.toList()) {
                Files.delete(jar);
            }
            Files.delete(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
