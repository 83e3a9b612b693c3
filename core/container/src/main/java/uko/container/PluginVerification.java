package uko.container;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.jar.Attributes;
import java.util.jar.Manifest;
import java.util.regex.Pattern;
import uko.rendering.TemplateSource;
import uko.rendering.TemplateVerification;
import uko.spi.portlet.Language;

/**
 * Looks a plugin over before one class of it is loaded, and refuses it with one sentence. It keeps mistakes and
 * accidents out; it is no sandbox for somebody who means harm and has a trusted key.
 */
final class PluginVerification {

    static final String DESCRIPTOR = "META-INF/plugin.json";
    private static final String INDEX = "META-INF/extensions.idx";
    private static final Pattern SAFE_NAME = Pattern.compile("[^/\\\\:\\p{Cntrl}][^\\\\:\\p{Cntrl}]*");

    /** Packages that the suite itself speaks for; a copy of them in a plugin would be another type of the same name. */
    private static final List<String> NOT_HIS = List.of("java/", "javax/", "org/pf4j/", "org/slf4j/");

    private final VersionNumber suite;
    private final Kits kits;

    PluginVerification(String suite, Kits kits) {
        this.suite = VersionNumber.of(suite);
        this.kits = kits;
    }

    /** Answers the descriptor of a plugin that may be loaded. */
    PluginManifest verify(PluginContents contents) {
        checkNames(contents.names());
        PluginManifest manifest = ManifestReader.read(require(contents, DESCRIPTOR), kits);
        if (!suite.isAtLeast(VersionNumber.of(manifest.requires()))) {
            throw new PluginRefused("Plugin '%s' requires suite %s and this is %s. Install a build made for this one."
                    .formatted(manifest.id(), manifest.requires(), words(suite)));
        }
        checkClasses(manifest.id(), contents.names());
        checkClassPath(contents);
        checkIndex(manifest, contents);
        checkBundles(contents);
        checkTemplates(manifest, contents);
        return manifest;
    }

    private static void checkNames(List<String> names) {
        Set<String> seen = new HashSet<>();
        for (String name : names) {
            boolean climbs = List.of(name.split("/")).contains("..");
            if (!SAFE_NAME.matcher(name).matches() || climbs || !seen.add(name)) {
                throw new PluginRefused("The entry '%s' stands there twice or leaves its folder. Build the plugin anew."
                        .formatted(name));
            }
        }
    }

    private static void checkClasses(String id, List<String> names) {
        String own = "uko/" + id.replace("-", "") + "/";
        for (String name : names) {
            String path = name.replaceFirst("^META-INF/versions/\\d+/", "");
            boolean foreign = path.startsWith("uko/") && !path.startsWith(own);
            if (path.endsWith(".class") && (foreign || NOT_HIS.stream().anyMatch(path::startsWith))) {
                throw new PluginRefused(
                        "Plugin '%s' brings the class %s, which is not its own. Keep its classes in %s and "
                                        .formatted(id, path, own.replace('/', '.'))
                                + "set the scope of what the suite provides to 'provided'.");
            }
        }
    }

    /** Class-Path would make the class loader read jars that nobody looked over. */
    private static void checkClassPath(PluginContents contents) {
        byte[] file = contents.texts().getOrDefault("META-INF/MANIFEST.MF", new byte[0]);
        try {
            Manifest manifest = new Manifest(new ByteArrayInputStream(file));
            if (manifest.getMainAttributes().containsKey(Attributes.Name.CLASS_PATH)) {
                throw new PluginRefused("META-INF/MANIFEST.MF names a Class-Path. Build the jar without one.");
            }
        } catch (IOException malformed) {
            throw new PluginRefused("META-INF/MANIFEST.MF can't be read. Build the jar anew.", malformed);
        }
    }

    private static void checkBundles(PluginContents contents) {
        for (Language language : Language.values()) {
            String name = "messages_" + language.code() + ".properties";
            try {
                new Properties().load(new StringReader(text(name, require(contents, name))));
            } catch (IOException | IllegalArgumentException malformed) {
                throw new PluginRefused(
                        name + " can't be read: " + malformed.getMessage() + ". Correct it.", malformed);
            }
        }
    }

    /** Without a class of its own a plugin has no index: its kit brings all portlets. */
    private static void checkIndex(PluginManifest manifest, PluginContents contents) {
        if (manifest.kit().isEmpty() || contents.names().stream().anyMatch(name -> name.endsWith(".class"))) {
            require(contents, INDEX);
        }
    }

    private void checkTemplates(PluginManifest manifest, PluginContents contents) {
        TemplateSource lent = kits.find(manifest.kit()).map(Kit::files).orElse(path -> Optional.empty());
        manifest.portlets().forEach((name, portlet) -> checkModes(name, portlet, contents, lent));
        for (Map.Entry<String, byte[]> file : contents.texts().entrySet()) {
            String name = file.getKey();
            boolean template = name.startsWith("templates/") || name.startsWith("documents/");
            if (template && name.endsWith(".hbs")) {
                List<String> problems = TemplateVerification.problems(name, text(name, file.getValue()));
                if (!problems.isEmpty()) {
                    throw new PluginRefused(problems.getFirst());
                }
            }
        }
    }

    private static void checkModes(String name, PortletManifest portlet, PluginContents contents, TemplateSource lent) {
        Map<Mode, Boolean> shown =
                Map.of(Mode.VIEW, true, Mode.MINE, portlet.mine(), Mode.HELP, portlet.help(), Mode.EDIT, false);
        shown.forEach((mode, declared) -> {
            String file = "templates/%s/%s.hbs".formatted(name, mode.word());
            boolean there = contents.texts().containsKey(file);
            if (declared && !there && lent.text(file).isEmpty()) {
                throw new PluginRefused("%s is missing. Write it, or do not declare the mode.".formatted(file));
            }
            if (!declared && there) {
                throw new PluginRefused(
                        "%s is there and portlet '%s' does not declare the mode. Declare \"%s\": true in "
                                        .formatted(file, name, mode.word())
                                + "plugin.json, or remove the file.");
            }
        });
    }

    private static byte[] require(PluginContents contents, String name) {
        byte[] file = contents.texts().get(name);
        if (file == null) {
            String remedy = name.equals(INDEX)
                    ? "Annotate portlets with @Extension and compile with annotation processing on (plugin-parent"
                            + " does)."
                    : "Add it to src/main/resources.";
            throw new PluginRefused(name + " is missing. " + remedy);
        }
        return file;
    }

    private static String text(String name, byte[] file) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(file))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            throw new PluginRefused(name + " is not UTF-8. Save it as UTF-8.", notUtf8);
        }
    }

    private static String words(VersionNumber version) {
        return version.major() + "." + version.minor() + "." + version.patch();
    }
}
