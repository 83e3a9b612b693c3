package uko.checks;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BundlesTest {

    private final Tree tree = Tree.here();

    @Test
    void bothLanguagesSayTheSame() {
        Findings.in("bundles", Bundle.all(tree, "ru"), this::unequal)
                .none(5, "Add the message in the language that lacks it, or take it out of the other.");
    }

    @Test
    void noMessageIsEmpty() {
        Findings.in("bundles", ofBothLanguages(), BundlesTest::silent).none(12, "Write the message.");
    }

    @Test
    void noKeyStandsTwice() {
        Findings.in("bundles", ofBothLanguages(), BundlesTest::doubled).none(12, "Take one of the two out.");
    }

    private List<Bundle> ofBothLanguages() {
        return Stream.of("ru", "en")
                .flatMap(language -> Bundle.all(tree, language).stream())
                .toList();
    }

    private static Stream<String> doubled(Bundle bundle) {
        return bundle.doubled().stream().map(key -> bundle.file() + " has " + key + " twice");
    }

    private static Stream<String> silent(Bundle bundle) {
        return bundle.keys().stream()
                .filter(key -> bundle.messages().getProperty(key).isBlank())
                .map(key -> bundle.file() + " says nothing for " + key);
    }

    private Stream<String> unequal(Bundle russian) {
        if (!tree.has(russian.inEnglish())) {
            return Stream.of(russian.inEnglish() + " is not there");
        }
        Bundle english = Bundle.read(tree, russian.inEnglish());
        return Stream.concat(lacking(russian, english), lacking(english, russian));
    }

    private static Stream<String> lacking(Bundle one, Bundle other) {
        Set<String> missing = new TreeSet<>(other.phrases());
        missing.removeAll(one.phrases());
        return missing.stream().map(key -> one.file() + " lacks " + key);
    }
}
