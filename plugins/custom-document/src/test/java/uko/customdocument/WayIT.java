package uko.customdocument;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uko.testkit.Answer;
import uko.testkit.FilledForm;
import uko.testkit.Page;
import uko.testkit.Portal;

/** Documents go the way that their type says, and their author never decides alone. */
class WayIT {

    private static final String TYPE = """
        id: rules
        title: {ru: Правила, en: Rules}
        kinds:
          rule:
            title: {ru: Правило, en: Rule}
            within: [document]
            fields:
              text: {title: {ru: Текст, en: Text}, form: rich}
        """;

    @AutoClose
    private static final Portal PORTAL = Portal.with("custom-document");

    private final Page olga = PORTAL.administrator();

    @BeforeEach
    void begin() {
        for (String table : new String[] {
            "passage", "rendering", "review", "revision", "former_section", "section", "document", "type"
        }) {
            PORTAL.given("delete from deliverable." + table);
        }
        olga.act("types", "adopt", "type=client-memo");
    }

    private Answer types(String... more) {
        String[] parameters = new String[more.length + 1];
        parameters[0] = "type=rules";
        System.arraycopy(more, 0, parameters, 1, more.length);
        return olga.view("types", parameters);
    }

    private FilledForm way() {
        PORTAL.given("delete from deliverable.type");
        olga.view("types")
                .form("take-over")
                .with("file", "rules.yaml", TYPE.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .send();
        return types("form=way").form("save-way");
    }

    private static Memo written(String title) {
        Memo memo = Memo.begun(PORTAL, title);
        memo.section("rule", "Снимаем трубку до третьего гудка");
        return memo;
    }

    @Test
    void withoutReviewAndActASecondPersonStillDecides() {
        assertThat(way().with("reviewers", "0").with("effect", "at-once").send())
                .confirms("Вид документа изменён")
                .shows("без согласования", "сразу, с решением об утверждении");
        Memo memo = written("Правила приёма");
        assertThat(memo.submit(0)).confirms("");
        // Марина may approve, but not what she sent herself.
        Answer own = memo.revisions(Memo.author(PORTAL));
        assertThat(own.html().select("form[action*=approve]")).isEmpty();
        String revision =
                PORTAL.rows("select id from deliverable.revision").getFirst().getFirst();
        assertThat(Memo.author(PORTAL)
                        .act("revisions", "approve", "revision=" + revision, "words=сама", "day=2026-01-01"))
                .refuses(409, "deliverable.own-revision");
        assertThat(memo.approve()).confirms("введена в действие");
        assertThat(PORTAL.employee().view("reader", "document=" + memo.document()))
                .shows("Снимаем трубку до третьего гудка", "протокол № 4");
        assertThat(PORTAL.count("deliverable.revision where state = 'in-force' and quorum = 0"))
                .isEqualTo(1);
        assertThat(PORTAL.count("deliverable.rendering")).isEqualTo(1);
        assertThat(PORTAL.count(
                        "uko.fact where kind in ('document.approved', 'document.published')"
                                + " and details ->> 'type' = 'rules' and details ->> 'document' = ?",
                        memo.document()))
                .isEqualTo(2);
    }

    @Test
    void whoApprovesAndHowManyAgreeTheTypeSays() {
        assertThat(way().with("reviewers", "2")
                        .with("approved-by-centre-head", "")
                        .with("approved-by-approver", "")
                        .send())
                .shows("не меньше 2 согласий: Рецензент документов");
        Memo memo = written("Правила связи");
        assertThat(memo.submit(1)).hasProblem("quorum", "2");
        PORTAL.someone("larisa", "Оганесян Лариса Ашотовна", "reviewer");
        assertThat(memo.submit(2)).confirms("отправлена на согласование");
        memo.agree();
        assertThat(memo.revisions(PORTAL.someone("larisa", "Оганесян Лариса Ашотовна", "reviewer"))
                        .form("agree")
                        .with("reason", "Сроки выполнимы.")
                        .send())
                .confirms("согласие записано");
        assertThat(memo.revisions(Memo.head(PORTAL)).html().select("form[action*=approve]"))
                .isEmpty();
        String revision =
                PORTAL.rows("select id from deliverable.revision").getFirst().getFirst();
        assertThat(Memo.head(PORTAL).act("revisions", "approve", "revision=" + revision, "words=я", "day=2026-01-01"))
                .refuses(409, "deliverable.approved-by-others");
        assertThat(memo.written(PORTAL.holderOf("chair"), "approve", "протокол № 5"))
                .confirms("редакция утверждена");
    }

    @Test
    void statesGoByTheirOwnNamesAndFactsAreStatedBesides() {
        FilledForm form = way().with("name-review-ru", "На экспертизе").with("fact-approved", "rules-agreed");
        assertThat(form.with("fact-submitted", "Согласовано!").send()).hasProblem("fact-submitted", "латинские");
        assertThat(form.with("fact-submitted", "").send()).confirms("Вид документа изменён");
        Memo memo = written("Правила чата");
        memo.submit(1);
        assertThat(memo.revisions(Memo.author(PORTAL))).shows("На экспертизе");
        memo.agree();
        memo.approve();
        String own = "uko.fact where kind = 'custom-document.rules-agreed' and withdrawn_at is null";
        assertThat(PORTAL.count(own)).isEqualTo(1);
        assertThat(types("form=way")
                        .form("save-way")
                        .with("fact-approved", "other")
                        .send())
                .hasProblem("", "custom-document.rules-agreed");
        assertThat(memo.revisions(Memo.head(PORTAL))
                        .form("return")
                        .with("reason", "Ошибка в сроке")
                        .send())
                .confirms("");
        assertThat(PORTAL.count(own)).isZero();
    }

    private static Page secretary() {
        return PORTAL.someone("svetlana", "Зайцева Светлана Ильинична", "secretary");
    }

    private static Page member() {
        return PORTAL.someone("timur", "Галеев Тимур Маратович", "working-group");
    }

    private static Answer act(Page page, String action, String revision) {
        return page.act("revisions", action, "revision=" + revision, "words=приказ", "day=2026-01-01");
    }

    @Test
    void whoWritesWhoIsAskedAndWhoPutsInForceTheTypeSays() {
        FilledForm form = way().with("drafted-by-author", "");
        assertThat(form.send()).hasProblem("drafted-by-author", "Отметьте хотя бы одну роль");
        assertThat(form.with("drafted-by-secretary", "yes")
                        .with("reviewed-by-reviewer", "")
                        .with("reviewed-by-working-group", "yes")
                        .with("enacted-by-approver", "")
                        .send())
                .confirms("Вид документа изменён");
        assertThat(types().html().select("tr:contains(Пишет)").text()).isEqualTo("Пишет Секретарь рабочей группы");
        Page marina = Memo.author(PORTAL);
        assertThat(marina.view("editor").html().select("form[action*=create-document]"))
                .isEmpty();
        assertThat(marina.view("editor")).shows("ни один их вид не называет вашу роль", "региональный администратор");
        assertThat(marina.act("editor", "create-document", "type=rules", "title=Правила"))
                .refuses(409, "deliverable.drafted-by-others");

        assertThat(secretary()
                        .view("editor")
                        .form("create-document")
                        .with("title", "Правила приёма")
                        .send())
                .confirms("Документ создан");
        String document =
                PORTAL.rows("select id from deliverable.document").getFirst().getFirst();
        secretary()
                .view("editor", "document=" + document)
                .form("add-section")
                .with("title", "Снимаем трубку")
                .send();
        assertThat(marina.view("editor", "document=" + document)).refuses(404, "not-found");
        assertThat(marina.view("editor").html().text()).doesNotContain("Правила приёма");
        member();
        Answer sending = secretary().view("revisions", "document=" + document);
        assertThat(sending.html().select("[name^=reviewer-]").eachAttr("name")).hasSize(1);
        sending.form("submit")
                .with(sending.html().select("[name^=reviewer-]").getFirst().attr("name"), "yes")
                .with("quorum", "1")
                .send();
        String revision =
                PORTAL.rows("select id from deliverable.revision").getFirst().getFirst();

        // The way changes while the revision is under way: who was asked is asked still.
        types("form=way")
                .form("save-way")
                .with("reviewed-by-working-group", "")
                .with("reviewed-by-reviewer", "yes")
                .send();
        assertThat(member().view("editor", "document=" + document)).shows("Снимаем трубку");
        assertThat(member().act("revisions", "agree", "revision=" + revision, "reason=Верно"))
                .confirms("согласие записано");
        // The gate itself stops who approves nothing in this module, the type whom it doesn't name.
        assertThat(act(secretary(), "approve", revision)).refuses(403, "forbidden");
        Memo memo = new Memo(PORTAL, document);
        assertThat(memo.approve()).confirms("редакция утверждена");
        assertThat(act(marina, "put-in-force", revision)).refuses(409, "deliverable.enacted-by-others");
        memo.putInForce();
        assertThat(PORTAL.count("deliverable.revision where state = 'in-force'"))
                .isEqualTo(1);
    }

    @Test
    void aTypeNamesOnlyWhomTheModuleAdmits() {
        PORTAL.given("delete from deliverable.type");
        assertThat(secretary().view("editor")).shows("в центре нет ни одного вида документов");
        way();
        for (String roles : new String[] {"approved-by: [secretary]", "drafted-by: [tsar]", "enacted-by: []"}) {
            String yaml = TYPE + "way:\n  " + roles + "\n";
            assertThat(olga.view("types")
                            .form("take-over")
                            .with("file", "rules.yaml", yaml.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                            .send())
                    .hasProblem("", "Строка 10");
        }
        assertThat(types("form=way")
                        .form("save-way")
                        .with("reviewed-by-reviewer", "")
                        .with("reviewed-by-chair", "yes")
                        .with("reviewers", "7")
                        .send())
                .shows("меньше людей с такой ролью (Председатель рабочей группы)");
        byte[] yaml = olga.download("types", "type.yaml", "type=rules").body();
        assertThat(new String(yaml, java.nio.charset.StandardCharsets.UTF_8))
                .contains("reviewed-by:", "- chair")
                .doesNotContain("drafted-by");
    }
}
