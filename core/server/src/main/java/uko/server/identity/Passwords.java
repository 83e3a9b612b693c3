package uko.server.identity;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.concurrent.atomic.AtomicInteger;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;
import uko.spi.portlet.PortletException;

/**
 * Argon2id (RFC 9106) on a bounded pool: at most so many at once as the configuration says, and eight waiting for
 * each; more are told to come again. Hashes are PHC strings, so that the cost can grow later.
 */
public final class Passwords {

    /** The least characters that a new password has. */
    public static final int SHORTEST = 12;

    private static final int ITERATIONS = 2;
    private static final int HASH_BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Base64.Encoder ENCODER = Base64.getEncoder().withoutPadding();

    private final WorkerExecutor pool;
    private final int most;
    private final int memory;
    private final AtomicInteger underWay = new AtomicInteger();
    // Costs what every hash costs to check, and no password is known to have it.
    private final String nobody;

    public Passwords(Vertx vertx, int atOnce, int memoryMegabytes) {
        pool = vertx.createSharedWorkerExecutor("passwords", atOnce);
        most = atOnce * 9;
        memory = memoryMegabytes * 1024;
        nobody = phc(memory, salt(), random(HASH_BYTES));
    }

    /** Answers the PHC string for a password; about 50 ms of one core and the configured memory. */
    public String hash(String password) {
        return hash(password, memory / 1024);
    }

    /** The same without a pool, for commands. */
    public static String hash(String password, int memoryMegabytes) {
        int memory = memoryMegabytes * 1024;
        byte[] salt = salt();
        return phc(memory, salt, argon2(password, salt, ITERATIONS, memory));
    }

    private static String phc(int memory, byte[] salt, byte[] hash) {
        return "$argon2id$v=19$m=" + memory + ",t=" + ITERATIONS + ",p=1$" + ENCODER.encodeToString(salt) + "$"
                + ENCODER.encodeToString(hash);
    }

    /** Checks a password; an empty hash (nobody, or somebody without a password) costs the same and never fits. */
    public Future<Boolean> fits(String password, String hash) {
        if (underWay.incrementAndGet() > most) {
            underWay.decrementAndGet();
            return Future.failedFuture(PortletException.unavailable("busy"));
        }
        String known = hash.isEmpty() ? nobody : hash;
        return pool.executeBlocking(() -> matches(password, known) && !hash.isEmpty(), false)
                .onComplete(done -> underWay.decrementAndGet());
    }

    private static boolean matches(String password, String phc) {
        String[] parts = phc.split("\\$");
        if (parts.length != 6 || !parts[1].equals("argon2id")) {
            return false;
        }
        String[] costs = parts[3].split("[=,]");
        byte[] salt = Base64.getDecoder().decode(parts[4]);
        byte[] expected = Base64.getDecoder().decode(parts[5]);
        byte[] actual = argon2(password, salt, Integer.parseInt(costs[3]), Integer.parseInt(costs[1]));
        return MessageDigest.isEqual(expected, actual);
    }

    private static byte[] argon2(String password, byte[] salt, int iterations, int memory) {
        Argon2BytesGenerator generator = new Argon2BytesGenerator();
        generator.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                .withIterations(iterations)
                .withMemoryAsKB(memory)
                .withParallelism(1)
                .withSalt(salt)
                .build());
        byte[] hash = new byte[HASH_BYTES];
        generator.generateBytes(password.getBytes(StandardCharsets.UTF_8), hash);
        return hash;
    }

    private static byte[] salt() {
        return random(16);
    }

    private static byte[] random(int length) {
        byte[] bytes = new byte[length];
        RANDOM.nextBytes(bytes);
        return bytes;
    }
}
