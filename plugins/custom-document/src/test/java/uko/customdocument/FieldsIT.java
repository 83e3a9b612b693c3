package uko.customdocument;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import io.vertx.core.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
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
import uko.deliverable.content.Hash;
import uko.testkit.Answer;
import uko.testkit.FilledForm;
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
              step: {title: {ru: Первый шаг, en: First step}, form: text}
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

    private static final int MANY_FIELDS = 54;
    private static final int MANY_PEOPLE = 280;
    private static final String PYOTR = "Королёв Пётр Ильич";

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
        PORTAL.hired("pyotr", PYOTR, "Методист", "Методический отдел");
        Answer open = memo.draft("section=" + key);
        assertThat(open.form("save-section").with("field-days", "много").send()).hasProblem("field-days", "");
        assertThat(open.form("save-section").with("field-who", "Королёв").send())
                .hasProblem("field-who", "Кто отвечает: сотрудника «Королёв» в центре нет");
        assertThat(open.form("save-section")
                        .with("field-line", "Рядом с человеком")
                        .with("field-essence", "<p>Помогаем <strong>найти</strong> работу.</p>")
                        .with("field-steps-1", "Слушаем")
                        .with("field-steps-2", "Подбираем")
                        .with("field-days", "2,5")
                        .with("field-since", "2026-09-01")
                        .with("field-where", "phone")
                        .with("field-who", "королев пётр  ильич")
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
        assertThat(again.html().select("[name=field-who]").val()).isEqualTo(PYOTR);
        assertThat(again.html().select("[name=field-people-1-2]").val()).isEqualTo("2-15-40");
    }

    @Test
    @Order(2)
    void aRemarkIsOnTheVeryFieldThatItWasMadeOn() {
        assertThat(memo().draft("section=" + key)
                        .form("comment")
                        .with("field", "field-steps-1")
                        .with("quote", "Слушаем")
                        .with("words", "Кого?")
                        .send())
                .confirms("Замечание добавлено");
        assertThat(memo().draft("section=" + key)).shows("· Шаги").showsNo("этой фразы в тексте уже нет");
    }

    @Test
    @Order(3)
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
    @Order(4)
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
    @Order(5)
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
    @Order(6)
    void goesOutAsTheSchemaSaysAndComesInAgain() throws Exception {
        byte[] json = download("document.json");
        JsonMapper mapper = new JsonMapper();
        var schema = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(mapper.readTree(PORTAL.employee()
                        .download("reader", "document.schema.json")
                        .body()));
        assertThat(schema.validate(mapper.readTree(json))).isEmpty();
        assertThat(mapper.readTree(json).path("files"))
                .extracting(file -> new String(file.binaryValue(), StandardCharsets.UTF_8))
                .containsExactly("%PDF-1.7 бланк");
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

    /** Files that the centre has not come with the text; where one is missing nothing is written, and it is named. */
    @Test
    @Order(7)
    void bringsItsFilesOrNothing() {
        byte[] sheet = "%PDF-1.7 другой бланк".getBytes(StandardCharsets.UTF_8);
        String hash = Hash.of(sheet);
        String without = """
            {"format": "uko-document/1", "type": "passport", "title": "Паспорт-3", "sections": [
              {"key": "card", "kind": "card", "title": "Приём", "fields": {"essence": "<p>Суть</p>", "sheet": "%s"}}]%s}
            """;
        assertThat(takeOver(without.formatted(hash, ""))).hasProblem("file", "«Приём»: нет рисунка или вложения");
        String files = ", \"files\": {\"%s\": \"%s\"}";
        String base64 = Base64.getEncoder().encodeToString(sheet);
        assertThat(takeOver(without.formatted(hash, files.formatted("0".repeat(64), base64))))
                .hasProblem("file", "повреждён");
        assertThat(PORTAL.count("deliverable.document where title = 'Паспорт-3'"))
                .isZero();
        assertThat(PORTAL.count("uko.file where hash = ?", hash)).isZero();
        assertThat(takeOver(without.formatted(hash, files.formatted(hash, base64))))
                .confirms("за основу");
        assertThat(PORTAL.count("uko.file where hash = ? and size = ?", hash, sheet.length))
                .isEqualTo(1);
    }

    private static Answer takeOver(String json) {
        return Memo.author(PORTAL)
                .view("editor")
                .form("take-over")
                .with("file", "passport.json", json.getBytes(StandardCharsets.UTF_8))
                .send();
    }

    /** What was read before under the old name, on this very node, is read anew under the new one. */
    @Test
    @Order(8)
    void aFieldThatWasRenamedKeepsWhatWasWrittenInIt() {
        Memo memo = memo();
        HttpResponse<byte[]> saved =
                PORTAL.employee().download("reader", "document.html", "document=" + memo.document());
        String renamed = TYPE.replace(
                "line: {title: {ru: Девиз, en: Motto}, form: text}",
                "motto: {title: {ru: Наш девиз, en: Motto}, form: text, formerly: [line]}");
        assertThat(PORTAL.administrator()
                        .view("types")
                        .form("take-over")
                        .with("file", "type.yaml", renamed.getBytes(StandardCharsets.UTF_8))
                        .send())
                .confirms("готов");
        Portal.eventually(() -> assertThat(PORTAL.employee().view("reader", "document=" + memo.document()))
                .shows("Наш девиз", "Рядом с человеком"));
        assertThat(memo.revisions(Memo.author(PORTAL))).shows("Черновик не отличается от действующей редакции");
        HttpResponse<byte[]> again =
                PORTAL.employee().download("reader", "document.html", "document=" + memo.document());
        assertThat(again.headers().firstValue("ETag"))
                .isNotEqualTo(saved.headers().firstValue("ETag"));
        assertThat(new String(again.body(), StandardCharsets.UTF_8)).contains("Наш девиз");
    }

    @Test
    @Order(9)
    void documentsOfOneModuleRealiseEachOther() {
        Memo second = new Memo(
                PORTAL,
                PORTAL.rows("select id from deliverable.document where title = 'Паспорт-2'")
                        .getFirst()
                        .getFirst());
        assertThat(second.submit(1)).confirms("отправлена на согласование");
        assertThat(second.agree()).confirms("согласие записано");
        assertThat(second.approve()).confirms("редакция утверждена");
        assertThat(second.putInForce()).confirms("введена в действие");
        String from = second.document() + "/" + key;
        String to = "custom-document/section/" + memo().document() + "/" + key;
        Answer traces = Memo.author(PORTAL).view("traces");
        assertThat(traces.form("link")
                        .with("from", from)
                        .with("to", "custom-document/section/" + from)
                        .send())
                .hasProblem("to", "того же документа");
        assertThat(traces.form("link").with("from", from).with("to", to).send()).confirms("Связь записана");
    }

    @Test
    @Order(10)
    void keepsWhoHasLeftUnlessAnotherIsNamed() {
        PORTAL.arranged("update uko.person set left_on = current_date - 1 where login = 'pyotr'");
        Answer draft = memo().draft("section=" + key);
        assertThat(draft.html().select("[name=field-who]").val()).isEqualTo(PYOTR);
        assertThat(draft.html().select("datalist option").eachAttr("value")).doesNotContain(PYOTR);
        assertThat(draft.form("save-section").with("field-motto", "Рядом").send())
                .confirms("охранен");
        assertThat(named()).isEqualTo("pyotr");
        assertThat(memo().draft("section=" + key)
                        .form("save-section")
                        .with("field-who", "Соколова Анна Петровна")
                        .send())
                .confirms("охранен");
        assertThat(named()).isEqualTo("anna");
    }

    /** The login of whom the field names. */
    private static String named() {
        return PORTAL.rows(
                        "select p.login from deliverable.section s join uko.person p on p.id::text = s.fields ->> 'who'"
                                + " where s.document_id = ?::uuid",
                        memo().document())
                .getFirst()
                .getFirst();
    }

    @Test
    @Order(11)
    void namesakesAreToldApartByTheirPlace() {
        PORTAL.hired("lawyer", "Ким Иван Ильич", "Юрист", "Методический отдел");
        PORTAL.hired("methodist", "Ким Иван Ильич", "Методист", "Методический отдел");
        Answer draft = memo().draft("section=" + key);
        assertThat(draft.html().select("datalist option").eachAttr("value"))
                .contains("Ким Иван Ильич, Юрист, Методический отдел", "Ким Иван Ильич, Методист, Методический отдел");
        assertThat(draft.form("save-section")
                        .with("field-who", "Ким Иван Ильич")
                        .send())
                .hasProblem("field-who", "несколько");
        assertThat(draft.form("save-section")
                        .with("field-who", "Ким Иван Ильич, Юрист, Методический отдел")
                        .send())
                .confirms("охранен");
        assertThat(named()).isEqualTo("lawyer");
    }

    @Test
    @Order(12)
    void whoeverComesLateSeesBothByName() {
        Answer draft = memo().draft("section=" + key);
        FilledForm late =
                draft.form("save-section").with("background", "yes").with("field-who", "Белова Марина Юрьевна");
        assertThat(memo().draft("section=" + key)
                        .form("save-section")
                        .with("field-who", "Соколова Анна Петровна")
                        .send())
                .confirms("охранен");
        Answer both = late.send();
        assertThat(both).refuses(409, "stale");
        JsonObject who = both.card().getJsonArray("fields").getJsonObject(0);
        assertThat(who.getString("field")).isEqualTo("field-who");
        assertThat(who.getString("yours")).isEqualTo("Белова Марина Юрьевна");
        assertThat(who.getString("theirs")).isEqualTo("Соколова Анна Петровна");
    }

    @Test
    @Order(13)
    void manyFieldsChooseFromOneListOfHundreds() {
        PORTAL.arranged("""
            insert into uko.person (login, name, position, region_id, centre_id, password)
            select 'many-' || n, 'Константинопольский ' || n || '-й Александр Вячеславович', 'Инспектор', p.region_id,
                p.centre_id, ''
            from generate_series(1, ?) n, uko.person p where p.login = 'anna'
            """, MANY_PEOPLE);
        StringBuilder type = new StringBuilder("""
            id: roll
            title: {ru: Список, en: Roll}
            kinds:
              page:
                title: {ru: Лист, en: Page}
                within: [document]
                fields:
            """);
        for (int field = 1; field <= MANY_FIELDS; field++) {
            type.append("      who%d: {title: {ru: Участник %1$d, en: Member %1$d}, form: person}%n".formatted(field));
        }
        assertThat(PORTAL.administrator()
                        .view("types")
                        .form("take-over")
                        .with("file", "roll.yaml", type.toString().getBytes(StandardCharsets.UTF_8))
                        .send())
                .confirms("");
        Memo.author(PORTAL).act("editor", "create-document", "type=roll", "title=Список");
        String document = PORTAL.rows("select id from deliverable.document where title = 'Список'")
                .getFirst()
                .getFirst();
        Memo roll = new Memo(PORTAL, document);
        String page = roll.section("page", "Лист первый");
        FilledForm form = roll.draft("section=" + page).form("save-section");
        for (int field = 1; field <= MANY_FIELDS; field++) {
            form.with("field-who" + field, "Константинопольский %d-й Александр Вячеславович".formatted(field));
        }
        assertThat(form.send()).confirms("охранен");
        Answer full = roll.draft("section=" + page);
        assertThat(full.status()).isEqualTo(200);
        assertThat(full.html().select("[list=deliverable-people]")).hasSize(MANY_FIELDS);
        assertThat(full.html().select("datalist option")).hasSizeGreaterThan(MANY_PEOPLE);
        assertThat(full.body().getBytes(StandardCharsets.UTF_8).length).isLessThan(150_000);
        assertThat(PORTAL.rows(
                        "select count(*) from deliverable.section s, jsonb_each_text(s.fields) f"
                                + " join uko.person p on p.id::text = f.value where s.document_id = ?::uuid",
                        document))
                .containsExactly(List.of(Integer.toString(MANY_FIELDS)));
    }
}
