package uko.checks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The files of the repository, without what a build or an editor leaves between them. */
final class Tree {

    private static final Set<String> LEFT_BEHIND = Set.of(".git", "target", "node_modules", ".idea", ".vscode", "data");
    private static final Set<String> BINARY = Set.of("ttf", "woff2", "png", "jpg", "webp", "ico", "pdf", "jar", "zip");
    private static final Pattern MODULE = Pattern.compile("<module>([^<]+)</module>");

    private static final int LONG_LINE = 100;

    private final Path root;
    private final List<Path> files;

    private Tree(Path root, List<Path> files) {
        this.root = root;
        this.files = List.copyOf(files);
    }

    /** Reads the tree around the working folder: the nearest folder above that names modules of its own. */
    static Tree here() {
        Path folder = Path.of("").toAbsolutePath();
        while (!isRoot(folder)) {
            folder = folder.getParent();
            if (folder == null) {
                throw new IllegalStateException("No pom.xml with modules above the working folder: run in the tree.");
            }
        }
        return of(folder);
    }

    static Tree of(Path root) {
        List<Path> files = new ArrayList<>();
        try {
            Files.walkFileTree(root, new Walk(root, files));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        files.sort(null);
        return new Tree(root, files);
    }

    private static boolean isRoot(Path folder) {
        Path pom = folder.resolve("pom.xml");
        return Files.exists(pom) && MODULE.matcher(text(pom)).find();
    }

    Path root() {
        return root;
    }

    /** All files by their paths from the root. */
    List<Path> files() {
        return files;
    }

    List<Path> files(String glob) {
        var matcher = root.getFileSystem().getPathMatcher("glob:" + glob);
        return files.stream().filter(matcher::matches).toList();
    }

    /** All but pictures, fonts and the like. */
    List<Path> texts() {
        return files.stream().filter(file -> !BINARY.contains(extension(file))).toList();
    }

    private static String extension(Path file) {
        String name = file.getFileName().toString();
        return name.substring(name.lastIndexOf('.') + 1);
    }

    boolean has(Path file) {
        return Files.exists(root.resolve(file));
    }

    String read(Path file) {
        return text(root.resolve(file));
    }

    long lines(Path file) {
        try (Stream<String> lines = read(file).lines()) {
            return lines.count();
        }
    }

    /** The lines of a file that hold the pattern, with their numbers. */
    Stream<String> find(Pattern pattern, Path file) {
        List<String> lines = read(file).lines().toList();
        return IntStream.range(0, lines.size())
                .filter(line -> pattern.matcher(lines.get(line)).find())
                .mapToObj(line -> "%s, line %d: %s".formatted(file, line + 1, shortened(lines.get(line))));
    }

    private static String shortened(String line) {
        String text = line.strip();
        return text.length() > LONG_LINE ? text.substring(0, LONG_LINE) + "…" : text;
    }

    /** The modules of the root pom, those of its profiles included. */
    List<Module> modules() {
        return MODULE.matcher(read(Path.of("pom.xml")))
                .results()
                .map(found -> new Module(root, Path.of(found.group(1))))
                .distinct()
                .toList();
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException("Can't read " + file, e);
        }
    }

    private static final class Walk extends SimpleFileVisitor<Path> {

        private final Path root;
        private final List<Path> files;

        Walk(Path root, List<Path> files) {
            this.root = root;
            this.files = files;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            boolean skipped = LEFT_BEHIND.contains(folder.getFileName().toString());
            return skipped ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (!file.getFileName().toString().equals(".git")) {
                files.add(root.relativize(file));
            }
            return FileVisitResult.CONTINUE;
        }
    }
}
