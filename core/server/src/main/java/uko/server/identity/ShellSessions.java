package uko.server.identity;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.vertx.core.Future;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import uko.server.configuration.Configuration;
import uko.storage.Announcement;
import uko.storage.Announcements;
import uko.storage.Sessions;

/**
 * Sessions of those who signed in with us: a random cookie, its SHA-256 in PostgreSQL. A node remembers one for ten
 * seconds, or until any node closes it.
 */
public final class ShellSessions {

    private final Sessions sessions;
    private final Configuration.SignIn settings;
    private final boolean secure;
    private final byte[] csrfKey;
    private final SecureRandom random = new SecureRandom();
    private final AtomicLong closings = new AtomicLong();
    private final Cache<String, Optional<Sessions.Session>> remembered = Caffeine.newBuilder()
            .maximumSize(20_000)
            .expireAfterWrite(Duration.ofSeconds(10))
            .build();

    public ShellSessions(
            Sessions sessions,
            Announcements announcements,
            Configuration.SignIn settings,
            boolean secure,
            byte[] csrfKey) {
        this.sessions = sessions;
        this.settings = settings;
        this.secure = secure;
        this.csrfKey = csrfKey;
        announcements.onEach(announcement -> {
            switch (announcement) {
                case Announcement.SessionClosed closed -> {
                    closings.incrementAndGet();
                    remembered.invalidate(closed.hash());
                }
                case Announcement.Missed missed -> {
                    closings.incrementAndGet();
                    remembered.invalidateAll();
                }
                default -> {}
            }
        });
    }

    /** The cookie's name; with https the browser itself sees to it that no other host set it. */
    public String cookieName() {
        return secure ? "__Host-uko" : "uko";
    }

    /** Opens a session, always a new one, and answers the cookie that holds it. */
    public Future<Cookie> open(UUID person) {
        byte[] secret = new byte[32];
        random.nextBytes(secret);
        String value = Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
        return sessions.open(Digests.sha256(value), person, settings.lifetime()).map(opened -> cookie(value));
    }

    public Future<Optional<Sessions.Session>> find(String value) {
        byte[] hash = Digests.sha256(value);
        String key = HexFormat.of().formatHex(hash);
        Optional<Sessions.Session> known = remembered.getIfPresent(key);
        long before = closings.get();
        return known != null
                ? Future.succeededFuture(known)
                : sessions.find(hash, settings.idle()).onSuccess(found -> remember(key, found, before));
    }

    /** What was read before a session was closed and arrives after the announcement must not outlive it. */
    private void remember(String key, Optional<Sessions.Session> found, long before) {
        remembered.put(key, found);
        if (closings.get() != before) {
            remembered.invalidate(key);
        }
    }

    /** Closes the session on every node and answers the cookie that forgets it. */
    public Future<Cookie> close(String value) {
        return sessions.close(Digests.sha256(value)).map(closed -> cookie("").setMaxAge(0));
    }

    /** What a form of this session must repeat. */
    public String csrf(String value) {
        return Digests.hmac(csrfKey, Digests.sha256(value));
    }

    private Cookie cookie(String value) {
        return Cookie.cookie(cookieName(), value)
                .setPath("/")
                .setHttpOnly(true)
                .setSecure(secure)
                .setSameSite(CookieSameSite.LAX)
                .setMaxAge(settings.lifetime().toSeconds());
    }
}
