package uko.employeebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import uko.testkit.Answer;
import uko.testkit.FilledForm;
import uko.testkit.Page;
import uko.testkit.Portal;

/** Signatures and the order that puts the next text in force wait for the same row, and are then let go at once. */
class SigningWhilePublishingIT {

    private static final String HELD = """
        select hash from deliverable.revision where document_id = ? and state = 'in-force' for update\
        """;

    private static final String WAITING = """
        pg_locks l join pg_stat_activity a on a.pid = l.pid where a.datname = current_database() and not l.granted\
        """;

    private static final int BEFORE = 3;
    private static final int AFTER = 3;

    @AutoClose
    private static final Portal PORTAL = Portal.with("employee-book");

    private final Book book = Book.begun(PORTAL);
    private final Committee committee = new Committee(book);
    private final String document = "document=" + book.document();

    @Test
    void nobodySignsATextThatHeDidNotRead() throws SQLException {
        committee.publish("приказ № 1");
        assertThat(committee
                        .head()
                        .view("acknowledgements", document)
                        .form("ask")
                        .with("days", "10")
                        .send())
                .confirms("Сохранено");
        String read = hash();
        FilledForm order = nextIsApproved();
        Map<Page, FilledForm> forms = new LinkedHashMap<>();
        readers()
                .forEach(reader ->
                        forms.put(reader, reader.mine("reader", document).form("acknowledge")));

        List<CompletableFuture<Answer>> signatures = new ArrayList<>();
        CompletableFuture<Answer> published;
        List<FilledForm> all = List.copyOf(forms.values());
        try (Connection held = PORTAL.begun()) {
            hold(held);
            all.subList(0, BEFORE).forEach(form -> signatures.add(sentAndWaiting(form)));
            published = sentAndWaiting(order);
            all.subList(BEFORE, all.size()).forEach(form -> signatures.add(sentAndWaiting(form)));
            held.commit();
        }

        assertThat(published.join()).confirms("введена в действие");
        assertThat(hash()).isNotEqualTo(read);
        long signed = signatures.stream()
                .map(CompletableFuture::join)
                .filter(SigningWhilePublishingIT::isSigned)
                .count();
        assertThat(signatures(read)).as("of the text that they had read").isEqualTo(signed);
        assertThat(signatures(hash())).as("of the text that came meanwhile").isZero();
    }

    /** Whoever is not told that it is written down is told that the text has changed: there is no third answer. */
    private static boolean isSigned(Answer answer) {
        boolean signed = answer.confirmation().contains("Ознакомление записано");
        if (!signed) {
            assertThat(answer).confirms("Пока вы читали, текст изменился");
        }
        return signed;
    }

    private FilledForm nextIsApproved() {
        book.rewrite("arrival", "в 9:00", "в 8:30");
        assertThat(committee.submit(1)).confirms("отправлена на согласование");
        assertThat(committee.agree(committee.reviewer())).confirms("согласие записано");
        assertThat(committee.approve()).confirms("редакция утверждена");
        return committee.see(committee.head()).form("put-in-force").with("words", "приказ № 2");
    }

    private static List<Page> readers() {
        List<Page> readers = new ArrayList<>();
        for (int each = 0; each < BEFORE + AFTER; each++) {
            readers.add(PORTAL.hired("signer-" + each, "Читатель " + each, "Инспектор", "Отдел кадров"));
        }
        return readers;
    }

    private void hold(Connection held) throws SQLException {
        try (PreparedStatement statement = held.prepareStatement(HELD)) {
            statement.setObject(1, book.document());
            assertThat(statement.executeQuery().next()).isTrue();
        }
    }

    private static CompletableFuture<Answer> sentAndWaiting(FilledForm form) {
        long before = PORTAL.count(WAITING);
        CompletableFuture<Answer> answer = CompletableFuture.supplyAsync(form::send, Thread::startVirtualThread);
        Portal.eventually(() -> assertThat(PORTAL.count(WAITING)).isGreaterThan(before));
        return answer;
    }

    private String hash() {
        return PORTAL.rows(
                        "select hash from deliverable.revision where document_id = ?::uuid and state = 'in-force'",
                        book.document().toString())
                .getFirst()
                .getFirst();
    }

    private static long signatures(String hash) {
        return PORTAL.count("deliverable.acknowledgement where revision_hash = ?", hash);
    }
}
