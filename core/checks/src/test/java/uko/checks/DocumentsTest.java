package uko.checks;

import static uko.checks.Findings.unless;

import java.util.List;
import org.junit.jupiter.api.Test;

class DocumentsTest {

    @Test
    void linksAndPicturesLeadSomewhere() {
        Tree tree = Tree.here();
        List<Link> links = tree.files("{**.md,*.md}").stream()
                .flatMap(file -> Link.allIn(tree, file))
                .toList();
        Findings.in("links", links, link -> unless(link.resolves(), link.toString()))
                .none(15, "Mend the link, or write the file that it promises.");
    }
}
