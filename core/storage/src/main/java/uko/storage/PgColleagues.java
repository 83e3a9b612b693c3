package uko.storage;

import io.vertx.core.json.JsonArray;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uko.spi.people.Colleague;
import uko.spi.people.Colleagues;
import uko.spi.storage.Database;
import uko.spi.storage.Row;
import uko.spi.storage.Writes;

/** The employees of the caller's centre, asked of the database each time. */
final class PgColleagues implements Colleagues {

    private static final String COLLEAGUES = """
        select id, name, position, department, to_jsonb(roles) as roles, joined_on, placed_on\s
        """;
    private static final String ALL = COLLEAGUES + "from uko.colleagues(null)";
    private static final String ONE = COLLEAGUES + "from uko.colleagues($1)";
    private static final String HOLDING = ALL + " where roles && $1";
    private static final String NAMES = "select id, name from uko.names_of($1)";

    private final Database database;

    PgColleagues(Database database) {
        this.database = database;
    }

    @Override
    public List<Colleague> all() {
        return database.list(ALL, PgColleagues::colleague);
    }

    @Override
    public List<Colleague> allWithin(Writes writes) {
        return writes.list(ALL, PgColleagues::colleague);
    }

    @Override
    public Optional<Colleague> find(UUID id) {
        return database.find(ONE, PgColleagues::colleague, id);
    }

    @Override
    public List<Colleague> search(String words, int limit) {
        List<String> asked = words(words).toList();
        return all().stream()
                .filter(colleague ->
                        asked.stream().allMatch(word -> words(colleague).anyMatch(has -> has.contains(word))))
                .limit(limit)
                .toList();
    }

    private static Stream<String> words(Colleague colleague) {
        return Stream.of(colleague.name(), colleague.position(), colleague.department())
                .flatMap(PgColleagues::words);
    }

    private static Stream<String> words(String text) {
        return Stream.of(text.toLowerCase(Locale.ROOT).replace('ё', 'е').split("[^\\p{L}\\p{N}]+"))
                .filter(word -> !word.isEmpty());
    }

    @Override
    public List<Colleague> holding(Collection<String> roles) {
        return database.list(HOLDING, PgColleagues::colleague, List.copyOf(roles));
    }

    @Override
    public Map<UUID, String> names(Collection<UUID> ids) {
        List<UUID> asked = ids.stream().distinct().toList();
        return asked.isEmpty()
                ? Map.of()
                : database
                        .list(NAMES, row -> Map.entry(Objects.requireNonNull(row.id("id")), row.text("name")), asked)
                        .stream()
                        .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Colleague colleague(Row row) {
        Set<String> roles = new JsonArray(row.json("roles").text())
                .stream().map(Object::toString).collect(Collectors.toSet());
        return new Colleague(
                Objects.requireNonNull(row.id("id")),
                row.text("name"),
                row.text("position"),
                row.text("department"),
                roles,
                Objects.requireNonNull(row.date("joined_on")),
                Objects.requireNonNull(row.date("placed_on")));
    }
}
