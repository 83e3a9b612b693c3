package uko.storage;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.pgclient.PgConnection;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * One look at the database by its owner, before a start changes anything: which schemas are as the last start left
 * them. When schemas are brought up to date, their state is noted, with a hash of what was done to them; where both are
 * still the same, doing it again would change nothing, and it takes longer than the rest of a start.
 *
 * <p>What is not known counts as changed. Each answer is given once, since it is about the moment of the look.
 */
public final class Survey {

    private static final String NOBODY = """
        set role uko_platform;
        select not exists (select from uko.person where password <> '') as nobody\
        """;

    private final Map<String, String> unchanged = new ConcurrentHashMap<>();
    private final Optional<Boolean> nobody;

    private Survey(Optional<Boolean> nobody) {
        this.nobody = nobody;
    }

    /** A survey that knows nothing, so that everything is done. */
    public static Survey none() {
        return new Survey(Optional.empty());
    }

    /** Looks; where it can't, for whatever reason, the survey knows nothing. */
    public static Future<Survey> of(Vertx vertx, DatabaseUri owner) {
        return PgConnection.connect(vertx, owner.options())
                .compose(connection -> read(connection).eventually(connection::close))
                .otherwise(unreadable -> none());
    }

    private static Future<Survey> read(PgConnection connection) {
        Future<RowSet<Row>> states = connection.query(Schemas.sql("state.sql")).execute();
        Future<RowSet<Row>> nobody = connection.query(NOBODY).execute();
        return Future.all(states, nobody)
                .map(both -> read(states.result().next(), nobody.result().next()));
    }

    private static Survey read(RowSet<Row> states, RowSet<Row> nobody) {
        Survey survey = new Survey(Optional.of(nobody.iterator().next().getBoolean("nobody")));
        for (Row row : states) {
            survey.add(row.getString("schema"), row.getString("note"), row.getString("state"));
        }
        return survey;
    }

    private void add(String schema, String note, String state) {
        String end = " " + state;
        if (note.endsWith(end)) {
            unchanged.put(schema, note.substring(0, note.length() - end.length()));
        }
    }

    /** Whether nobody has a password yet, where that could be seen. */
    public Optional<Boolean> nobody() {
        return nobody;
    }

    /** Whether the schema is as it was when this was done to it. */
    boolean foundAsLeft(String schema, String done) {
        return done.equals(unchanged.remove(schema));
    }
}
