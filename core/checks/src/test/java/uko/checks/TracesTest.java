package uko.checks;

import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The tree says nothing of the place, the people and the tools that it was made with, and points to few others. */
class TracesTest {

    private static final int LEAST = 550;

    // Brackets in these patterns keep them from finding themselves.
    private static final Pattern SOMEBODYS_MACHINE =
            Pattern.compile("(?<![\\w.:/$}-])/(?:roo[t]|hom[e]|User[s]|wor[k])/|[A-Z]:\\\\User[s]|/tmp/(?!uko)\\w");

    private static final Pattern MADE_BY = Pattern.compile("(?i)co-authore[d]-by|generate[d] (?:by|with)\\b"
            + "|languag[e] model|\\b(?:AI|ИИ)[ -](?:assistan[t]|assiste[d]|generate[d])|\\bLL[M]s?\\b"
            + "|нейросет[ь]|@autho[r]\\b");

    private static final Pattern REGISTRY = Pattern.compile("(?i)\"resolve[d]\"\\s*:\\s*\"http"
            + "|\\b(?:registry|repo1?|packages|mirror|proxy|nexus|artifactory)\\.[a-z0-9-]+\\.[a-z]{2,}\\b");

    private static final Pattern HOST = Pattern.compile("\\bhttps?://([A-Za-z0-9][A-Za-z0-9.-]*[A-Za-z0-9])");

    private static final Pattern NOBODYS_HOST =
            Pattern.compile("[a-z0-9-]+|127\\.0\\.0\\.1|(?:.+\\.)?(?:example|test|invalid)(?:\\.[a-z]+)?");

    /** Whom the tree names, and why. None of them is asked at run time. */
    private static final Map<String, String> HOSTS = Map.of(
            "maven.apache.org", "The name space of poms.",
            "www.w3.org", "Name spaces of XML, XHTML and SVG.",
            "schemas.openxmlformats.org", "Name spaces of the files of Word.",
            "github.com", "Where packages of package-lock.json take gifts.",
            "apache.org", "Names of features of the XML parser.",
            "json-schema.org", "The dialect of a JSON schema.",
            "scripts.sil.org", "The Open Font License names it.",
            "www.paratype.com", "The copyright of the fonts names it.",
            "trudvsem.ru", "The state's portal of vacancies, in texts of the demo.",
            "www.gost.ru", "The standards body, a link in a test.");

    private final Tree tree = Tree.here();

    @Test
    void noFileKnowsTheMachineItWasWrittenOn() {
        Findings.in("text files", tree.texts(), file -> tree.find(SOMEBODYS_MACHINE, file))
                .none(LEAST, "Write the path from the root of the tree, or take it from a setting.");
    }

    @Test
    void noFileSaysWhoWroteIt() {
        Findings.in("text files", tree.texts(), file -> tree.find(MADE_BY, file))
                .none(LEAST, "Take the note out: the history of the repository says who wrote what.");
    }

    @Test
    void noFileNamesAPackageRegistry() {
        Findings.in("text files", tree.texts(), file -> tree.find(REGISTRY, file))
                .none(LEAST, "Take the host out: where packages come from is a setting of each machine.");
    }

    @Test
    void onlyKnownHostsAreNamed() {
        Findings.in("text files", tree.texts(), this::unknownHosts)
                .none(LEAST, "Use an .example host; one that is meant goes on the list in TracesTest, with a reason.");
    }

    private Stream<String> unknownHosts(Path file) {
        return HOST.matcher(tree.read(file))
                .results()
                .map(found -> found.group(1))
                .filter(host -> !HOSTS.containsKey(host))
                .filter(host -> !NOBODYS_HOST.matcher(host).matches())
                .map(host -> file + " names " + host);
    }
}
