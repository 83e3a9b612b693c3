package uko.server.identity;

import io.vertx.core.Future;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import uko.storage.Accounts;

/** Checks a login and a password, and makes a guesser wait longer each time; an unknown login is treated alike. */
public final class SignIn {

    private final Accounts accounts;
    private final Passwords passwords;

    public SignIn(Accounts accounts, Passwords passwords) {
        this.accounts = accounts;
        this.passwords = passwords;
    }

    /** What a try came to. */
    public sealed interface Result {
        /** This is the person. */
        record Welcome(UUID person) implements Result {}

        /** Login or password is wrong; which, is not told. */
        record Wrong() implements Result {}

        /** Too many failures: the next try counts only after this time. */
        record Wait(Duration time) implements Result {}
    }

    /** Checks them; the request that is signed in with is noted in the audit. */
    public Future<Result> check(String login, String password, String requestId) {
        String name = login.strip().toLowerCase(Locale.ROOT);
        byte[] key = Digests.sha256(name);
        return accounts.wait(key)
                .compose(wait -> wait.isPositive()
                        ? Future.succeededFuture(new Result.Wait(wait))
                        : accounts.find(name).compose(account -> check(key, account, password, requestId)));
    }

    private Future<Result> check(byte[] key, Optional<Accounts.Account> account, String password, String requestId) {
        return passwords
                .fits(password, account.map(Accounts.Account::password).orElse(""))
                .compose(fits -> fits
                        ? accounts.signedIn(key, account.orElseThrow(), requestId)
                                .map(done ->
                                        new Result.Welcome(account.orElseThrow().person()))
                        : accounts.failed(key).map(done -> new Result.Wrong()));
    }
}
