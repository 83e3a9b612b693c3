package uko.ethicscode.trainer;

import static org.assertj.core.api.Assertions.assertThat;

import uko.ethicscode.Press;
import uko.ethicscode.Zarechny;
import uko.testkit.Answer;
import uko.testkit.FilledForm;
import uko.testkit.Page;
import uko.testkit.Portal;

/** Заречный has a code with three standards, and Глеб writes cases by it. */
final class Training {

    static final String GREETING = "greeting-external";
    static final String TRUTH = "truth-external";

    private Training() {}

    static void putTheCodeInForce(Portal portal) {
        Press.of(portal).publish(Zarechny.CODE);
    }

    static Page gleb(Portal portal) {
        return portal.someone("gleb", "Фомин Глеб Андреевич", "author");
    }

    /** A case as Глеб fills it in, whose first answer is right. */
    static FilledForm filled(Page author, String title) {
        return author.view("cases", "case=new")
                .form("write-case")
                .with("title", title)
                .with("situation", "Человек вошёл и осматривается.")
                .with("words-1", "Поздороваюсь: " + title)
                .with("why-1", "Потому что его заметили: " + title)
                .with("standard-1", GREETING)
                .with("right", "1")
                .with("words-2", "Подожду: " + title)
                .with("why-2", "Ему неловко: " + title)
                .with("standard-2", TRUTH);
    }

    static void writes(Page author, String title) {
        assertThat(filled(author, title).send()).confirms("Случай появился");
    }

    static Answer answers(Page employee, String choice) {
        return employee.view("trainer").form("answer").with("choice", choice).send();
    }
}
