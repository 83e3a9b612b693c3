package uko.deliverable.content;

import uko.deliverable.DocumentType;
import uko.spi.documents.RichText;
import uko.spi.documents.RichTexts;

/** A declared type, and a sanitiser that any test can see through. */
final class Samples {

    static final String MEMO = """
        title: {ru: Памятка, en: Memo}
        kinds:
          chapter:
            title: {ru: Глава, en: Chapter}
            fields:
              text: {title: {ru: Текст, en: Text}, form: rich}
          rule:
            title: {ru: Правило, en: Rule}
            within: [chapter]
            fields:
              contour:
                title: {ru: Контур, en: Contour}
                form: choice
                choices:
                  external: {ru: Внешний, en: External}
                  internal: {ru: Внутренний, en: Internal}
              phrase: {title: {ru: Фраза, en: Phrase}, form: text, most: 20}
              steps: {title: {ru: Шаги, en: Steps}, form: items, most: 3}
              from: {title: {ru: С какого дня, en: From}, form: date}
              limit: {title: {ru: Предел, en: Limit}, form: number}
              people:
                title: {ru: Ответственные, en: People}
                form: table
                columns:
                  name: {ru: Имя, en: Name}
                  phone: {ru: Телефон, en: Phone}
        """;

    static final RichTexts TEXTS = html -> new RichText(html.replaceAll("<script>.*?</script>", ""));

    private Samples() {}

    static DocumentType memo() {
        return TypeFile.read(MEMO, "memo");
    }
}
