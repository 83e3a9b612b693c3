package uko.container;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.net.URLConnection;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import uko.rendering.TemplateSource;

/** The texts among a plugin's own resources; those of other plugins and of the suite are not found. */
final class PluginFiles implements TemplateSource {

    private final URLClassLoader loader;

    PluginFiles(URLClassLoader loader) {
        this.loader = loader;
    }

    @Override
    public Optional<String> text(String path) {
        return bytes(path).map(bytes -> new String(bytes, StandardCharsets.UTF_8));
    }

    /** The same, with the files of another where the plugin has none of that name. */
    TemplateSource over(TemplateSource lent) {
        return path -> text(path).or(() -> lent.text(path));
    }

    private Optional<byte[]> bytes(String path) {
        URL url = loader.findResource(path);
        if (url == null) {
            return Optional.empty();
        }
        try {
            URLConnection connection = url.openConnection();
            connection.setUseCaches(false);
            try (InputStream stream = connection.getInputStream()) {
                return Optional.of(stream.readAllBytes());
            }
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
