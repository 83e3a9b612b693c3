package uko.deliverable.docx;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What a package says that its parts are: by their names, else by how their names end. */
record PartTypes(Map<String, String> byName, Map<String, String> byEnding) {

    private static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
    private static final Set<String> TEXTS = Set.of(WORD + "document.main+xml", WORD + "template.main+xml");

    static PartTypes of(XmlElement written) {
        PartTypes types = new PartTypes(new HashMap<>(), new HashMap<>());
        for (XmlElement each : written.children()) {
            String type = each.attribute("ContentType");
            if (each.is("Override")) {
                types.byName.put(WordPackage.small(each.attribute("PartName")), type);
            } else if (each.is("Default")) {
                types.byEnding.put(each.attribute("Extension").toLowerCase(Locale.ROOT), type);
            }
        }
        return types;
    }

    boolean isText(String part) {
        String ending = part.substring(part.lastIndexOf('.') + 1);
        return TEXTS.contains(byName.getOrDefault(part, byEnding.getOrDefault(ending, "")));
    }

    boolean haveMacros() {
        return byName.values().stream().anyMatch(PartTypes::isMacro)
                || byEnding.values().stream().anyMatch(PartTypes::isMacro);
    }

    /** Whether the name or the type of a part is one of macros. */
    static boolean isMacro(String word) {
        String small = word.toLowerCase(Locale.ROOT);
        return small.contains("macroenabled")
                || small.contains("vbaproject")
                || small.contains("vbadata")
                || small.contains("activex");
    }
}
