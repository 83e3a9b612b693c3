package uko.ethicscode.trainer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import uko.testkit.Answer;
import uko.testkit.Attacks;
import uko.testkit.FilledForm;
import uko.testkit.Page;
import uko.testkit.Portal;

class CasesIT {

    private static final int SITUATION = 2_000;

    @AutoClose
    private static final Portal PORTAL = Portal.with("ethics-code");

    private final Page gleb = Training.gleb(PORTAL);
    private final Page vera = PORTAL.someone("vera", "Орлова Вера Павловна", "author");

    @BeforeAll
    static void beginsWithoutACode() {
        assertThat(Training.gleb(PORTAL).view("cases", "case=new")).shows("Сначала введите кодекс в действие");
        Training.putTheCodeInForce(PORTAL);
    }

    @Test
    void refusesACaseThatTeachesNothing() {
        assertThat(Training.filled(gleb, "Пусто").with("words-2", "").send()).hasProblem("words-2", "хотя бы 2 ответа");
        assertThat(Training.filled(gleb, "Без верного").with("right", "3").send())
                .hasProblem("right", "какой из ответов верен");
        assertThat(Training.filled(gleb, "Без разбора").with("why-2", "").send())
                .hasProblem("why-2", "Заполните");
        assertThat(Training.filled(gleb, "Без стандарта").with("standard-1", "").send())
                .hasProblem("standard-1", "Заполните");
        assertThat(Training.filled(gleb, "Не тот стандарт")
                        .with("standard-1", "bribery")
                        .send())
                .hasProblem("standard-1", "Такого стандарта");
        assertThat(PORTAL.count("ethics_code.trainer_case where title like 'Без%'"))
                .isZero();
    }

    @Test
    void aLateEditIsShownBothTexts() {
        Training.writes(gleb, "Два автора");
        FilledForm late =
                gleb.view("cases").follow("Два автора").form("edit-case").with("situation", "Слова Глеба");
        assertThat(vera.view("cases")
                        .follow("Два автора")
                        .form("edit-case")
                        .with("situation", "Слова Веры")
                        .send())
                .confirms("Случай изменён");
        Answer stale = late.send();
        assertThat(stale.status()).isEqualTo(409);
        assertThat(stale.card().getString("yours")).contains("Слова Глеба");
        assertThat(stale.card().getString("theirs")).contains("Слова Веры");
        assertThat(gleb.view("cases")
                        .follow("Два автора")
                        .html()
                        .select("textarea[name=situation]")
                        .text())
                .isEqualTo("Слова Веры");
    }

    @Test
    void withdrawsACaseAndPutsItBack() {
        Training.writes(gleb, "Снятый случай");
        Page lev = PORTAL.someone("lev", "Ильин Лев Львович");
        Answer opened = gleb.view("cases").follow("Снятый случай");
        Answer seenByVera = vera.view("cases").follow("Снятый случай");
        assertThat(opened.form("withdraw-case").send()).confirms("Случай снят");
        assertThat(seenByVera.form("edit-case").send().status()).isEqualTo(409);
        assertThat(gleb.view("cases")).shows("Снятый случай снят");
        assertThat(lev.view("trainer")).showsNo("Снятый случай");
        assertThat(seenByVera.form("withdraw-case").send()).refuses(409, "ethics-code.case-changed");
        assertThat(gleb.view("cases")
                        .follow("Снятый случай")
                        .form("put-back-case")
                        .send())
                .confirms("Случай возвращён");
    }

    @Test
    void aStandardThatTheCodeNoLongerHasIsToldToItsAuthor() {
        Training.writes(gleb, "Старый стандарт");
        PORTAL.given(
                "update ethics_code.trainer_choice set standard = 'gone' where words = 'Подожду: Старый стандарт'");
        assertThat(gleb.view("cases").follow("Старый стандарт"))
                .shows("опирается на стандарт, которого в действующей редакции кодекса нет");
        Answer explained = answered(PORTAL.someone("ira", "Белова Ира Львовна"), "Старый стандарт");
        assertThat(explained).shows("Встречаем каждого", "в действующей редакции больше нет");
    }

    private static Answer answered(Page employee, String title) {
        while (true) {
            Answer page = employee.view("trainer");
            boolean there = page.text().contains(title);
            Answer explained = page.form("answer").with("choice", "1").send();
            if (there) {
                return explained;
            }
        }
    }

    @Test
    void whatIsWrittenIsOnlyRead() {
        List<String> situations = situations();
        assertThat(situations).hasSizeGreaterThan(5);
        for (String situation : situations) {
            String start = situation.substring(0, Math.min(100, situation.length()));
            FilledForm form = Training.filled(gleb, start)
                    .with("situation", situation)
                    .with("words-1", situation.substring(0, Math.min(500, situation.length())))
                    .with("why-1", situation.substring(0, Math.min(1_000, situation.length())));
            assertThat(form.send()).confirms("Случай появился");
        }
        Page petr = PORTAL.someone("petr", "Зотов Пётр Ильич");
        int seen = 0;
        for (Answer page = petr.view("trainer"); page.html().selectFirst("form") != null; page = petr.view("trainer")) {
            Answer explained = page.form("answer").with("choice", "1").send();
            assertThat(explained.html().select("img, svg, math, a:not([href^='/'], [href^='?'])"))
                    .isEmpty();
            seen++;
            if (explained.text().contains("К итогу")) {
                break;
            }
        }
        assertThat(seen).isGreaterThanOrEqualTo(situations.size());
        assertThat(gleb.view("cases").status()).isEqualTo(200);
    }

    /** All attacks, as many in a situation as it may hold. */
    private static List<String> situations() {
        List<String> situations = new ArrayList<>();
        StringBuilder open = new StringBuilder();
        for (String attack : Attacks.all()) {
            if (attack.length() + 1 > SITUATION) {
                continue;
            }
            if (open.length() + attack.length() + 1 > SITUATION) {
                situations.add(open.toString());
                open.setLength(0);
            }
            open.append(attack).append('\n');
        }
        situations.add(open.toString());
        return situations;
    }
}
