package uko.ethicscode;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import uko.testkit.Answer;
import uko.testkit.Page;

/** Puts codes in force as the administrator does: opens the form, chooses the file, sends it. */
final class Press {

    private Press() {}

    /** The code of Заречный as revision of this number. */
    static String revision(int number) {
        return Zarechny.CODE.replace("\"number\": 1", "\"number\": " + number);
    }

    static Answer send(Page page, String json) {
        return page.view("publication")
                .form("put-in-force")
                .with("file", "code.json", json.getBytes(StandardCharsets.UTF_8))
                .send();
    }

    /** Puts a code in force and answers its hash. */
    static String putInForce(Page page, String json) {
        Answer answer = send(page, json);
        assertThat(answer).confirms("Редакция введена в действие.");
        return hash(answer);
    }

    /** The hash of the latest revision, as the links to its files name it. */
    static String hash(Answer publication) {
        return publication.html().select("a[href*=revision]").attr("href").replaceFirst(".*revision=(\\w+).*", "$1");
    }
}
