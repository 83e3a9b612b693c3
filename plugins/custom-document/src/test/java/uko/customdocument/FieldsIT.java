package uko.customdocument;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import uko.testkit.Answer;
import uko.testkit.Portal;

/** Every form of field goes its whole way: written, read, printed, saved for Word, sent to another centre. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class FieldsIT {

    private static final String TYPE = """
        id: passport
        title: {ru: Паспорт услуги, en: Passport}
        kinds:
          card:
            title: {ru: Карточка, en: Card}
            within: [document]
            fields:
              line: {title: {ru: Девиз, en: Motto}, form: text}
              essence: {title: {ru: Суть, en: Essence}, form: rich, required: true}
              steps: {title: {ru: Шаги, en: Steps}, form: items}
              days: {title: {ru: Срок в днях, en: Days}, form: number}
              since: {title: {ru: Действует с, en: Since}, form: date}
              where: {title: {ru: Где, en: Where}, form: choice, choices: {office: {ru: На приёме, en: In the office}, phone: {ru: По телефону, en: By telephone}}}
              who: {title: {ru: Кто отвечает, en: Who answers}, form: person}
              sheet: {title: {ru: Бланк, en: Sheet}, form: file}
              people: {title: {ru: Контакты, en: Contacts}, form: table, columns: {name: {ru: Кто, en: Who}, phone: {ru: Телефон, en: Telephone}}}
        """;

    @AutoClose
    private static final Portal PORTAL = Portal.with("custom-document");

    private static String key = "";

    private static Memo memo() {
        return new Memo(
                PORTAL,
                PORTAL.rows("select id from deliverable.document where title = 'Паспорт'")
                        .getFirst()
                        .getFirst());
    }

    private static byte[] download(String name) {
        return PORTAL.employee()
                .download("reader", name, "document=" + memo().document())
                .body();
    }

    @Test
    @Order(1)
    void isWrittenInTheEditor() {
        PORTAL.administrator()
                .view("types")
                .form("take-over")
                .with("file", "type.yaml", TYPE.getBytes(StandardCharsets.UTF_8))
                .send();
        Memo memo = Memo.begun(PORTAL, "Паспорт");
        key = memo.section("card", "Подбор работы");
        String pyotr = PORTAL.hired("pyotr", "Королёв Пётр Ильич", "Методист", "Методический отдел")
                                .view("reader")
                                .status()
                        == 200
                ? PORTAL.rows("select id from uko.person where login = 'pyotr'")
                        .getFirst()
                        .getFirst()
                : "";
        Answer open = memo.draft("section=" + key);
        assertThat(open.form("save-section").with("field-days", "много").send()).hasProblem("field-days", "");
        assertThat(open.form("save-section")
                        .with("field-line", "Рядом с человеком")
                        .with("field-essence", "<p>Помогаем <strong>найти</strong> работу.</p>")
                        .with("field-steps-1", "Слушаем")
                        .with("field-steps-2", "Подбираем")
                        .with("field-days", "2,5")
                        .with("field-since", "2026-09-01")
                        .with("field-where", "phone")
                        .with("field-who", pyotr)
                        .with("field-people-1-1", "Приёмная")
                        .with("field-people-1-2", "2-15-40")
                        .send())
                .confirms("охранен");
        assertThat(memo.draft("section=" + key)
                        .form("attach-file", "field=sheet")
                        .with("file", "бланк.pdf", "%PDF-1.7 бланк".getBytes(StandardCharsets.UTF_8))
                        .send())
                .confirms("");
        Answer again = memo.draft("section=" + key);
        assertThat(again.html().select("[name=field-days]").val()).isEqualTo("2.5");
        assertThat(again.html().select("[name=field-where] option[selected]").text())
                .isEqualTo("По телефону");
        assertThat(again.html().select("[name=field-who] option[selected]").text())
                .isEqualTo("Королёв Пётр Ильич");
        assertThat(again.html().select("[name=field-people-1-2]").val()).isEqualTo("2-15-40");
    }

    @Test
    @Order(2)
    void isReadByEverybody() {
        Memo memo = memo();
        assertThat(memo.submit(1)).confirms("отправлена на согласование");
        assertThat(memo.agree()).confirms("согласие записано");
        assertThat(memo.approve()).confirms("редакция утверждена");
        assertThat(memo.putInForce()).confirms("введена в действие");
        Portal.eventually(() -> assertThat(PORTAL.employee().view("reader", "document=" + memo.document()))
                .shows("Рядом с человеком", "Помогаем найти работу.", "Слушаем", "2,5", "01.09.2026", "По телефону")
                .shows("Королёв Пётр Ильич", "Бланк", "Приёмная", "2-15-40"));
        assertThat(PORTAL.employee().in("en").view("reader", "document=" + memo.document()))
                .shows("By telephone", "Who answers", "2.5");
    }

    @Test
    @Order(3)
    void isPrinted() throws Exception {
        try (PDDocument pdf = Loader.loadPDF(download("document.pdf"))) {
            PDFTextStripper text = new PDFTextStripper();
            text.setSortByPosition(true);
            assertThat(text.getText(pdf).replace('\u00a0', ' '))
                    .contains("Девиз: Рядом с человеком", "Помогаем найти работу.", "Слушаем", "Срок в днях: 2,5")
                    .contains("Действует с: 01.09.2026", "Где: По телефону", "Кто отвечает: Королёв Пётр Ильич")
                    .contains("Приложен файл", "Приёмная 2-15-40");
        }
    }

    @Test
    @Order(4)
    void isSavedForWord() throws Exception {
        try (XWPFDocument word = new XWPFDocument(new ByteArrayInputStream(download("document.docx")));
                XWPFWordExtractor text = new XWPFWordExtractor(word)) {
            assertThat(text.getText())
                    .contains("Девиз: Рядом с человеком", "Помогаем найти работу.", "Слушаем", "Срок в днях: 2,5")
                    .contains("Действует с: 01.09.2026", "Где: По телефону", "Кто отвечает: Королёв Пётр Ильич")
                    .contains("Приложен файл", "Приёмная", "2-15-40");
        }
    }

    @Test
    @Order(5)
    void goesOutAsTheSchemaSaysAndComesInAgain() throws Exception {
        byte[] json = download("document.json");
        JsonMapper mapper = new JsonMapper();
        var schema = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(mapper.readTree(PORTAL.employee()
                        .download("reader", "document.schema.json")
                        .body()));
        assertThat(schema.validate(mapper.readTree(json))).isEmpty();
        String broken = new String(json, StandardCharsets.UTF_8).replace("\"kind\"", "\"sort\"");
        assertThat(schema.validate(mapper.readTree(broken))).isNotEmpty();

        String other = new String(json, StandardCharsets.UTF_8).replace("\"Паспорт\"", "\"Паспорт-2\"");
        assertThat(Memo.author(PORTAL)
                        .view("editor")
                        .form("take-over")
                        .with("file", "passport.json", other.getBytes(StandardCharsets.UTF_8))
                        .send())
                .confirms("за основу");
        assertThat(PORTAL.rows("select distinct fields::text from deliverable.section"))
                .hasSize(1);
        assertThat(PORTAL.count("deliverable.section")).isEqualTo(2);
    }

    @Test
    @Order(6)
    void keepsTheNameOfWhoHasLeft() {
        PORTAL.arranged("update uko.person set left_on = current_date - 1 where login = 'pyotr'");
        assertThat(memo().draft("section=" + key)
                        .html()
                        .select("[name=field-who] option[selected]")
                        .text())
                .isEqualTo("Королёв Пётр Ильич");
    }
}
