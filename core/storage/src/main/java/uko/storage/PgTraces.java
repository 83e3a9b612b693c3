package uko.storage;

import java.util.List;
import uko.spi.facts.ObjectRef;
import uko.spi.facts.Traces;
import uko.spi.storage.Database;
import uko.spi.storage.Row;
import uko.spi.storage.Writes;

/** Links between objects of all modules, within the centre. */
final class PgTraces implements Traces {

    private static final String LINK = """
        insert into uko.trace (from_module, from_kind, from_id, from_hash, relation,
                               to_module, to_kind, to_id, to_hash)
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
        on conflict (centre_id, from_module, from_kind, from_id, relation, to_module, to_kind, to_id)
        do update set from_hash = excluded.from_hash, to_hash = excluded.to_hash\
        """;
    private static final String UNLINK = """
        delete from uko.trace where from_module = $1 and from_kind = $2 and from_id = $3 and relation = $4
           and to_module = $5 and to_kind = $6 and to_id = $7\
        """;
    private static final String LINKS = """
        select from_module, from_kind, from_id, from_hash, relation, to_module, to_kind, to_id, to_hash
          from uko.trace
        """;
    private static final String FROM = LINKS + """
        where from_module = $1 and from_kind = $2 and from_id = $3
        order by relation, to_module, to_kind, to_id limit 1000\
        """;
    private static final String TO = LINKS + """
        where to_module = $1 and to_kind = $2 and to_id = $3
        order by relation, from_module, from_kind, from_id limit 1000\
        """;

    private final Database database;

    PgTraces(Database database) {
        this.database = database;
    }

    @Override
    public void link(Writes writes, ObjectRef from, String relation, ObjectRef to) {
        writes.execute(
                LINK,
                from.module(),
                from.kind(),
                from.id(),
                from.hash(),
                relation,
                to.module(),
                to.kind(),
                to.id(),
                to.hash());
    }

    @Override
    public void unlink(Writes writes, ObjectRef from, String relation, ObjectRef to) {
        writes.execute(UNLINK, from.module(), from.kind(), from.id(), relation, to.module(), to.kind(), to.id());
    }

    @Override
    public List<Trace> from(ObjectRef object) {
        return database.list(FROM, PgTraces::trace, object.module(), object.kind(), object.id());
    }

    @Override
    public List<Trace> to(ObjectRef object) {
        return database.list(TO, PgTraces::trace, object.module(), object.kind(), object.id());
    }

    private static Trace trace(Row row) {
        return new Trace(object(row, "from_"), row.text("relation"), object(row, "to_"));
    }

    private static ObjectRef object(Row row, String end) {
        return new ObjectRef(
                row.text(end + "module"), row.text(end + "kind"), row.text(end + "id"), row.text(end + "hash"));
    }
}
