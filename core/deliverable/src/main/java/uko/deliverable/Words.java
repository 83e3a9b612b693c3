package uko.deliverable;

import uko.spi.portlet.Language;

/** A name in both languages. */
public record Words(String ru, String en) {

    public String in(Language language) {
        return language == Language.RU ? ru : en;
    }
}
