package uko.container;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

/**
 * Finds plugins: jars in a folder, and modules under development with their {@code target/classes}. A jar is copied
 * before it is looked over and the copy is loaded, so that what was verified is what runs, whatever is done to the file.
 */
final class PluginFolder {

    static final long LARGEST_JAR = 50L << 20;

    private final Settings settings;
    private final PluginVerification verification;

    PluginFolder(Settings settings, Kits kits) {
        this.settings = settings;
        this.verification = new PluginVerification(settings.version(), kits);
    }

    /** Answers what may be loaded, one of each id, and tells of what may not. */
    List<Candidate> candidates(BiConsumer<Path, PluginRefused> refusal) {
        Map<String, Candidate> found = new HashMap<>();
        for (Path source : sources()) {
            try {
                Candidate candidate = candidate(source);
                Candidate other = found.putIfAbsent(candidate.id(), candidate);
                if (other != null) {
                    discard(candidate);
                    throw new PluginRefused("%s and %s are both plugin '%s'. Remove one of them."
                            .formatted(source.getFileName(), other.source().getFileName(), candidate.id()));
                }
            } catch (PluginRefused refused) {
                refusal.accept(source, refused);
            } catch (IOException unreadable) {
                String sentence = "%s can't be read (%s). Check its rights.".formatted(source, unreadable.getMessage());
                refusal.accept(source, new PluginRefused(sentence, unreadable));
            }
        }
        return found.values().stream()
                .sorted((one, other) -> one.id().compareTo(other.id()))
                .toList();
    }

    private List<Path> sources() {
        List<Path> sources = new ArrayList<>(settings.modules());
        if (Files.isDirectory(settings.plugins())) {
            try (Stream<Path> files = Files.list(settings.plugins())) {
                files.filter(file -> file.toString().endsWith(".jar")).sorted().forEach(sources::add);
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
        return sources;
    }

    private Candidate candidate(Path source) throws IOException {
        return Files.isDirectory(source) ? module(source) : jar(source);
    }

    private Candidate module(Path source) {
        Path classes = classes(source);
        if (!Files.isDirectory(classes)) {
            throw new PluginRefused("%s is not there. Build the module first: mvn -pl %s compile"
                    .formatted(classes, source.getFileName()));
        }
        PluginManifest manifest = verification.verify(PluginContents.of(classes));
        if (!source.getFileName().toString().equals(manifest.id())) {
            throw new PluginRefused("The folder '%s' holds plugin '%s'. Give both one name."
                    .formatted(source.getFileName(), manifest.id()));
        }
        return new Candidate(source, classes, manifest);
    }

    /** Where the classes of a module under development lie. */
    static Path classes(Path module) {
        return module.resolve("target").resolve("classes");
    }

    private Candidate jar(Path source) throws IOException {
        if (Files.size(source) > LARGEST_JAR) {
            throw new PluginRefused(
                    "%s is larger than 50 MB. Remove what the plugin does not use.".formatted(source.getFileName()));
        }
        byte[] bytes = Files.readAllBytes(source);
        checkSignature(source, bytes);
        Files.createDirectories(settings.work());
        Path copy = Files.write(settings.work().resolve(UUID.randomUUID() + ".jar"), bytes);
        try {
            PluginManifest manifest = verification.verify(PluginContents.of(copy));
            checkName(source, manifest.id());
            return new Candidate(source, copy, manifest);
        } catch (PluginRefused refused) {
            Files.delete(copy);
            throw refused;
        }
    }

    private static void checkName(Path source, String id) {
        String name = source.getFileName().toString();
        if (!name.equals(id + ".jar") && !name.matches("\\Q" + id + "\\E-\\d.*")) {
            throw new PluginRefused("%s holds plugin '%s'. Name the file %s-<version>.jar.".formatted(name, id, id));
        }
    }

    private void checkSignature(Path source, byte[] bytes) throws IOException {
        TrustedKeys trusted = settings.trusted();
        Path file = source.resolveSibling(source.getFileName() + ".sig");
        if (!Files.exists(file)) {
            if (trusted.required()) {
                throw new PluginRefused("%s has no signature, and one is required. Put %s beside it."
                        .formatted(source.getFileName(), file.getFileName()));
            }
        } else if (trusted.required() || !trusted.keys().isEmpty()) {
            if (!PluginSignature.verify(bytes, Files.readString(file), trusted.keys())) {
                throw new PluginRefused("%s is not what its signature was made for, or no trusted key made it. "
                                .formatted(source.getFileName())
                        + "Fetch the plugin and its signature anew, or trust the key of its maker.");
            }
        }
    }

    /** Removes our copy; what the operator put there stays. */
    static void discard(Candidate candidate) {
        if (!candidate.path().startsWith(candidate.source())) {
            try {
                Files.deleteIfExists(candidate.path());
            } catch (IOException stillOpen) {
                candidate.path().toFile().deleteOnExit();
            }
        }
    }
}
