package uko.server.identity;

import io.vertx.core.Future;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uko.storage.Sessions;

/** Finds out who sent a request: by a bearer token first, which needs no cookie, then by our session. */
public final class Authentication {

    private static final String BEARER = "Bearer ";

    private final Tokens tokens;
    private final ShellSessions sessions;

    public Authentication(Tokens tokens, ShellSessions sessions) {
        this.tokens = tokens;
        this.sessions = sessions;
    }

    /** Answers the sender; nobody where a token or a session is forged or over. */
    public Future<Caller> of(HttpServerRequest request) {
        String authorization = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (authorization != null) {
            return authorization.startsWith(BEARER)
                    ? tokens.verify(authorization.substring(BEARER.length())).map(Authentication::byToken)
                    : Future.succeededFuture(Caller.NOBODY);
        }
        Cookie cookie = request.getCookie(sessions.cookieName());
        return cookie == null
                ? Future.succeededFuture(Caller.NOBODY)
                : sessions.find(cookie.getValue()).map(session -> bySession(session, cookie.getValue()));
    }

    /** As {@link #of} for a bearer token, only from memory; null where it must be verified. */
    public @Nullable Caller remembered(HttpServerRequest request) {
        String authorization = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (authorization == null || !authorization.startsWith(BEARER)) {
            return null;
        }
        Optional<Grant> grant = tokens.remembered(authorization.substring(BEARER.length()));
        return grant.filter(valid -> valid.isUsedAtHome(request.getHeader(HttpHeaders.ORIGIN)))
                .map(valid -> byToken(grant))
                .orElse(null);
    }

    private static Caller byToken(Optional<Grant> grant) {
        return grant.map(valid -> new Caller(valid.person(), valid, "", valid.centre(), null))
                .orElse(Caller.NOBODY);
    }

    private Caller bySession(Optional<Sessions.Session> session, String cookie) {
        return session.map(open -> new Caller(open.person(), null, sessions.csrf(cookie), open.centre(), open.region()))
                .orElse(Caller.NOBODY);
    }
}
