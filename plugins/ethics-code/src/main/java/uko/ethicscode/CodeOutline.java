package uko.ethicscode;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import uko.spi.documents.RichText;

/** A code as the maps and lists that {@link JsonWriter} writes and {@link CodeFile} reads. */
final class CodeOutline {

    private CodeOutline() {}

    static Map<String, Object> of(Code code) {
        Requisites requisites = code.requisites();
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("format", CodeFile.FORMAT);
        fields.put("title", requisites.title());
        fields.put("number", requisites.number());
        fields.put("adoptedOn", requisites.adoptedOn().toString());
        fields.put("inForceFrom", requisites.inForceFrom().toString());
        fields.put("approvedBy", requisites.approvedBy());
        fields.put("opening", code.opening().stream().map(CodeOutline::of).toList());
        fields.put("sections", code.sections().stream().map(CodeOutline::of).toList());
        fields.put("closing", code.closing().stream().map(CodeOutline::of).toList());
        return fields;
    }

    private static Map<String, Object> of(Chapter chapter) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("key", chapter.key());
        fields.put("title", chapter.title());
        fields.put("text", chapter.text().html());
        return fields;
    }

    private static Map<String, Object> of(Section section) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("key", section.key());
        fields.put("title", section.title());
        fields.put("introduction", section.introduction().html());
        fields.put(
                "standards", section.standards().stream().map(CodeOutline::of).toList());
        return fields;
    }

    private static Map<String, Object> of(Standard standard) {
        Conduct conduct = standard.conduct();
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("key", standard.key());
        fields.put("contour", standard.contour().code());
        fields.put("title", standard.title());
        fields.put("value", conduct.value());
        fields.put("situation", conduct.situation().html());
        fields.put("whatWeDo", html(conduct.whatWeDo()));
        fields.put("whatWeNeverDo", html(conduct.whatWeNeverDo()));
        fields.put("phrase", conduct.phrase());
        return fields;
    }

    private static List<String> html(List<RichText> texts) {
        return texts.stream().map(RichText::html).toList();
    }
}
