package uko.storage;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/** The files of a folder of migrations, in a jar or in a folder of classes. */
final class Migrations {

    private Migrations() {}

    /** Adds the names and contents of all files to a hash. */
    static void into(MessageDigest digest, ClassLoader loader, String folder) {
        URL url = loader.getResource(folder);
        if (url == null) {
            throw new IllegalStateException("The folder " + folder + " is missing");
        }
        try {
            var files = url.getProtocol().equals("jar") ? ofJar(url) : ofFolder(Path.of(URI.create(url.toString())));
            files.forEach((name, content) -> {
                digest.update((name + '\n' + content.length + '\n').getBytes(StandardCharsets.UTF_8));
                digest.update(content);
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static TreeMap<String, byte[]> ofJar(URL url) throws IOException {
        JarURLConnection connection = (JarURLConnection) url.openConnection();
        connection.setUseCaches(false);
        TreeMap<String, byte[]> files = new TreeMap<>();
        try (JarFile jar = connection.getJarFile()) {
            String folder = connection.getEntryName();
            String under = folder.endsWith("/") ? folder : folder + "/";
            for (JarEntry entry : (Iterable<JarEntry>) jar.entries()::asIterator) {
                if (entry.getName().startsWith(under) && !entry.isDirectory()) {
                    try (InputStream content = jar.getInputStream(entry)) {
                        files.put(entry.getName().substring(under.length()), content.readAllBytes());
                    }
                }
            }
        }
        return files;
    }

    private static TreeMap<String, byte[]> ofFolder(Path folder) throws IOException {
        TreeMap<String, byte[]> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : (Iterable<Path>) all.filter(Files::isRegularFile)::iterator) {
                files.put(folder.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
            }
        }
        return files;
    }

    static String hex(MessageDigest digest) {
        return HexFormat.of().formatHex(digest.digest());
    }
}
