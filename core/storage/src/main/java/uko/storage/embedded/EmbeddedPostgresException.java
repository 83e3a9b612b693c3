package uko.storage.embedded;

import java.util.Locale;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;
import uko.spi.portlet.Language;

/** Says in one sentence why the embedded PostgreSQL can't run and what to do about it. In Russian by default. */
public final class EmbeddedPostgresException extends RuntimeException {

    private static final long serialVersionUID = 1;
    private static final String MESSAGES = "uko.storage.embedded.messages";

    private final String code;
    private final transient Object[] arguments;

    EmbeddedPostgresException(String code, @Nullable Throwable cause, Object... arguments) {
        super(text(Language.RU, code, arguments), cause);
        this.code = code;
        this.arguments = arguments;
    }

    EmbeddedPostgresException(String code, Object... arguments) {
        this(code, null, arguments);
    }

    /** A word of {@code core/docs/errors.md}. */
    public String code() {
        return code;
    }

    public String sentence(Language language) {
        return text(language, code, arguments);
    }

    static String reason(Throwable failed) {
        String said = failed.toString().replaceFirst("^[\\w.]+\\.PSQLException:\\s*", "");
        return said.lines().findFirst().orElse("");
    }

    static String text(Language language, String key, Object... arguments) {
        String pattern = ResourceBundle.getBundle(MESSAGES, language.locale()).getString(key);
        return String.format(Locale.ROOT, pattern, arguments);
    }
}
