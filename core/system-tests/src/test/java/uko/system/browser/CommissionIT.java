package uko.system.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What the ethics code comes to in the daily work: cases to think about, and somebody to ask in confidence. */
@ExtendWith(OnStage.class)
class CommissionIT {

    private static final String TITLE = "Очередь и звонок";

    @Test
    void anEmployeeTrainsByTheKeyboardAndGoesOnLater(Stage stage) {
        try (Visit visit = opened(stage, "lebedev.s", "ethics-code/trainer")) {
            Locator trainer = visit.portlet("ethics-code/trainer");
            assertThat(trainer).containsText("Случай 1 из");
            assertThat(trainer).not().containsText("Так и советует стандарт");
            trainer.locator("[name=choice][value='1']").focus();
            visit.page().keyboard().press("ArrowDown");
            visit.page().keyboard().press("Tab");
            visit.page().keyboard().press("Enter");
            assertThat(trainer.locator("[role=status]")).containsText("Верно");
            assertThat(trainer.locator(".ethics-code-explained > li")).hasCount(3);
            assertThat(trainer).containsText("Так и советует стандарт");
            assertThat(Axe.issues(visit.page(), "uko-portlet")).isEmpty();
            visit.page().reload();
            assertThat(trainer).containsText("Случай 2 из");
            assertThat(visit.complaints()).isEmpty();
        }
    }

    @Test
    void anAuthorWritesACase(Stage stage) {
        try (Visit visit = opened(stage, "khabibullina.g", "ethics-code/cases")) {
            Locator cases = visit.portlet("ethics-code/cases");
            cases.locator("a:has-text('Новый случай')").click();
            cases.locator("[name=title]").fill(TITLE);
            cases.locator("[name=situation]").fill("Звонит телефон, а к столу подошёл человек.");
            for (int number = 1; number <= 2; number++) {
                cases.locator("[name=words-" + number + "]").fill(number == 1 ? "Поздороваюсь." : "Сниму трубку.");
                cases.locator("[name=why-" + number + "]").fill("Звонок подождёт.");
                Locator standard = cases.locator("[name=standard-" + number + "]");
                standard.selectOption(standard.locator("option").nth(1).getAttribute("value"));
            }
            cases.locator("button:has-text('Сохранить')").click();
            assertThat(cases.locator(".uko-problem")).containsText("какой из ответов верен");
            cases.locator("[name=right][value='1']").check();
            assertThat(Axe.issues(visit.page(), "uko-portlet")).isEmpty();
            cases.locator("button:has-text('Сохранить')").click();
            assertThat(cases.locator("[role=status]")).containsText("Случай появился");
            assertThat(cases.locator("ol")).containsText(TITLE);
        }
    }

    @Test
    void aQuestionWithoutANameIsAnsweredAndPublishedWithoutNamesWhereTheAskerAgrees(Stage stage) {
        try (Visit asking = opened(stage, "lebedev.s", "ethics-code/questions")) {
            Locator questions = asking.portlet("ethics-code/questions");
            asks(asking, questions);
            try (Visit answering = opened(stage, "timofeeva.v", "ethics-code/commission")) {
                Locator desk = answering.portlet("ethics-code/commission");
                answers(desk);
                masks(answering, desk);
                agrees(asking, questions);
                desk.locator("nav a").click();
                desk.locator(".uko-list a:has-text('Вопрос')").first().click();
                desk.locator("button:text-is('Опубликовать')").click();
                assertThat(desk.locator("[role=status]")).containsText("Ответ опубликован");
                assertThat(answering.complaints()).isEmpty();
            }
            assertThat(asking.complaints()).isEmpty();
        }
        isFound(stage);
    }

    private static void asks(Visit visit, Locator questions) {
        questions.locator("[name=topic]").fill("Конверт");
        questions.locator("[name=question]").fill("Видел, как Роман Ильин взял конверт. Что делать?");
        questions.locator("button:has-text('Задать вопрос')").click();
        assertThat(questions.locator("[role=status]")).containsText("Вопрос передан комиссии");
        assertThat(Axe.issues(visit.page(), "uko-portlet")).isEmpty();
    }

    private static void answers(Locator desk) {
        desk.locator(".uko-list a:has-text('Вопрос')").first().click();
        assertThat(desk).containsText("Содержание закрыто");
        assertThat(desk).not().containsText("Ильин");
        desk.locator("button:has-text('Открыть вопрос')").click();
        assertThat(desk).containsText("Роман Ильин");
        assertThat(desk).containsText("Без имени");
        desk.locator("[name=answer]").fill("Спросите его самого, при нужде звоните: 8 900 123-45-67.");
        desk.locator("button:has-text('Ответить')").click();
    }

    private static void masks(Visit visit, Locator desk) {
        desk.locator("button:has-text('Подготовить публикацию')").click();
        assertThat(desk.locator("fieldset")).hasCount(2);
        assertThat(Axe.issues(visit.page(), "uko-portlet")).isEmpty();
        for (Locator mask : desk.locator("input[value=mask]").all()) {
            mask.check();
        }
        desk.locator("button:has-text('Записать решения')").click();
        desk.locator("button:has-text('Показать спросившему')").click();
        assertThat(desk.locator("[role=status]")).containsText("Текст показан спросившему");
        assertThat(desk.locator("button:text-is('Опубликовать')")).hasCount(0);
    }

    private static void agrees(Visit visit, Locator questions) {
        questions.locator(".uko-list a:has-text('Вопрос')").first().click();
        assertThat(questions).containsText("Видел, как [имя] взял конверт");
        assertThat(Axe.issues(visit.page(), "uko-portlet")).isEmpty();
        questions.locator("button:text-is('Согласиться на публикацию')").click();
        assertThat(questions.locator("[role=status]")).containsText("Вы согласились");
    }

    private static void isFound(Stage stage) {
        try (Visit visit = opened(stage, "nikitina.t", "ethics-code/answers")) {
            Locator answers = visit.portlet("ethics-code/answers");
            answers.locator("[name=words]").fill("звонить");
            answers.locator("button:has-text('Найти')").click();
            assertThat(answers.locator("article")).hasCount(1);
            assertThat(answers.locator("article")).containsText("Видел, как [имя] взял конверт");
            assertThat(answers.locator("article")).containsText("звоните: [телефон]");
            assertThat(Axe.issues(visit.page(), "uko-portlet")).isEmpty();
        }
    }

    private static Visit opened(Stage stage, String login, String portlet) {
        Visit visit = stage.shellAt(login, portlet);
        assertThat(visit.portlet(portlet).locator(".uko-skeleton")).hasCount(0);
        return visit;
    }
}
