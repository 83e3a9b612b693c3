package uko.deliverable.docx;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What stands in an element of Word, as its reader sees it: fields to fill in are their words, what was deleted is gone. */
final class WordFlow {

    private static final Set<String> SEEN_THROUGH = Set.of(
            "sdtContent",
            "customXml",
            "smartTag",
            "ins",
            "moveTo",
            "fldSimple",
            "AlternateContent",
            "Choice",
            "dir",
            "bdo",
            "oMath",
            "oMathPara");
    private static final Set<String> GONE = Set.of("del", "moveFrom", "Fallback");

    private WordFlow() {}

    static List<XmlElement> of(XmlElement parent) {
        return parent.children().stream().flatMap(WordFlow::seen).toList();
    }

    /** Of these only. */
    static List<XmlElement> of(XmlElement parent, String name) {
        return of(parent).stream().filter(each -> each.is(name)).toList();
    }

    private static Stream<XmlElement> seen(XmlElement element) {
        if (element.is("sdt")) {
            return isFilled(element) ? element.children().stream().flatMap(WordFlow::seen) : Stream.of();
        }
        if (SEEN_THROUGH.contains(element.name())) {
            return element.children().stream().flatMap(WordFlow::seen);
        }
        return GONE.contains(element.name()) ? Stream.of() : Stream.of(element);
    }

    /** Word's own words where nobody wrote any are no text, nor is a table of contents, which is made anew. */
    private static boolean isFilled(XmlElement control) {
        return control.find("sdtPr").stream()
                .flatMap(properties -> properties.children().stream())
                .noneMatch(property -> property.is("showingPlcHdr")
                        || property.is("docPartObj")
                                && property.value("docPartGallery").equals("Table of Contents"));
    }
}
