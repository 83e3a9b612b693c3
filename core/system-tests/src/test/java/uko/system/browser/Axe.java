package uko.system.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.AxeResults;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Set;

/** What axe finds in a page that keeps somebody out. */
final class Axe {

    private static final Set<String> UNBEARABLE = Set.of("serious", "critical");

    private Axe() {}

    /** The serious and critical issues within the elements of this selector, each with its place. */
    static List<String> issues(Page page, String within) {
        AxeRunOptions options = new AxeRunOptions();
        // All rules are tried; of those that pass one element is told, not thousands.
        options.setResultTypes(List.of("violations"));
        AxeResults results = new AxeBuilder(page)
                .setLegacyMode(true)
                .options(options)
                .include(List.of(within))
                .analyze();
        assertThat(results.getPasses()).as("axe looked at nothing").hasSizeGreaterThan(5);
        return results.getViolations().stream()
                .filter(rule -> UNBEARABLE.contains(rule.getImpact()))
                .flatMap(rule -> told(rule, page).stream())
                .toList();
    }

    private static List<String> told(Rule rule, Page page) {
        return rule.getNodes().stream()
                .map(node -> "%s: %s, %s".formatted(page.url(), rule.getHelp(), node.getHtml()))
                .toList();
    }
}
