package uko.server.identity;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import uko.storage.DatabaseUri;
import uko.storage.Provisioning;
import uko.storage.Survey;

/**
 * The first start of an empty database: a code on the console, used once, makes the region, its first centre and its
 * administrator. There is no default password.
 */
public final class SetUp {

    private static final String ALPHABET = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";

    private final Vertx vertx;
    private final DatabaseUri owner;
    private final Passwords passwords;
    private volatile String code = "";

    public SetUp(Vertx vertx, DatabaseUri owner, Passwords passwords) {
        this.vertx = vertx;
        this.owner = owner;
        this.passwords = passwords;
    }

    /** What the first administrator says of himself and of his region. */
    public record First(
            String region, String regionCode, String zone, String centre, String name, String login, String password) {}

    /** Makes a code if nobody is there yet; answers it, or an empty text. */
    public String codeIfEmpty(Survey survey) throws SQLException {
        Optional<Boolean> seen = survey.nobody();
        code = (seen.isPresent() ? seen.get() : isEmpty()) ? random() : "";
        return code;
    }

    private boolean isEmpty() throws SQLException {
        try (Provisioning provisioning = Provisioning.begin(owner)) {
            return provisioning.isEmpty();
        }
    }

    /** Whether the set-up still waits for its code: another node, or the operator, may have been first. */
    public Future<Boolean> waits() {
        return code.isEmpty() ? Future.succeededFuture(false) : vertx.executeBlocking(this::isEmpty);
    }

    /** Carries it out and answers the administrator; fails with {@link WrongCode}. */
    public Future<UUID> carryOut(String offered, First first) {
        String expected = code;
        byte[] given = offered.strip().toUpperCase(java.util.Locale.ROOT).getBytes(StandardCharsets.UTF_8);
        if (expected.isEmpty() || !MessageDigest.isEqual(expected.getBytes(StandardCharsets.UTF_8), given)) {
            return Future.failedFuture(new WrongCode());
        }
        return vertx.executeBlocking(() -> provision(first)).onSuccess(done -> code = "");
    }

    /** Says that the code is not the one that was printed. */
    public static final class WrongCode extends RuntimeException {
        private static final long serialVersionUID = 1;

        WrongCode() {
            super("wrong set-up code", null, false, false);
        }
    }

    private UUID provision(First first) throws SQLException {
        try (Provisioning provisioning = Provisioning.begin(owner)) {
            if (!provisioning.isEmpty()) {
                // Another node, or the operator, was first.
                code = "";
                throw new WrongCode();
            }
            UUID region = provisioning.region(first.regionCode, first.region, first.zone);
            provisioning.centre(region, first.regionCode + "-1", first.centre, first.zone);
            UUID person = provisioning.person(new Provisioning.Newcomer(
                    first.login, first.name, "", region, null, null, passwords.hash(first.password)));
            for (String role : List.of("regional-admin", "platform-admin")) {
                provisioning.role(person, role, region, null, "первый запуск");
            }
            // Without it nobody could switch on anything else.
            provisioning.switchOn(region, "administration");
            provisioning.commit();
            return person;
        }
    }

    private static String random() {
        SecureRandom random = new SecureRandom();
        StringBuilder text = new StringBuilder();
        for (int n = 0; n < 12; n++) {
            text.append(n > 0 && n % 4 == 0 ? "-" : "").append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return text.toString();
    }
}
