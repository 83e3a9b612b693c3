package uko.storage.backup;

import java.util.Locale;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;
import uko.spi.portlet.Language;

/** Says in one sentence why there is no backup or no restore. In Russian by default. */
public final class BackupException extends RuntimeException {

    private static final long serialVersionUID = 1;
    private static final String MESSAGES = "uko.storage.backup.messages";

    private final String code;
    private final transient Object[] arguments;

    BackupException(String code, @Nullable Throwable cause, Object... arguments) {
        super(text(Language.RU, code, arguments), cause);
        this.code = code;
        this.arguments = arguments;
    }

    BackupException(String code, Object... arguments) {
        this(code, null, arguments);
    }

    /** A word of {@code core/docs/errors.md}. */
    public String code() {
        return code;
    }

    public String sentence(Language language) {
        return text(language, code, arguments);
    }

    /** The first line alone: what follows it may quote a row, and rows are personal data. */
    static String reason(Throwable failed) {
        String said = failed.toString().replaceFirst("^[\\w.]+\\.PSQLException:\\s*", "");
        return said.lines().findFirst().orElse("");
    }

    static String text(Language language, String key, Object... arguments) {
        String pattern = ResourceBundle.getBundle(MESSAGES, language.locale()).getString(key);
        return String.format(Locale.ROOT, pattern, arguments);
    }
}
