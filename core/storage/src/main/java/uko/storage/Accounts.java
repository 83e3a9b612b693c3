package uko.storage;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Local accounts: who signs in with which login, and how long he must wait after failures. */
public final class Accounts {

    private static final String SIGNED_IN = """
        select uko.sign_in_succeeded($1), uko.write_audit($2, 'shell', 'sign-in', '')
          from (values (uko.set_scope($3, $4, $5))) as scope (is_set) where is_set\
        """;

    private final Pool pool;

    Accounts(Pool pool) {
        this.pool = pool;
    }

    /** Somebody who may sign in. The password is an Argon2id hash in PHC form, empty where none was set. */
    public record Account(
            UUID person,
            String password,
            @Nullable UUID region,
            @Nullable UUID centre) {}

    public Future<Optional<Account>> find(String login) {
        return pool.preparedQuery("select person_id, password, region_id, centre_id from uko.account($1)")
                .execute(Tuple.of(login))
                .map(rows -> rows.size() == 0
                        ? Optional.empty()
                        : Optional.of(account(rows.iterator().next())));
    }

    /** Answers how long this login must wait before its next try. */
    public Future<Duration> wait(byte[] loginHash) {
        return pool.preparedQuery("select uko.sign_in_wait($1) as seconds")
                .execute(Tuple.of(Buffer.buffer(loginHash)))
                .map(rows -> Duration.ofMillis((long) (rows.iterator().next().getDouble("seconds") * 1000)));
    }

    public Future<Void> failed(byte[] loginHash) {
        return door("select uko.sign_in_failed($1)", Buffer.buffer(loginHash));
    }

    /** Forgets the failures of a login, and writes into the audit that its owner signed in. */
    public Future<Void> signedIn(byte[] loginHash, Account account, String requestId) {
        return door(
                SIGNED_IN,
                Buffer.buffer(loginHash),
                requestId,
                text(account.region()),
                text(account.centre()),
                account.person().toString());
    }

    private static String text(@Nullable UUID id) {
        return id == null ? "" : id.toString();
    }

    private Future<Void> door(String sql, Object... parameters) {
        return pool.preparedQuery(sql).execute(Tuple.wrap(parameters)).mapEmpty();
    }

    private static Account account(Row row) {
        return new Account(
                row.getUUID("person_id"),
                row.getString("password"),
                row.getUUID("region_id"),
                row.getUUID("centre_id"));
    }
}
