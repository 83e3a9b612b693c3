package uko.storage;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import uko.spi.facts.Fact;
import uko.spi.facts.Facts;
import uko.spi.facts.ObjectRef;
import uko.spi.storage.Database;
import uko.spi.storage.Json;
import uko.spi.storage.Row;
import uko.spi.storage.Writes;

/** The facts that one plugin may state. */
final class PgFacts implements Facts {

    private static final String STATE = """
        insert into uko.fact (kind, object_module, object_kind, object_id, object_hash, on_day, details, stated_by)
        values ($1, $2, $3, $4, $5, $6, $7, uko.person())
        on conflict (centre_id, kind, object_module, object_kind, object_id, object_hash)
           where withdrawn_at is null do nothing\
        """;
    private static final String WITHDRAW = """
        update uko.fact set withdrawn_at = now(), withdrawn_by = uko.person(), reason = $6
         where kind = $1 and object_module = $2 and object_kind = $3 and object_id = $4 and object_hash = $5
           and withdrawn_at is null\
        """;
    private static final String OF_KIND = """
        select object_module, object_kind, object_id, object_hash, kind, on_day, details
          from uko.fact where kind = $1 and withdrawn_at is null order by stated_at desc limit 1000\
        """;

    private final Database database;
    private final String module;
    private final Set<String> kinds;

    PgFacts(Database database, String module, Set<String> kinds) {
        this.database = database;
        this.module = module;
        this.kinds = kinds;
    }

    @Override
    public void state(Writes writes, Fact fact) {
        requireDeclared(fact.kind());
        ObjectRef object = fact.object();
        writes.execute(
                STATE,
                fact.kind(),
                object.module(),
                object.kind(),
                object.id(),
                object.hash(),
                fact.on(),
                json(fact.details()));
    }

    @Override
    public void withdraw(Writes writes, String kind, ObjectRef object, String reason) {
        requireDeclared(kind);
        writes.execute(WITHDRAW, kind, object.module(), object.kind(), object.id(), object.hash(), reason);
    }

    @Override
    public List<Fact> ofKind(String kind) {
        return database.list(OF_KIND, PgFacts::fact, kind);
    }

    private void requireDeclared(String kind) {
        boolean own = kind.startsWith(module + ".") && kinds.contains(module + ".*");
        if (!own && !kinds.contains(kind)) {
            throw new IllegalArgumentException(
                    "Module %s states '%s', which its plugin.json does not declare under".formatted(module, kind)
                            + " \"facts\".");
        }
    }

    private static Fact fact(Row row) {
        var object = new ObjectRef(
                row.text("object_module"), row.text("object_kind"), row.text("object_id"), row.text("object_hash"));
        var on = java.util.Objects.requireNonNull(row.date("on_day"));
        return new Fact(row.text("kind"), object, on, details(row.json("details")));
    }

    private static Json json(Map<String, String> details) {
        return new Json(io.vertx.core.json.Json.encode(details));
    }

    private static Map<String, String> details(Json json) {
        return new io.vertx.core.json.JsonObject(json.text())
                .stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey, entry -> entry.getValue().toString()));
    }
}
