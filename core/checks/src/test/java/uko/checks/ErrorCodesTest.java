package uko.checks;

import static uko.checks.Findings.unless;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every code of an error is explained: to the reader by a message in both languages, to the operator by a page. */
class ErrorCodesTest {

    private static final Path PAGE = Path.of("core/docs/errors.md");
    private static final Pattern FIRST_CELL = Pattern.compile("(?m)^\\| *(`[^|]+) *\\|");
    private static final Pattern QUOTED = Pattern.compile("`([a-z.-]+)`");

    private static final List<Pattern> RAISED = List.of(
            Pattern.compile("PortletException\\s*\\.(?:conflict|badInput|unavailable)\\(\\s*\"([^\"]+)\""),
            Pattern.compile("new Refusal\\(\\s*\\w+,\\s*\"([^\"]+)\""),
            Pattern.compile("\\b(?:failed|card)\\(\\s*\\d{3},\\s*\"([^\"]+)\""),
            Pattern.compile("(?:case \\d{3}|default) -> \"([a-z-]+)\""));

    private final Tree tree = Tree.here();
    private final List<Raised> raised = tree.files("{core,plugins}/**/src/main/java/**.java").stream()
            .flatMap(this::raisedIn)
            .toList();
    private final Map<String, List<Bundle>> bundles =
            Map.of("ru", Bundle.all(tree, "ru"), "en", Bundle.all(tree, "en"));
    private final Set<String> codes = codes();
    private final Set<String> explained = explained();

    /** A code and the file that raises it. */
    private record Raised(String code, Path file) {

        /** Whether people are told of it by this bundle: their own module's, or the platform's. */
        boolean isToldBy(Bundle bundle) {
            String module = file.toString().replaceAll("src/main/.*", "");
            return bundle.file().startsWith(module) || bundle.file().toString().matches("core/\\w+/src/.*");
        }
    }

    @Test
    void peopleAreToldInBothLanguages() {
        Findings.in("places that raise an error", raised, this::untold)
                .none(45, "Write error.<code>.title and error.<code>: what happened, and what to do.");
    }

    @Test
    void thePageListsEveryCodeThatIsRaised() {
        Findings.in("codes", List.copyOf(codes), code -> unless(explained.contains(code), code + " is not in " + PAGE))
                .none(55, "Add a line to the table: | `code` | status | meaning | what to do | retry |.");
    }

    @Test
    void thePageListsNothingElse() {
        Findings.in("codes on the page", List.copyOf(explained), code -> unless(codes.contains(code), code))
                .none(55, "Take the line off " + PAGE + ", or raise the error where it belongs.");
    }

    @Test
    void noMessageIsForAnErrorThatNobodyRaises() {
        List<String> told = bundles.get("ru").stream()
                .flatMap(bundle -> bundle.keys().stream())
                .filter(key -> key.startsWith("error."))
                .toList();
        Findings.in("messages of errors", told, key -> unless(codes.contains(code(key)), key))
                .none(50, "Take the message out of the bundles, or raise the error where it belongs.");
    }

    private Stream<Raised> raisedIn(Path file) {
        String source = tree.read(file);
        return RAISED.stream()
                .flatMap(pattern -> pattern.matcher(source).results())
                .map(found -> new Raised(found.group(1), file));
    }

    private Set<String> codes() {
        return Stream.concat(raised.stream().map(Raised::code), saidOnTheTerminal())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Storage speaks to operators, and its bundles have a message for each code; a test there compares them. */
    private Stream<String> saidOnTheTerminal() {
        return bundles.get("ru").stream()
                .filter(bundle -> bundle.file().startsWith("core/storage"))
                .flatMap(bundle -> bundle.keys().stream())
                .filter(key -> !key.contains("."));
    }

    private Set<String> explained() {
        return FIRST_CELL
                .matcher(tree.has(PAGE) ? tree.read(PAGE) : "")
                .results()
                .flatMap(cell -> QUOTED.matcher(cell.group(1)).results())
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Stream<String> untold(Raised place) {
        return bundles.keySet().stream().flatMap(language -> untold(place, language));
    }

    private Stream<String> untold(Raised place, String language) {
        Set<String> told = bundles.get(language).stream()
                .filter(place::isToldBy)
                .flatMap(bundle -> bundle.keys().stream())
                .collect(Collectors.toSet());
        return Stream.of("error." + place.code(), "error." + place.code() + ".title")
                .filter(key -> !told.contains(key))
                .map(key -> "%s: %s has no message in %s".formatted(place.file(), key, language));
    }

    private static String code(String key) {
        return key.replaceAll("^error\\.|\\.title$", "");
    }
}
