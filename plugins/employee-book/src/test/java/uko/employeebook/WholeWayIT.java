package uko.employeebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import uko.testkit.Page;
import uko.testkit.Portal;

/** From a draft to a book that everybody has read, and to its next revision. */
class WholeWayIT {

    private static final String TOLD = "uko.notice where key like 'acknowledge %' and read_at is null";

    @AutoClose
    private static final Portal PORTAL = Portal.with("employee-book");

    @Test
    void leadsToABookThatAllHaveRead() {
        Book book = Book.begun(PORTAL);
        Committee committee = new Committee(book);
        String document = "document=" + book.document();
        List<Page> readers = List.of(
                PORTAL.employee(),
                PORTAL.hired("pyotr", "Королёв Пётр Ильич", "Бухгалтер", "Бухгалтерия"),
                PORTAL.hired("vera", "Юрьева Вера Ильинична", "Инспектор", "Отдел кадров"));
        committee.publish("приказ № 1");
        assertThat(PORTAL.count(TOLD)).isZero();
        assertThat(ask(committee, document, "Бухгалтерия", "Отдел кадров", "Отдел трудоустройства"))
                .isEqualTo(3);

        readers.forEach(reader -> assertThat(
                        reader.mine("reader", document).form("acknowledge").send())
                .confirms("Ознакомление записано"));
        assertThat(committee.head().view("acknowledgements", document)).shows("Ознакомились все.");
        assertThat(PORTAL.count(TOLD)).isZero();
        assertThat(PORTAL.count("uko.fact where kind = 'document.acknowledged' and details ->> 'share' = '100'"))
                .isEqualTo(1);

        book.rewrite("arrival", "в 9:00", "в 8:30");
        committee.publish("приказ № 2");
        assertThat(PORTAL.count(TOLD)).isEqualTo(3);
        assertThat(readers.getFirst().mine("reader", document)).shows("изменилось для вас", "в 8:30");
        readers.forEach(reader -> assertThat(
                        reader.mine("reader", document).form("acknowledge").send())
                .confirms("Ознакомление записано"));
        assertThat(PORTAL.count("deliverable.acknowledgement where since_hash <> '' and shown_hash <> revision_hash"))
                .isEqualTo(3);
    }

    /** Asks these departments, and answers how many people were told at once. */
    private static long ask(Committee committee, String document, String... departments) {
        var page = committee.head().view("acknowledgements", document);
        var form = page.form("ask").with("days", "10");
        for (String department : departments) {
            String box = page.html()
                    .select("label.uko-choice:contains(" + department + ") input")
                    .attr("name");
            form = form.with(box, "on");
        }
        assertThat(form.send()).confirms("Сохранено");
        return PORTAL.count(TOLD);
    }
}
