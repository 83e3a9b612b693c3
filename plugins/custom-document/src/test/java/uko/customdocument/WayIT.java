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
                .shows("без согласования", "действует сразу");
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
                        .with("approver-centre-head", "")
                        .with("approver-approver", "")
                        .send())
                .shows("согласуют не меньше 2 рецензентов", "утверждает: Председатель рабочей группы");
        Memo memo = written("Правила связи");
        assertThat(memo.submit(1)).hasProblem("quorum", "2");
        PORTAL.someone("larisa", "Оганесян Лариса Ашотовна", "reviewer");
        assertThat(memo.submit(2)).confirms("отправлена на согласование");
        memo.agree();
        assertThat(memo.revisions(PORTAL.someone("larisa", "Оганесян Лариса Ашотовна", "reviewer"))
                        .form("agree")
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
}
