package uko.deliverable.content;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import uko.deliverable.Layout;
import uko.deliverable.Layout.Margins;
import uko.deliverable.Layout.Part;
import uko.deliverable.Layout.PrintedField;

/** Writes how documents of a type look on paper, as {@link LayoutFile} reads it. */
public final class LayoutWriter {

    private LayoutWriter() {}

    public static String yaml(Layout layout) {
        return TypeWriter.yaml(declaration(layout));
    }

    static Map<String, Object> declaration(Layout layout) {
        Map<String, Object> declaration = new LinkedHashMap<>();
        declaration.put("paper", layout.paper().word());
        declaration.put("margins", margins(layout.margins()));
        declaration.put("cover", layout.cover().stream().map(Part::word).toList());
        declaration.put("contents", layout.contents());
        declaration.put("numbers", layout.numbers());
        declaration.put("header", layout.header());
        declaration.put("footer", layout.footer());
        if (!layout.signatures().isEmpty()) {
            declaration.put("signatures", layout.signatures());
        }
        Map<String, Object> fields = new LinkedHashMap<>();
        layout.fields().forEach((kind, printed) -> fields.put(kind, fields(printed)));
        if (!fields.isEmpty()) {
            declaration.put("fields", fields);
        }
        return declaration;
    }

    private static Map<String, Object> margins(Margins margins) {
        Map<String, Object> declaration = new LinkedHashMap<>();
        declaration.put("top", margins.top());
        declaration.put("right", margins.right());
        declaration.put("bottom", margins.bottom());
        declaration.put("left", margins.left());
        return declaration;
    }

    private static Map<String, Object> fields(List<PrintedField> printed) {
        Map<String, Object> declaration = new LinkedHashMap<>();
        printed.forEach(field -> declaration.put(field.name(), field(field)));
        return declaration;
    }

    private static Map<String, Object> field(PrintedField printed) {
        Map<String, Object> declaration = new LinkedHashMap<>();
        printed.label().ifPresent(label -> declaration.put("label", label));
        return declaration;
    }
}
