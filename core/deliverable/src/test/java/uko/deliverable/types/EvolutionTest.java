package uko.deliverable.types;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uko.deliverable.content.TypeFile;

class EvolutionTest {

    private static final String STANDARD = """
        id: standard
        title: {ru: Стандарт, en: Standard}
        kinds:
          chapter:
            title: {ru: Глава, en: Chapter}
            within: [document]
          rule:
            title: {ru: Правило, en: Rule}
            within: [document, chapter]
            fields:
              phrase: {title: {ru: Фраза, en: Phrase}, form: text}
              steps: {title: {ru: Шаги, en: Steps}, form: items, most: 20}
              channel:
                title: {ru: Где, en: Where}
                form: choice
                choices:
                  office: {ru: На приёме, en: Office}
                  online: {ru: В сети, en: Online}
              people:
                title: {ru: Люди, en: People}
                form: table
                columns:
                  name: {ru: Имя, en: Name}
                  phone: {ru: Телефон, en: Telephone}
        """;

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        Фраза          | Слова            |                      |       |        |
        form: text     | form: text, required: true | |       |        |
        within: [document, chapter] | within: [document, chapter, rule] | | | |
        `      phone: {ru: Телефон, en: Telephone}` | `      phone: {ru: Телефон, en: Telephone}
                  mail: {ru: Почта, en: Mail}` | | | |
        most: 20       | most: 30         |                      |       |        |
        most: 20       | most: 5          | type.most-in-use     | rule  | steps  |
        phrase:        | words:           | type.field-in-use    | rule  | phrase |
        form: text     | form: rich       | type.form-in-use     | rule  | phrase |
        online:        | web:             | type.choice-in-use   | rule  | channel | online
        phone:         | mobile:          | type.columns-in-use  | rule  | people |
        within: [document, chapter] | within: [chapter] | type.place-in-use | rule | |
        within: [document, chapter] | `within: [document, chapter]
            numbered: false` | type.numbers-in-use | rule | |
        """)
    void losesWhatTextsMayUse(String before, String after, String message, String kind, String field, String choice) {
        String changed = STANDARD.replace(before, after);
        assertThat(changed).isNotEqualTo(STANDARD);
        var losses = Evolution.losses(TypeFile.named(STANDARD), TypeFile.named(changed));
        if (message == null) {
            assertThat(losses).isEmpty();
        } else {
            assertThat(losses)
                    .singleElement()
                    .satisfies(loss -> assertThat(loss.message()).isEqualTo(message))
                    .satisfies(loss -> assertThat(loss.kind()).isEqualTo(kind))
                    .satisfies(loss -> assertThat(loss.field()).isEqualTo(field == null ? "" : field))
                    .satisfies(loss -> assertThat(loss.choice()).isEqualTo(choice == null ? "" : choice));
        }
    }
}
