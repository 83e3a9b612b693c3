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

    private static final String OFFER = """
        insert into uko.offer as former (module, kind, id, title, words, hash)
        values ($1, $2, $3, $4, $5, encode(sha256(convert_to($4 || e'\\n' || $5, 'UTF8')), 'hex'))
        on conflict (centre_id, module, kind, id) do update
        set title = excluded.title, words = excluded.words, hash = excluded.hash, offered_at = now()
        where former.hash <> excluded.hash\
        """;
    private static final String TAKE_BACK = "delete from uko.offer where module = $1 and kind = $2 and id = $3";
    private static final String OFFERED = """
        select module, kind, id, hash, title, words
          from uko.offer where uko.is_on(module) order by kind, title, module, id limit 2000\
        """;

    private final Database database;
    private final String module;

    PgTraces(Database database, String module) {
        this.database = database;
        this.module = module;
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

    @Override
    public void offer(Writes writes, String kind, String id, String title, String words) {
        writes.execute(OFFER, module, kind, id, title, words);
    }

    @Override
    public void takeBack(Writes writes, String kind, String id) {
        writes.execute(TAKE_BACK, module, kind, id);
    }

    @Override
    public List<Offer> offered() {
        return database.list(OFFERED, row -> new Offer(object(row, ""), row.text("title"), row.text("words")));
    }

    private static Trace trace(Row row) {
        return new Trace(object(row, "from_"), row.text("relation"), object(row, "to_"));
    }

    private static ObjectRef object(Row row, String end) {
        return new ObjectRef(
                row.text(end + "module"), row.text(end + "kind"), row.text(end + "id"), row.text(end + "hash"));
    }
}
