package uko.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uko.spi.notices.Notice;
import uko.spi.notices.Notices;
import uko.spi.portlet.Language;
import uko.spi.portlet.Messages;
import uko.spi.storage.Writes;

class NoticesIT {

    private static final Notice BOOK = Notice.of("acknowledge 1", "acknowledge.please", "Книга сотрудника")
            .to("reader")
            .with("document", "1");

    @AutoClose
    private static OpenStorage open;

    private static Town town;
    private static Storage storage;
    private static Notices books;
    private static Notices codes;

    @BeforeAll
    static void open() throws Exception {
        open = OpenStorage.with("books", "codes");
        town = open.town();
        storage = open.storage();
        try (Provisioning provisioning = Provisioning.begin(open.owner())) {
            provisioning.email(town.anna(), "anna@zarechny.example");
            provisioning.commit();
        }
        books = storage.notices("books", new Words());
        codes = storage.notices("codes", new Words());
    }

    private static final class Words implements Messages {
        @Override
        public String text(Language language, String key, Object... arguments) {
            return language.code() + " " + key + " " + List.of(arguments);
        }

        @Override
        public String plural(Language language, String key, long count, Object... arguments) {
            throw new UnsupportedOperationException(key);
        }
    }

    @BeforeEach
    void nobodyWasTold() throws SQLException {
        open.platform("delete from uko.notice");
    }

    @Test
    void tellsOnceInBothLanguages() throws Exception {
        tell(books, BOOK, town.anna(), town.anna());
        tell(books, BOOK, town.anna());
        assertThat(byAnna(() -> books.received(Language.RU, 10)))
                .singleElement()
                .satisfies(notice -> {
                    assertThat(notice.words()).isEqualTo("ru acknowledge.please [Книга сотрудника]");
                    assertThat(notice.place()).isEqualTo("books/reader");
                    assertThat(notice.parameters()).containsEntry("document", "1");
                    assertThat(notice.unread()).isTrue();
                });
        assertThat(byAnna(() -> codes.received(Language.EN, 10)))
                .singleElement()
                .satisfies(notice -> assertThat(notice.words()).startsWith("en "));
        assertThat(byAnna(books::unread)).isEqualTo(1);
    }

    @Test
    void tellsNobodyElse() throws Exception {
        tell(books, BOOK, town.anna(), town.boris(), UUID.randomUUID());
        assertThat(by(town.boris(), town.bely(), () -> books.received(Language.RU, 10)))
                .isEmpty();
        assertThat(by(town.boris(), town.zarechny(), books::unread)).isZero();
        assertThat(count()).isEqualTo(1);
    }

    @Test
    void tellsNothingThatDidNotHappen() throws Exception {
        assertThatThrownBy(() -> write(writes -> {
                    books.tell(writes, List.of(town.anna()), BOOK);
                    throw new IllegalStateException("it went wrong");
                }))
                .hasMessage("it went wrong");
        assertThat(byAnna(books::unread)).isZero();
    }

    @Test
    void isReadOneByOneOrAllAtOnce() throws Exception {
        tell(books, BOOK, town.anna());
        tell(codes, BOOK, town.anna());
        tell(books, Notice.of("acknowledge 2", "acknowledge.please"), town.anna());
        UUID first = byAnna(() -> books.received(Language.RU, 10)).getFirst().id();
        write(writes -> books.read(writes, List.of(first)));
        assertThat(byAnna(books::unread)).isEqualTo(2);
        write(writes -> books.read(writes, List.of()));
        assertThat(byAnna(books::unread)).isZero();
        assertThat(byAnna(() -> books.received(Language.RU, 10))).hasSize(3);
    }

    @Test
    void whatIsDoneIsReadAndWhatIsOffIsAbsent() throws Exception {
        tell(books, BOOK, town.anna());
        tell(codes, BOOK, town.anna());
        write(writes -> books.settle(writes, town.anna(), BOOK.key()));
        assertThat(byAnna(books::unread)).isEqualTo(1);
        write(writes -> codes.withdraw(writes, BOOK.key()));
        assertThat(byAnna(() -> books.received(Language.RU, 10))).hasSize(1);
        open.platform("update uko.module_switch set enabled = false where module = 'books'");
        assertThat(byAnna(() -> books.received(Language.RU, 10))).isEmpty();
        open.platform("update uko.module_switch set enabled = true where module = 'books'");
    }

    @Test
    void isTakenToBeMailedByOneNodeAndOnce() throws Exception {
        tell(books, BOOK, town.anna());
        tell(codes, BOOK, town.anna());
        Mails mails = storage.mails();
        List<Mails.Letter> taken = mails.take(100).await();
        assertThat(taken).singleElement().satisfies(letter -> {
            assertThat(letter.address()).isEqualTo("anna@zarechny.example");
            assertThat(letter.lines())
                    .extracting(Mails.Line::place)
                    .containsExactlyInAnyOrder("books/reader", "codes/reader");
        });
        assertThat(mails.take(100).await()).isEmpty();
        open.platform("update uko.notice set mail_until = now() - interval '1 second'");
        assertThat(mails.take(100).await()).hasSize(1);
        mails.sent(taken.getFirst()).await();
        open.platform("update uko.notice set mail_until = null");
        assertThat(mails.take(100).await()).isEmpty();
    }

    @Test
    void mailsNothingThatWasReadMeanwhileOrIsOld() throws Exception {
        tell(books, BOOK, town.anna());
        tell(codes, BOOK, town.anna());
        open.platform("update uko.notice set told_at = now() - interval '2 days' where module = 'codes'");
        write(writes -> books.settle(writes, town.anna(), BOOK.key()));
        assertThat(storage.mails().take(100).await()).isEmpty();
    }

    private static void tell(Notices notices, Notice notice, UUID... people) throws Exception {
        write(writes -> notices.tell(writes, List.of(people), notice));
    }

    private static void write(Consumer<Writes> work) throws Exception {
        CallScope scope = CallScope.acting(
                town.region(), town.zarechny(), town.anna(), "books", "test", UUID.randomUUID(), "request");
        ScopedValue.where(CallScope.CURRENT, scope)
                .call(() -> storage.database().write(writes -> {
                    work.accept(writes);
                    return true;
                }));
    }

    private static <T> T byAnna(Callable<T> work) throws Exception {
        return by(town.anna(), town.zarechny(), work);
    }

    private static <T> T by(UUID person, UUID centre, Callable<T> work) throws Exception {
        CallScope scope = CallScope.reading(town.region(), centre, person, "books");
        return ScopedValue.where(CallScope.CURRENT, scope).call(work::call);
    }

    private static long count() throws SQLException {
        try (Connection connection = TestPostgres.connect(open.owner());
                Statement statement = connection.createStatement()) {
            statement.execute("set role uko_platform");
            var rows = statement.executeQuery("select count(*) from uko.notice");
            rows.next();
            return rows.getLong(1);
        }
    }
}
