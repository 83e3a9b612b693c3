package uko.checks;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A link of a Markdown file to another file of the tree.
 *
 * @param from the file that has it
 * @param target as it is written, without what follows a #
 */
record Link(Tree tree, Path from, String target, boolean image) {

    private static final Pattern LINK = Pattern.compile("(!?)\\[[^\\]]*\\]\\(<?([^)>\\s]+)>?[^)]*\\)");
    private static final Pattern CODE = Pattern.compile("(?s)```.*?```|`[^`\n]*`");

    /** The links that point into the tree, in the order of the text. */
    static Stream<Link> allIn(Tree tree, Path file) {
        String text = CODE.matcher(tree.read(file)).replaceAll("");
        return LINK.matcher(text)
                .results()
                .filter(found -> !found.group(2).matches("(https?|mailto):.*|#.*"))
                .map(found -> new Link(
                        tree,
                        file,
                        found.group(2).replaceAll("#.*", ""),
                        found.group(1).equals("!")));
    }

    boolean resolves() {
        Path beside = from.resolveSibling(URLDecoder.decode(target, StandardCharsets.UTF_8));
        Path normal = beside.normalize();
        return !normal.startsWith("..") && tree.has(normal);
    }

    @Override
    public String toString() {
        return from + " points to " + target;
    }
}
