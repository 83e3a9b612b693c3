package uko.checks;

import static uko.checks.Findings.unless;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What no file is, whatever it is for: too long, half done, somebody's own. */
class HygieneTest {

    private static final int MOST_LINES = 400;

    /** Those that may be longer, and why. */
    private static final Map<String, String> LONG = Map.of(
            "core/system-tests/src/test/java/uko/system/BadInputIT.java", "one table of more than eighty inputs");

    // The brackets keep the pattern from finding itself.
    private static final Pattern UNDONE = Pattern.compile("\\b(TOD[O]|FIXM[E]|XX[X])\\b");

    private static final Pattern KNOWN_HIDDEN = Pattern.compile("\\.gitignore|\\.mvn/.*|\\.ci/.*");

    private final Tree tree = Tree.here();

    @Test
    void noJavaFileIsLong() {
        List<Path> files = tree.files("**.java");
        Findings.in("Java files", files, file -> unless(tree.lines(file) <= MOST_LINES, file.toString()))
                .except(LONG)
                .none(400, "Part it: it does more than one thing. If it can't be, HygieneTest lists it with a reason.");
    }

    @Test
    void nothingIsLeftUndone() {
        Findings.in("text files", tree.texts(), file -> tree.find(UNDONE, file))
                .none(550, "Do it now, or write an issue and take the note out.");
    }

    @Test
    void hiddenFilesAreKnown() {
        List<Path> hidden = tree.files().stream()
                .filter(file -> file.toString().matches("(?:.*/)?\\..*"))
                .toList();
        Findings.in("hidden files", hidden, file -> unless(isKnown(file), file.toString()))
                .none(2, "Take it out: what an editor or a tool keeps for itself is not part of the product.");
    }

    private static boolean isKnown(Path file) {
        return KNOWN_HIDDEN.matcher(file.toString()).matches();
    }
}
