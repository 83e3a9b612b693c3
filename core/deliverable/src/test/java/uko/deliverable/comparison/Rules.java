package uko.deliverable.comparison;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import uko.deliverable.Content;
import uko.deliverable.DocumentType;
import uko.deliverable.Section;
import uko.deliverable.Value;
import uko.deliverable.content.TypeFile;
import uko.spi.documents.RichText;

/** Rules of one centre, in two wordings: texts for comparisons. */
final class Rules {

    static final DocumentType TYPE = TypeFile.read("""
        title: {ru: Правила, en: Rules}
        kinds:
          chapter:
            title: {ru: Глава, en: Chapter}
            within: [document]
            fields:
              text: {title: {ru: Текст, en: Text}, form: rich}
          rule:
            title: {ru: Правило, en: Rule}
            within: [chapter, rule]
            fields:
              text: {title: {ru: Текст, en: Text}, form: rich}
              steps: {title: {ru: Шаги, en: Steps}, form: items}
              from: {title: {ru: С какого дня, en: From}, form: date}
              contour:
                title: {ru: Контур, en: Contour}
                form: choice
                choices:
                  external: {ru: Внешний, en: External}
                  internal: {ru: Внутренний, en: Internal}
              people:
                title: {ru: Ответственные, en: People}
                form: table
                columns:
                  name: {ru: Имя, en: Name}
                  phone: {ru: Телефон, en: Phone}
        """, "rules");

    private Rules() {}

    static Content of(Section... sections) {
        return new Content("rules", "Правила приёма", 0, List.of(sections));
    }

    static Section chapter(String key, Section... rules) {
        return new Section(key, "chapter", "Глава " + key, Map.of(), List.of(), List.of(rules));
    }

    static Section rule(String key, String html, Section... rules) {
        return with(key, "text", new Value.Rich(new RichText(html)), rules);
    }

    static Section with(String key, String field, Value value, Section... rules) {
        Map<String, Value> fields = new LinkedHashMap<>();
        TYPE.require("rule").fields().forEach(each -> fields.put(each.name(), Value.none(each.form())));
        fields.put(field, value);
        return new Section(key, "rule", "Правило " + key, fields, List.of(), List.of(rules));
    }

    static Section audience(Section section, String... audience) {
        return new Section(
                section.key(),
                section.kind(),
                section.title(),
                section.fields(),
                Arrays.asList(audience),
                section.sections());
    }

    static Section titled(Section section, String title) {
        return new Section(
                section.key(), section.kind(), title, section.fields(), section.audience(), section.sections());
    }
}
