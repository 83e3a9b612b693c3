package uko.checks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Rewrites the Java files that have another form: {@code mvn -q -Pformat}. */
final class Format {

    private Format() {}

    public static void main(String[] arguments) {
        Tree tree = Tree.here();
        JavaFormat format = new JavaFormat();
        long rewritten = tree.files("**.java").parallelStream()
                .filter(file -> rewrote(tree, format, file))
                .count();
        System.out.println(rewritten + " Java files were brought into form.");
    }

    private static boolean rewrote(Tree tree, JavaFormat format, Path file) {
        String source = tree.read(file);
        try {
            String formed = format.of(source);
            if (formed.equals(source)) {
                return false;
            }
            Files.writeString(tree.root().resolve(file), formed);
            return true;
        } catch (IllegalArgumentException | IOException e) {
            System.err.println(file + " is left as it is: " + e.getMessage());
            return false;
        }
    }
}
