package uko.testkit.contract;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.constantpool.StringEntry;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * The jar that a module was packed into, and the folder that it came from.
 *
 * @param files what is in the jar, by path
 */
record PackedPlugin(Path folder, Path jar, Map<String, byte[]> files) {

    PackedPlugin {
        files = Collections.unmodifiableMap(files);
    }

    /** Whether Maven runs the tests of a plugin; the parent of all plugins, which packs nothing, is none. */
    static boolean isUnderTest() {
        try {
            Path pom = Path.of(System.getProperty("basedir", "")).resolve("pom.xml");
            return !Files.readString(pom).contains("<packaging>pom</packaging>");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Finds the jar of the module in whose folder Maven runs the tests. */
    static PackedPlugin underTest() {
        Path folder = Path.of(System.getProperty("basedir", "")).toAbsolutePath();
        String name = "\\Q" + folder.getFileName() + "\\E-\\d[^-]*\\.jar";
        try (Stream<Path> target = Files.list(folder.resolve("target"))) {
            List<Path> jars = target.filter(
                            file -> file.getFileName().toString().matches(name))
                    .toList();
            if (jars.size() != 1) {
                throw new AssertionError(("The packed plugin must be %s/target/%s-<version>.jar, and there is %s."
                                + " Name the artifact after its folder and run mvn clean verify.")
                        .formatted(folder, folder.getFileName(), jars));
            }
            return new PackedPlugin(folder, jars.getFirst(), read(jars.getFirst()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, byte[]> read(Path jar) throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                try (InputStream content = zip.getInputStream(entry)) {
                    files.put(entry.getName(), content.readAllBytes());
                }
            }
        }
        return files;
    }

    /** What the plugin says of itself. */
    JsonObject manifest() {
        return new JsonObject(text("META-INF/plugin.json"));
    }

    /** The same with the roles and portlets that its kit lends, and whom it admits there besides. */
    JsonObject whole() {
        JsonObject all = kit();
        manifest()
                .getJsonObject("admits", new JsonObject())
                .forEach(portlet -> admit(all.getJsonObject("portlets").getJsonObject(portlet.getKey()), (JsonObject)
                        portlet.getValue()));
        for (String part : List.of("roles", "portlets")) {
            JsonObject lent = all.getJsonObject(part, new JsonObject());
            all.put(part, lent.copy().mergeIn(manifest().getJsonObject(part, new JsonObject())));
        }
        return all;
    }

    private static void admit(JsonObject place, JsonObject others) {
        JsonArray roles = place.getJsonArray("roles");
        if (roles != null) {
            for (String role : others.fieldNames()) {
                if (roles.contains(role)) {
                    roles.addAll(others.getJsonArray(role));
                }
            }
        }
        place.stream()
                .map(Map.Entry::getValue)
                .filter(JsonObject.class::isInstance)
                .forEach(inner -> admit((JsonObject) inner, others));
    }

    private JsonObject kit() {
        String kit = manifest().getString("kit", "");
        return kit.isEmpty() ? new JsonObject() : new JsonObject(lent("META-INF/kit.json"));
    }

    /** A file of the kit that it names. */
    private String lent(String path) {
        String file = "/uko/%s/kit/%s".formatted(manifest().getString("kit"), path);
        try (InputStream content = PackedPlugin.class.getResourceAsStream(file)) {
            return new String(java.util.Objects.requireNonNull(content, file).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether its kit has a file of this path. */
    boolean isLent(String path) {
        String kit = manifest().getString("kit", "");
        return !kit.isEmpty() && PackedPlugin.class.getResource("/uko/%s/kit/%s".formatted(kit, path)) != null;
    }

    /** What the descriptor says stands in for the kit's: paths of files and keys of messages. */
    Set<String> replaced() {
        Set<String> replaced = new TreeSet<>();
        manifest().getJsonArray("replaces", new JsonArray()).forEach(name -> replaced.add(name.toString()));
        return replaced;
    }

    /** The messages that its kit lends in a language; none without a kit. */
    Map<String, String> lentMessages(String language) {
        return manifest().containsKey("kit") ? bundle(lent("messages_" + language + ".properties")) : Map.of();
    }

    String id() {
        return manifest().getString("id");
    }

    String schema() {
        return id().replace('-', '_');
    }

    /** The ids of plugins that it can't do without. */
    List<String> dependencies() {
        return manifest().getJsonArray("dependencies", new JsonArray()).stream()
                .map(dependency -> dependency.toString().replaceFirst("@.*", ""))
                .toList();
    }

    String text(String path) {
        byte[] content = files.get(path);
        if (content == null) {
            throw new AssertionError(path + " is not in " + jar.getFileName() + ". Add it to src/main/resources.");
        }
        return new String(content, StandardCharsets.UTF_8);
    }

    List<String> paths(String start, String end) {
        return files.keySet().stream()
                .filter(path -> path.startsWith(start) && path.endsWith(end))
                .toList();
    }

    /** The templates of portlets and of documents. */
    List<String> templates() {
        return Stream.concat(paths("templates/", ".hbs").stream(), paths("documents/", ".hbs").stream())
                .toList();
    }

    /** The plugin's own messages in a language, by key. */
    Map<String, String> messages(String language) {
        return bundle(text("messages_" + language + ".properties"));
    }

    private static Map<String, String> bundle(String file) {
        Properties properties = new Properties();
        try {
            properties.load(new StringReader(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, String> messages = new TreeMap<>();
        properties.forEach((key, text) -> messages.put(key.toString(), text.toString()));
        return messages;
    }

    /** Every text in quotes in the plugin's Java. */
    Set<String> literals() {
        Set<String> literals = new TreeSet<>();
        for (String path : paths("", ".class")) {
            var pool = ClassFile.of().parse(files.get(path)).constantPool();
            StreamSupport.stream(pool.spliterator(), false)
                    .filter(StringEntry.class::isInstance)
                    .forEach(entry -> literals.add(((StringEntry) entry).stringValue()));
        }
        return literals;
    }
}
