package uko.deliverable.printing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.InputStream;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Function;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import uko.deliverable.Revision;
import uko.deliverable.content.TypeFile;
import uko.deliverable.revisions.Contents;
import uko.deliverable.revisions.Library;
import uko.deliverable.revisions.Revisions;
import uko.deliverable.revisions.Types;
import uko.deliverable.tools.Background;
import uko.spi.documents.Documents;
import uko.spi.portlet.Centre;
import uko.spi.portlet.Language;
import uko.spi.portlet.Messages;
import uko.spi.portlet.Model;
import uko.spi.portlet.Person;
import uko.spi.portlet.RenderRequest;
import uko.spi.storage.Database;
import uko.spi.storage.Files;
import uko.spi.storage.Reads;
import uko.spi.storage.Row;
import uko.spi.storage.Writes;

class PrintJobsTest {

    private static final Revision REVISION = new Revision(
            new UUID(0, 1),
            new UUID(0, 2),
            "memo",
            "memo",
            "Памятка",
            1,
            "f".repeat(64),
            Revision.State.IN_FORCE,
            Revision.Size.FIRST,
            Optional.empty(),
            Optional.empty(),
            Optional.empty());

    private final Shelf shelf = new Shelf();
    private final List<Callable<?>> begun = new ArrayList<>();
    private final Background full = (name, work) -> {
        if (begun.isEmpty()) {
            begun.add(work);
            throw new RejectedExecutionException("the queue is full");
        }
        begun.add(work);
    };

    /** What could not be begun is no work that anybody waits for: the next who asks begins it. */
    @Test
    void whatCouldNotBeBegunCanBeBegunAgain() {
        Types types = new Types(shelf, "memo", Optional.of(TypeFile.read("""
            title: {ru: Памятка, en: Memo}
            kinds: {part: {title: {ru: Часть, en: Part}, fields: {text: {title: {ru: Текст, en: Text}, form: rich}}}}
            """, "memo")));
        Revisions revisions = new Revisions(shelf, "memo", () -> LocalDate.EPOCH);
        Library library = new Library(types, new Contents(revisions, types), id -> "");
        PrintJobs jobs = new PrintJobs(new Prints(shelf, shelf, shelf, library, shelf), library, full);

        assertThatThrownBy(() -> jobs.begin(REVISION, shelf)).hasMessage("the queue is full");
        assertThat(jobs.isIdle()).isTrue();
        assertThat(jobs.progress(REVISION)).isEmpty();
        jobs.begin(REVISION, shelf);
        assertThat(jobs.progress(REVISION)).isPresent();
        assertThat(begun).hasSize(2);
    }

    /** Holds one text and is asked for nothing else. */
    private static final class Shelf implements Database, Files, Documents, Messages, RenderRequest {

        private static final String BODY = """
            {"format":"uko-document/1","number":1,"sections":[],"title":"Памятка","type":"memo"}
            """;

        @Override
        @SuppressWarnings("unchecked")
        public <T> Optional<T> find(String sql, Function<Row, T> shape, @Nullable Object... parameters) {
            return (Optional<T>) Optional.of(BODY);
        }

        @Override
        public <T> List<T> list(String sql, Function<Row, T> shape, @Nullable Object... parameters) {
            throw new UnsupportedOperationException(sql);
        }

        @Override
        public <T> T read(Function<Reads, T> work) {
            throw new UnsupportedOperationException();
        }

        @Override
        public <T> T write(Function<Writes, T> work) {
            throw new UnsupportedOperationException();
        }

        @Override
        public String keep(Writes writes, String type, InputStream content) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Optional<InputStream> open(String hash) {
            return Optional.empty();
        }

        @Override
        public byte[] pdf(String template, Language language, Model model, IntConsumer begun) {
            throw new UnsupportedOperationException();
        }

        @Override
        public String html(String template, Language language, Model model) {
            throw new UnsupportedOperationException();
        }

        @Override
        public String text(Language language, String key, Object... arguments) {
            return key;
        }

        @Override
        public String plural(Language language, String key, long count, Object... arguments) {
            return key;
        }

        @Override
        public Centre centre() {
            return new Centre(new UUID(0, 3), new UUID(0, 4), "ЦЗН города Заречный", ZoneId.of("UTC"));
        }

        @Override
        public Person person() {
            return Person.ANYONE;
        }

        @Override
        public Optional<String> parameter(String name) {
            return Optional.empty();
        }

        @Override
        public String preference(String name) {
            return "";
        }

        @Override
        public Language language() {
            return Language.RU;
        }

        @Override
        public LocalDate today() {
            return LocalDate.EPOCH;
        }

        @Override
        public String origin() {
            return "https://uko.example";
        }
    }
}
