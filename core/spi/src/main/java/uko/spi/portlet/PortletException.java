package uko.spi.portlet;

import java.util.List;

/**
 * Says that something can't be done, to which thing, why, and what to do. The code is a word of
 * {@code core/docs/errors.md}; the sentence is the message {@code error.<code>} of the plugin, or of the core.
 */
public final class PortletException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String code;
    private final int status;
    private final transient List<Object> arguments;

    private PortletException(int status, String code, List<Object> arguments) {
        super(code + " " + arguments);
        this.status = status;
        this.code = code;
        this.arguments = arguments;
    }

    /** The thing is not there, or not for this person: both look alike. */
    public static PortletException notFound(String thing) {
        return new PortletException(404, "not-found", List.of(thing));
    }

    /** It is there and can't be done now: a state, a deadline, somebody else's work. */
    public static PortletException conflict(String code, Object... arguments) {
        return new PortletException(409, code, List.of(arguments));
    }

    /** What was sent can't be read or used. */
    public static PortletException badInput(String code, Object... arguments) {
        return new PortletException(400, code, List.of(arguments));
    }

    /** It can't be done just now for want of something that is none of the plugin's fault; trying again may help. */
    public static PortletException unavailable(String code, Object... arguments) {
        return new PortletException(503, code, List.of(arguments));
    }

    public String code() {
        return code;
    }

    /** The HTTP status: 400, 404, 409 or 503. */
    public int status() {
        return status;
    }

    public List<Object> arguments() {
        return arguments;
    }
}
