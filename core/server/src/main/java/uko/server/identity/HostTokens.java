package uko.server.identity;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.auth.authentication.TokenCredentials;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import uko.storage.Accounts;
import uko.storage.Callers;
import uko.storage.Hosts;

/** Gives a registered intranet's back end a token for its user, for an assertion that it signed. */
public final class HostTokens {

    private static final Logger LOG = LoggerFactory.getLogger(HostTokens.class);

    private static final int CLOCK_LEEWAY_SECONDS = 30;

    private final Vertx vertx;
    private final Hosts hosts;
    private final Accounts accounts;
    private final Callers callers;
    private final Function<UUID, @Nullable UUID> regionOfCentre;
    private final Tokens tokens;
    private final InstantSource clock;

    public HostTokens(
            Vertx vertx,
            People people,
            Function<UUID, @Nullable UUID> regionOfCentre,
            Tokens tokens,
            InstantSource clock) {
        this.vertx = vertx;
        this.hosts = people.hosts();
        this.accounts = people.accounts();
        this.callers = people.callers();
        this.regionOfCentre = regionOfCentre;
        this.tokens = tokens;
        this.clock = clock;
    }

    /** What storage knows of hosts and of those who come through them. */
    public record People(Hosts hosts, Accounts accounts, Callers callers) {}

    /** Answers a token; nothing where the assertion is not right, and the log says why. */
    public Future<Optional<String>> exchange(String assertion) {
        String name = issuer(assertion);
        if (name == null) {
            return refused("it is no JWT with an issuer");
        }
        return hosts.find(name)
                .compose(host -> host.isEmpty()
                        ? refused("no host has this name")
                        : verified(host.get(), assertion).compose(said -> exchange(host.get(), said)));
    }

    private Future<Optional<Assertion>> verified(Hosts.Host host, String assertion) {
        byte[] key = host.secret().getBytes(StandardCharsets.UTF_8);
        return Tokens.signedWith(vertx, key, CLOCK_LEEWAY_SECONDS)
                .authenticate(new TokenCredentials(assertion))
                .map(user -> Optional.of(Assertion.of(Tokens.claims(user))))
                .otherwise(failure -> {
                    LOG.info("An assertion was refused: {}", failure.getMessage());
                    return Optional.empty();
                });
    }

    private Future<Optional<String>> exchange(Hosts.Host host, Optional<Assertion> said) {
        if (said.isEmpty()) {
            return Future.succeededFuture(Optional.empty());
        }
        Assertion assertion = said.get();
        if (!Objects.equals(regionOfCentre.apply(assertion.centre()), host.region())) {
            return refused("the centre is not of the host's region");
        }
        return hosts.use(assertion.id(), assertion.expires())
                .compose(first -> first ? granted(host, assertion) : refused("it was used before"));
    }

    private Future<Optional<String>> granted(Hosts.Host host, Assertion assertion) {
        return accounts.find(assertion.login())
                .compose(account -> account.isEmpty()
                        ? refused("nobody has this login")
                        : callers.in(account.get().person(), assertion.centre())
                                .compose(person -> person.isEmpty()
                                        ? refused("the person has no role in the centre")
                                        : Future.succeededFuture(Optional.of(token(
                                                host, assertion, account.get().person())))));
    }

    private String token(Hosts.Host host, Assertion assertion, UUID person) {
        return tokens.issue(new Grant(
                person,
                assertion.centre(),
                assertion.widgets(),
                host.origin(),
                clock.instant().plus(Tokens.LIFETIME)));
    }

    private static Future<Optional<String>> refused(String why) {
        LOG.info("An assertion was refused: {}", why);
        return Future.succeededFuture(Optional.empty());
    }

    private static @Nullable String issuer(String assertion) {
        String[] parts = assertion.split("\\.");
        if (parts.length != 3) {
            return null;
        }
        try {
            byte[] claims = Base64.getUrlDecoder().decode(parts[1]);
            return new JsonObject(new String(claims, StandardCharsets.UTF_8)).getString("iss");
        } catch (IllegalArgumentException | DecodeException | ClassCastException malformed) {
            return null;
        }
    }
}
