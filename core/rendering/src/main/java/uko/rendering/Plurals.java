package uko.rendering;

import uko.spi.portlet.Language;

/** The plural forms of whole numbers by the rules of CLDR. */
final class Plurals {

    private Plurals() {}

    static String form(Language language, long count) {
        long size = Math.abs(count);
        return switch (language) {
            case RU -> russian(size % 10, size % 100);
            case EN -> size == 1 ? "one" : "other";
        };
    }

    private static String russian(long lastDigit, long lastTwo) {
        boolean teen = lastTwo >= 11 && lastTwo <= 14;
        if (lastDigit == 1 && !teen) {
            return "one";
        }
        return lastDigit >= 2 && lastDigit <= 4 && !teen ? "few" : "many";
    }
}
