package uko.customdocument;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uko.testkit.Answer;
import uko.testkit.Page;
import uko.testkit.Portal;

class TypesIT {

    @AutoClose
    private static final Portal PORTAL = Portal.with("custom-document");

    private final Page olga = PORTAL.administrator();

    @BeforeEach
    void begin() {
        PORTAL.given("delete from deliverable.section");
        PORTAL.given("delete from deliverable.document");
        PORTAL.given("delete from deliverable.type");
    }

    @Test
    void takesAReadyType() {
        assertThat(olga.view("types")).shows("Видов пока нет", "Памятка о заботе о клиенте", "Стандарт обслуживания");
        Answer taken = adopted("client-memo");
        assertThat(taken).confirms("Вид документа готов").shows("Ситуация", "Как её узнать", "Кому звонить");
        assertThat(olga.view("types")).shows("0 документов").showsNo("Видов пока нет");
    }

    @Test
    void declaresATypeFromNothing() {
        Answer declared = olga.view("types")
                .form("declare")
                .with("ru", "Правила приёма граждан")
                .send();
        assertThat(declared).confirms("Вид документа готов").shows("Правила приёма граждан", "Раздел");
        Answer filled = declared.follow("Новое поле: Раздел")
                .form("save-field")
                .with("ru", "Где действует")
                .with("form", "choice")
                .with("choices", "На приёме / In the office\nПо телефону")
                .with("required", "yes")
                .send();
        assertThat(filled).confirms("Вид документа изменён").shows("Где действует", "Выбор из списка", "да");
        Answer chapter = filled.follow("Добавить вид раздела")
                .form("save-kind")
                .with("ru", "Глава")
                .send();
        assertThat(chapter).confirms("изменён").shows("Глава", "Где стоит: сам документ");
        assertThat(new String(chapter.download("Описание в YAML").body(), StandardCharsets.UTF_8))
                .contains("id: pravila-priema-grazhdan", "gdeDeystvuet:", "na-prieme:", "glava:");
    }

    @Test
    void saysWhatIsWrongInAFile() {
        assertThat(upload("id: memo\ntitle: {ru: Памятка, en: Memo}\nsorts: {}\n"))
                .hasProblem("", "Строка 3, /sorts: такого поля нет.");
        assertThat(upload("title: {ru: Памятка, en: Memo}\n")).hasProblem("", "вид документа не назван");
        assertThat(upload("a: [")).hasProblem("", "не похоже на YAML");
        assertThat(PORTAL.count("deliverable.type")).isZero();
    }

    @Test
    void exportsWhatItTakesBack() {
        adopted("service-standard");
        String yaml = new String(
                olga.download("types", "type.yaml", "type=service-standard").body(), StandardCharsets.UTF_8);
        assertThat(upload(yaml.replace("Норма", "Показатель")))
                .confirms("готов")
                .shows("Показатель");
        assertThat(PORTAL.count("deliverable.type where version = 2")).isEqualTo(1);
    }

    @Test
    void keepsWhatTextsUse() {
        adopted("client-memo");
        used("client-memo", "situation", "{\"phrase\": \"Чем могу помочь?\"}");
        Answer field = olga.view("types", "type=client-memo", "kind=situation", "field=phrase");
        assertThat(field.form("remove-field").send())
                .hasProblem("", "Поле «Что говорим» заполнено: «Памятка для приёмной».");
        assertThat(field.form("save-field").with("form", "rich").send()).hasProblem("", "форму его менять поздно");
        Answer kind = olga.view("types", "type=client-memo", "kind=situation");
        assertThat(kind.form("remove-kind").send()).hasProblem("", "Есть разделы вида «Ситуация»");
        assertThat(olga.view("types", "type=client-memo")).shows("1 документ").showsNo("Убрать вид документа");

        Answer unused = olga.view("types", "type=client-memo", "kind=situation", "field=never");
        assertThat(unused.form("remove-field").send()).confirms("изменён").showsNo("Чего не делаем");
    }

    @Test
    void allowsNoLessThanTextsHold() {
        adopted("client-memo");
        used("client-memo", "situation", "{\"steps\": [\"Раз\", \"Два\", \"Три\"]}");
        String yaml = new String(
                olga.download("types", "type.yaml", "type=client-memo").body(), StandardCharsets.UTF_8);
        assertThat(upload(yaml.replace("most: 10", "most: 2")))
                .hasProblem("", "В поле «Что делаем» уже больше, чем вы разрешаете: «Памятка для приёмной»");
        assertThat(upload(yaml.replace("most: 10", "most: 3"))).confirms("готов");
    }

    @Test
    void losesNobodysChange() {
        adopted("client-memo");
        Answer first = olga.view("types", "type=client-memo");
        Answer second = olga.view("types", "type=client-memo");
        assertThat(first.form("rename").with("ru", "Памятка").send()).confirms("изменён");
        assertThat(second.form("rename").with("ru", "Листовка").send()).refuses(409, "stale");
        assertThat(olga.view("types")).shows("Памятка").showsNo("Листовка");
    }

    @Test
    void removesATypeThatNobodyUses() {
        Answer taken = adopted("feedback-practice");
        assertThat(taken.form("remove").send()).confirms("Вид документа убран");
        assertThat(PORTAL.count("deliverable.type")).isZero();
    }

    @Test
    void isForThoseWhoAnswerForIt() {
        assertThat(PORTAL.employee().view("types")).refuses(403, "forbidden");
    }

    private Answer adopted(String type) {
        return olga.act("types", "adopt", "type=" + type);
    }

    private Answer upload(String yaml) {
        return olga.view("types")
                .form("take-over")
                .with("file", "type.yaml", yaml.getBytes(StandardCharsets.UTF_8))
                .send();
    }

    private static void used(String type, String kind, String fields) {
        PORTAL.given("""
            with d as (
                insert into deliverable.document (centre_id, module, type, title, created_by)
                values (?, 'custom-document', ?, 'Памятка для приёмной', ?) returning centre_id, id, created_by)
            insert into deliverable.section
                (centre_id, document_id, key, place, kind, title, fields, changed_by, changed_by_name)
            select centre_id, id, 'first', 1, ?, 'Первая', ?::jsonb, created_by, 'Ольга' from d
            """, PORTAL.town().zarechny(), type, PORTAL.town().anna(), kind, fields);
    }
}
