package uko.container;

import java.util.Locale;
import java.util.Optional;

/** How a portlet is shown. */
public enum Mode implements Phase {
    VIEW,
    MINE,
    HELP,
    EDIT;

    /** As in addresses and file names. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Mode> of(String word) {
        for (Mode mode : values()) {
            if (mode.word().equals(word)) {
                return Optional.of(mode);
            }
        }
        return Optional.empty();
    }
}
