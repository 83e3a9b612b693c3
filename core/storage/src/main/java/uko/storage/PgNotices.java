package uko.storage;

import io.vertx.core.json.JsonObject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import uko.spi.notices.Notice;
import uko.spi.notices.Notices;
import uko.spi.portlet.Language;
import uko.spi.portlet.Messages;
import uko.spi.storage.Database;
import uko.spi.storage.Json;
import uko.spi.storage.Row;
import uko.spi.storage.Writes;

/** The notices that one plugin may tell. */
final class PgNotices implements Notices {

    private static final String TELL = "select uko.tell($1, $2, $3, $4, $5, $6, $7)";
    private static final String SETTLE = "select uko.settle_notice($1, $2, $3)";
    private static final String WITHDRAW = "select uko.withdraw_notice($1, $2)";
    private static final String READ = "select uko.read_notices($1)";
    private static final String READ_ALL = "select uko.read_notices('{}')";
    private static final String UNREAD = "select count(*) as many from uko.notices() where read_at is null";
    private static final String RECEIVED = """
        select id, case when $1 = 'ru' then ru else en end as words, told_at, read_at is null as unread,
            case when portlet = '' then '' else module || '/' || portlet end as place, parameters
        from uko.notices() limit $2
        """;

    private final Database database;
    private final String module;
    private final Messages messages;

    PgNotices(Database database, String module, Messages messages) {
        this.database = database;
        this.module = module;
        this.messages = messages;
    }

    @Override
    public void tell(Writes writes, Collection<UUID> people, Notice notice) {
        List<UUID> each = people.stream().distinct().toList();
        if (!each.isEmpty()) {
            writes.list(
                    TELL,
                    row -> row,
                    each,
                    module,
                    notice.key(),
                    words(Language.RU, notice),
                    words(Language.EN, notice),
                    notice.portlet(),
                    new Json(io.vertx.core.json.Json.encode(notice.parameters())));
        }
    }

    private String words(Language language, Notice notice) {
        return messages.text(language, notice.words(), notice.arguments().toArray());
    }

    @Override
    public void settle(Writes writes, UUID person, String key) {
        writes.list(SETTLE, row -> row, person, module, key);
    }

    @Override
    public void withdraw(Writes writes, String key) {
        writes.list(WITHDRAW, row -> row, module, key);
    }

    @Override
    public List<Received> received(Language language, int limit) {
        return database.list(RECEIVED, PgNotices::received, language.code(), (long) limit);
    }

    private static Received received(Row row) {
        return new Received(
                Objects.requireNonNull(row.id("id")),
                row.text("words"),
                Objects.requireNonNull(row.instant("told_at")),
                row.flag("unread"),
                row.text("place"),
                parameters(row.json("parameters")));
    }

    private static Map<String, String> parameters(Json json) {
        return new JsonObject(json.text())
                .stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey, entry -> entry.getValue().toString()));
    }

    @Override
    public long unread() {
        return database.find(UNREAD, row -> row.number("many")).orElse(0L);
    }

    @Override
    public void read(Writes writes, Collection<UUID> notices) {
        if (notices.isEmpty()) {
            writes.list(READ_ALL, row -> row);
        } else {
            writes.list(READ, row -> row, List.copyOf(notices));
        }
    }
}
