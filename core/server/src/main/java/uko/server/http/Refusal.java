package uko.server.http;

import java.util.List;
import uko.spi.portlet.PortletException;

/** An answer that is an error: a status, a code of {@code core/docs/errors.md}, and what the sentence names. */
final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final int status;
    private final String code;
    private final transient List<Object> arguments;

    Refusal(int status, String code, Object... arguments) {
        super(code, null, false, false);
        this.status = status;
        this.code = code;
        this.arguments = List.of(arguments);
    }

    /** What is off, absent, or of another centre: always this very answer. */
    static Refusal absent() {
        return new Refusal(404, "not-found");
    }

    static Refusal badInput(String what) {
        return new Refusal(400, "bad-input", what);
    }

    /** Puts any failure into an answer; what nobody foresaw is 500 and goes to the log with its request id. */
    static Refusal of(Throwable failure) {
        return switch (failure) {
            case Refusal refusal -> refusal;
            case PortletException said ->
                new Refusal(said.status(), said.code(), said.arguments().toArray());
            case java.io.IOException lost -> new Refusal(503, "unavailable");
            case io.vertx.core.VertxException lost -> new Refusal(503, "unavailable");
            default -> new Refusal(500, "internal");
        };
    }

    int status() {
        return status;
    }

    String code() {
        return code;
    }

    List<Object> arguments() {
        return arguments;
    }

    /** Whether the same request may do better later. */
    boolean retry() {
        return status == 429 || status == 500 || status == 503 || status == 504;
    }
}
