package uko.employeebook;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import uko.testkit.Answer;
import uko.testkit.Portal;

class CompareIT {

    @AutoClose
    private static final Portal PORTAL = Portal.with("employee-book");

    private final Book book = Book.begun(PORTAL);
    private final Committee committee = new Committee(book);

    @Test
    void showsTheDraftBesideWhatIsInForce() {
        committee.publish("приказ № 1");
        book.rewrite("arrival", "в 9:00", "в 8:30");
        book.section("leave", "first-day", 3, "Отпуск", "<p>Отпуск — 28 дней.</p>");
        book.remove("values");
        book.move("mission", "first-day", 0.5);

        Answer comparison = committee.see(committee.author()).follow("чем черновик отличается");

        assertThat(comparison)
                .shows("Черновик в сравнении с редакцией № 1", "1 раздел изменён", "1 раздел добавлен")
                .shows("1 раздел исключён", "1 раздел перемещён", "раньше стоял под номером 1.1");
        assertThat(comparison.html().select("section del").eachText()).contains("9:00");
        assertThat(comparison.html().select("section ins").eachText()).contains("8:30", "Отпуск — 28 дней.");
        Answer beside = comparison.follow("Рядом");
        assertThat(beside.html().select(".deliverable-beside > div:first-child ins"))
                .isEmpty();
        assertThat(beside.html()
                        .select(".deliverable-beside > div:first-child del")
                        .eachText())
                .contains("9:00");
    }

    @Test
    void comparesAnyTwoRevisions() {
        committee.publish("приказ № 1");
        book.rewrite("arrival", "в 9:00", "в 8:30");
        committee.publish("приказ № 2");
        Answer chosen = committee
                .see(committee.reviewer())
                .form("compare")
                .with("before", "1")
                .with("after", "2")
                .send();
        assertThat(chosen).shows("Редакция № 2 в сравнении с редакцией № 1", "1 раздел изменён");
        assertThat(committee.reviewer().view("revisions", "document=" + book.document(), "before=2", "after=draft"))
                .shows("Тексты совпадают слово в слово.");
    }

    @Test
    void showsManyChangesPageByPage() {
        committee.publish("приказ № 1");
        for (int number = 1; number <= 45; number++) {
            book.section("note-" + number, "first-day", 10 + number, "Заметка " + number, "<p>Слова.</p>");
        }
        Answer first = committee.see(committee.author()).follow("чем черновик отличается");
        assertThat(first.html().select("section.deliverable-change")).hasSize(20);
        assertThat(first).shows("45 разделов добавлено");
        Answer last = first.follow("Следующие изменения").follow("Следующие изменения");
        assertThat(last.html().select("section.deliverable-change")).hasSize(5);
        assertThat(first.follow("Заметка 30")
                        .html()
                        .select("section.deliverable-change h3")
                        .first()
                        .text())
                .contains("Заметка 30");
    }

    @Test
    void knowsNoRevisionThatIsNotThere() {
        for (String wrong : new String[] {"9", "0", "-1", "x", "99999999999999999999"}) {
            assertThat(committee
                            .author()
                            .view("revisions", "document=" + book.document(), "before=" + wrong, "after=draft"))
                    .isAbsent();
        }
    }
}
