package uko.hiringcriteria;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import uko.testkit.Answer;
import uko.testkit.FilledForm;
import uko.testkit.Page;
import uko.testkit.Portal;

/** Заречный looks for people: Нина registers them, Вера and Глеб assess, Зоя answers for personal data. */
final class Hiring {

    static final List<String> COMPETENCIES =
            InForce.criteria().competencies().stream().map(Competency::key).toList();

    private static final AtomicInteger VACANCIES = new AtomicInteger();

    final Page nina;
    final Page vera;
    final Page gleb;
    final Page zoya;

    Hiring(Portal portal) {
        nina = portal.someone("nina", "Кузьмина Нина Львовна", "personnel-officer");
        vera = portal.someone("vera", "Орлова Вера Павловна", "assessor");
        gleb = portal.someone("gleb", "Фомин Глеб Андреевич", "assessor");
        zoya = portal.someone("zoya", "Белова Зоя Ильинична", "personal-data-officer");
    }

    /** Opens a vacancy of its own and answers its title. */
    String opensAVacancy() {
        String title = "Инспектор, место " + VACANCIES.incrementAndGet();
        Answer opened = nina.view("vacancies")
                .form("open")
                .with("title", title)
                .with("profile", "profile-inspector")
                .send();
        assertThat(opened).confirms("Вакансия открыта");
        return title;
    }

    /** Registers somebody and answers his number. */
    String registers(String vacancy, String name) {
        return number(registration(vacancy, name).send());
    }

    /** Registers an employee on probation and answers his number. */
    String registersOnProbation(String vacancy, String name) {
        return number(registration(vacancy, name)
                .with("probation-until", LocalDate.now().plusMonths(2).toString())
                .send());
    }

    FilledForm registration(String vacancy, String name) {
        Answer page = nina.view("candidates");
        String id = page.html().select("select[name=vacancy] > option").stream()
                .filter(option -> option.text().equals(vacancy))
                .findFirst()
                .orElseThrow()
                .val();
        return page.form("register")
                .with("vacancy", id)
                .with("name", name)
                .with("contact", "+7 900 000-00-00")
                .with("consent-on", LocalDate.now().minusDays(2).toString())
                .with("keep-until", LocalDate.now().plusMonths(6).toString());
    }

    private static String number(Answer registered) {
        assertThat(registered).confirms("Кандидат записан");
        return registered.html().select("h2").text().replaceAll("\\D+", "");
    }

    /** The overview of an assessor's scorecard of a candidate, begun if need be. */
    static Answer card(Page assessor, String number) {
        Answer desk = assessor.view("scorecards");
        String begin = "Начать лист: кандидат № " + number;
        var waiting = desk.html().select("button").stream()
                .filter(button -> button.attr("aria-label").equals(begin))
                .findFirst();
        if (waiting.isEmpty()) {
            return desk.follow("Кандидат № " + number);
        }
        String candidate =
                waiting.get().closest("form").select("input[name=candidate]").val();
        return desk.form("begin", "candidate=" + candidate).send();
    }

    /** Marks every item alike, each with a quote, and leaves a draft. */
    static Answer marksAll(Page assessor, String number, int mark) {
        Answer page = card(assessor, number)
                .follow(InForce.criteria().competencies().getFirst().title());
        for (int step = 0; step < COMPETENCIES.size(); step++) {
            FilledForm form = page.form("mark");
            InForce.criteria()
                    .competencies()
                    .get(step)
                    .items()
                    .forEach(item -> form.with(MarkForm.markField(item.key()), Integer.toString(mark))
                            .with(MarkForm.quoteField(item.key()), "Слова о пункте " + item.key()));
            page = form.send();
            assertThat(page).confirms("Сохранено");
        }
        return page;
    }

    /** The same, submitted. */
    static void assesses(Page assessor, String number, int mark) {
        assertThat(marksAll(assessor, number, mark).form("submit").send()).confirms("Лист сдан");
    }

    /** With the marks opened, where the reader has to open them. */
    static Answer comparison(Page reader, String vacancy) {
        return opened(reader.view("comparison").follow(vacancy));
    }

    static Answer opened(Answer comparison) {
        return comparison.html().select("form[action*=/look]").isEmpty()
                ? comparison
                : comparison.form("look").send();
    }
}
