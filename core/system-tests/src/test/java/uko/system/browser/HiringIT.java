package uko.system.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The approaches to hiring go their whole way in browsers: written, reviewed, approved, put in force, acknowledged; then
 * two assessors measure two candidates by them, and the personnel officer compares.
 */
@ExtendWith(OnStage.class)
class HiringIT {

    private static final String STANDARD = "Сначала выясняем, потом предлагаем";
    private static final String VACANCY = "Инспектор первичного приёма";
    private static final List<String> LEVELS = List.of(
            "Предлагает, не спросив.",
            "Спрашивает по анкете.",
            "Выясняет, какая нужна помощь.",
            "Уточняет и пересказывает.",
            "Находит то, чего человек не назвал.");

    @AutoClose
    private final Office office = Office.of("hiring-criteria");

    private final WholeWay way = new WholeWay(office);

    @Test
    void goesFromTheFirstWordToTheComparisonOfCandidates() {
        way.as("nina", "editor", HiringIT::writes);
        way.isReviewed();
        way.isApproved();
        way.comesIntoForce("приказ № 52-ОД");
        way.isAskedToBeRead();
        way.isAcknowledgedByThree(HiringIT::reads);

        way.as("marat", "vacancies", HiringIT::opensTheVacancy);
        way.as("marat", "candidates", page -> {
            registers(page, "Титов Иван Иванович", 1);
            page.click(".uko-breadcrumb a");
            registers(page, "Громова Ася Олеговна", 2);
        });
        way.as("vera", "scorecards", page -> assesses(page, 5, 2));
        way.as("boris", "comparison", HiringIT::seesNothingYet);
        way.as("boris", "scorecards", page -> assesses(page, 4, 2));
        way.as("boris", "comparison", HiringIT::seesWhatVeraSaid);
        way.as("marat", "comparison", HiringIT::compares);
    }

    private static void writes(Page page) {
        EditorPage editor = new EditorPage(page);
        editor.create("Подходы к подбору и оценке");
        editor.addChapter("Компетенции");
        editor.openChapter("Компетенции");
        editor.addInside("Компетенция", "Внимание к клиенту");
        editor.type("Видим за обращением человека.");
        assertThat(editor.state()).hasText("Сохранено");
        editor.addInside("Стандарт поведения", STANDARD);
        for (int level = 1; level <= LEVELS.size(); level++) {
            page.fill("#deliverable-field-level" + level, LEVELS.get(level - 1));
        }
        editor.type("Прежде чем открыть список вакансий, задаём вопросы.");
        assertThat(editor.state()).hasText("Сохранено");
        editor.addInside("Вопрос собеседования", "Расскажите, как помогали тому, кто просил не о том.");
    }

    private static void reads(Page page) {
        Locator reader = page.locator("uko-portlet");
        assertThat(reader).containsText("приказ № 52-ОД");
        Locator chapter = reader.locator("a:has-text('Компетенции')").first();
        if (chapter.isVisible()) {
            chapter.click();
        }
        assertThat(reader).containsText(LEVELS.getLast());
        assertThat(reader).containsText("Расскажите, как помогали");
    }

    private static void opensTheVacancy(Page page) {
        page.fill("#hiring-criteria-title", VACANCY);
        page.click("button:text-is('Открыть вакансию')");
        assertThat(page.locator("[role=status]")).containsText("Вакансия открыта");
        page.fill("[name^=weight-]", "10");
        page.click("button:text-is('Сохранить веса')");
        assertThat(page.locator("[role=status]")).containsText("Веса сохранены");
    }

    private static void registers(Page page, String name, int number) {
        page.selectOption("#hiring-criteria-vacancy", new SelectOption().setLabel(VACANCY));
        page.fill("#hiring-criteria-name", name);
        page.fill("#hiring-criteria-keep-until", LocalDate.now().plusMonths(6).toString());
        page.click("button:text-is('Записать кандидата')");
        assertThat(page.locator("h2:has-text('Кандидат № " + number + "')")).isVisible();
    }

    /** The first candidate gets this mark, the second that. */
    private static void assesses(Page page, int first, int second) {
        for (int candidate = 1; candidate <= 2; candidate++) {
            page.click("button[aria-label='Начать лист: кандидат № " + candidate + "']");
            page.click("a:has-text('Внимание к клиенту')");
            assertThat(page.locator("h3:has-text('" + STANDARD + "')")).isVisible();
            page.click("details:has-text('Вопросы для собеседования') summary");
            assertThat(page.locator("uko-portlet")).containsText("Расскажите, как помогали");
            page.click("label:has-text('" + LEVELS.get((candidate == 1 ? first : second) - 1) + "')");
            page.fill("textarea", "«Я сначала спросил, кем он работал», кандидат № " + candidate);
            page.click("button:text-is('Сохранить и дальше')");
            page.click("button:text-is('Сдать лист')");
            assertThat(page.locator("[role=status]")).containsText("Лист сдан");
            page.click(".uko-breadcrumb a");
        }
    }

    private static void seesNothingYet(Page page) {
        page.click("a:has-text('" + VACANCY + "')");
        assertThat(page.locator("tbody tr:has-text('Оценки коллег откроются')")).hasCount(2);
    }

    private static void seesWhatVeraSaid(Page page) {
        page.click("a:has-text('" + VACANCY + "')");
        page.click("a:has-text('Кандидат № 1')");
        assertThat(page.locator("uko-portlet")).containsText("Дутова Вера Павловна");
        assertThat(page.locator("uko-portlet q")).hasCount(2);
    }

    private static void compares(Page page) {
        page.click("a:has-text('" + VACANCY + "')");
        assertThat(page.locator("tbody tr:has-text('оценки закрыты')")).hasCount(2);
        page.click("button:text-is('Открыть оценки')");
        assertThat(page.locator("tbody tr").first())
                .containsText(Pattern.compile("Кандидат № 1\\s+1\\s+4,50\\s+от 4,00 до 5,00"));
        assertThat(page.locator("tbody tr").last()).containsText(Pattern.compile("Кандидат № 2\\s+2\\s+2,00"));
        assertThat(page.locator(".hiring-criteria-alpha")).containsText("Альфа Криппендорфа");
    }
}
