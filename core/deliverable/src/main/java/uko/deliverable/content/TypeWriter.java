package uko.deliverable.content;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.common.FlowStyle;
import uko.deliverable.DocumentType;
import uko.deliverable.Field;
import uko.deliverable.Form;
import uko.deliverable.Kind;
import uko.deliverable.Layout;
import uko.deliverable.Way;
import uko.deliverable.Words;

/** Writes the declaration of a type as {@link TypeFile} reads it; what is as it would be anyway is left out. */
public final class TypeWriter {

    private TypeWriter() {}

    public static String yaml(DocumentType type) {
        return yaml(declaration(type));
    }

    static String yaml(Map<String, Object> declaration) {
        DumpSettings settings = DumpSettings.builder()
                .setDefaultFlowStyle(FlowStyle.BLOCK)
                .setWidth(120)
                .build();
        return new Dump(settings).dumpToString(declaration);
    }

    private static Map<String, Object> declaration(DocumentType type) {
        Map<String, Object> declaration = new LinkedHashMap<>();
        declaration.put("id", type.id());
        declaration.put("title", words(type.title()));
        if (type.single()) {
            declaration.put("single", true);
        }
        if (!type.filter().isEmpty()) {
            declaration.put("filter", type.filter());
        }
        Map<String, Object> kinds = new LinkedHashMap<>();
        type.kinds().forEach(kind -> kinds.put(kind.id(), kind(kind)));
        declaration.put("kinds", kinds);
        if (!type.way().equals(Way.STANDARD)) {
            declaration.put("way", WayWriter.declaration(type.way()));
        }
        if (!type.layout().equals(Layout.STANDARD)) {
            declaration.put("layout", LayoutWriter.declaration(type.layout()));
        }
        return declaration;
    }

    private static Map<String, Object> kind(Kind kind) {
        Map<String, Object> declaration = new LinkedHashMap<>();
        declaration.put("title", words(kind.title()));
        declaration.put("within", kind.within());
        if (!kind.numbered()) {
            declaration.put("numbered", false);
        }
        Map<String, Object> fields = new LinkedHashMap<>();
        kind.fields().forEach(field -> fields.put(field.name(), field(field)));
        if (!fields.isEmpty()) {
            declaration.put("fields", fields);
        }
        if (!kind.realises().isEmpty()) {
            declaration.put("realises", new ArrayList<>(kind.realises()));
        }
        return declaration;
    }

    private static Map<String, Object> field(Field field) {
        Map<String, Object> declaration = new LinkedHashMap<>();
        declaration.put("title", words(field.title()));
        declaration.put("form", field.form().word());
        if (field.required()) {
            declaration.put("required", true);
        }
        if (field.most() != TypeFile.mostOf(field.form())) {
            declaration.put("most", field.most());
        }
        if (!field.choices().isEmpty()) {
            declaration.put(field.form() == Form.TABLE ? "columns" : "choices", choices(field.choices()));
        }
        if (!field.formerly().isEmpty()) {
            declaration.put("formerly", new ArrayList<>(field.formerly()));
        }
        return declaration;
    }

    private static Map<String, Object> choices(List<Field.Choice> choices) {
        Map<String, Object> declared = new LinkedHashMap<>();
        choices.forEach(choice -> declared.put(choice.id(), words(choice.title())));
        return declared;
    }

    static Map<String, Object> words(Words words) {
        Map<String, Object> both = new LinkedHashMap<>();
        both.put("ru", words.ru());
        both.put("en", words.en());
        return both;
    }
}
