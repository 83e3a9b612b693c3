package uko.ethicscode;

import java.util.Locale;
import java.util.Optional;

/** Towards whom a standard is kept: those who come to the centre, or those who work in it. */
enum Contour {
    EXTERNAL,
    INTERNAL;

    /** The word in files, addresses and preferences. */
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Contour> find(String code) {
        for (Contour contour : values()) {
            if (contour.code().equals(code)) {
                return Optional.of(contour);
            }
        }
        return Optional.empty();
    }
}
