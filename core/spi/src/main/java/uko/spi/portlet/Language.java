package uko.spi.portlet;

import java.util.Locale;

/** The two languages of everything that people read. */
public enum Language {
    RU,
    EN;

    /** The code in addresses, bundles and {@code lang} attributes: {@code ru} or {@code en}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public Locale locale() {
        return Locale.of(code(), this == RU ? "RU" : "GB");
    }

    /** Reads a language tag such as {@code en-GB}; whatever is not English is Russian. */
    public static Language of(String tag) {
        return tag.toLowerCase(Locale.ROOT).startsWith("en") ? EN : RU;
    }
}
