package uko.deliverable.docx;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

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
    private static final Set<String> GONE = Set.of("del", "moveFrom", "Fallback", "sdt");

    private WordFlow() {}

    static List<XmlElement> of(XmlElement parent) {
        List<XmlElement> all = new ArrayList<>(parent.children().size());
        parent.children().forEach(child -> see(child, all));
        return all;
    }

    /** Of these only. */
    static List<XmlElement> of(XmlElement parent, String name) {
        return of(parent).stream().filter(each -> each.is(name)).toList();
    }

    private static void see(XmlElement element, List<XmlElement> into) {
        if (SEEN_THROUGH.contains(element.name()) || element.is("sdt") && isFilled(element)) {
            element.children().forEach(child -> see(child, into));
        } else if (!GONE.contains(element.name())) {
            into.add(element);
        }
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
