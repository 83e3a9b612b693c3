package uko.container;

import uko.spi.portlet.Language;

/** A text of the descriptor in both languages. */
public record Words(String ru, String en) {

    public String in(Language language) {
        return language == Language.RU ? ru : en;
    }
}
