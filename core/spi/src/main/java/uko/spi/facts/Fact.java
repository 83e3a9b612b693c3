package uko.spi.facts;

import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;

/**
 * A typed, dated statement by a module that something was done, with the object that proves it.
 *
 * @param kind module and what happened, in the past tense: {@code ethics-code.acknowledged}
 * @param object what proves it
 * @param on the day on which it was done, at the centre
 * @param details what rules of the programme look at, as {@code number → 17}; no personal data
 */
public record Fact(String kind, ObjectRef object, LocalDate on, Map<String, String> details) {

    public Fact {
        details = Map.copyOf(details);
    }

    public static Fact of(String kind, ObjectRef object, LocalDate on) {
        return new Fact(kind, object, on, Map.of());
    }

    public Fact with(String detail, String value) {
        Map<String, String> more = new TreeMap<>(details);
        more.put(detail, value);
        return new Fact(kind, object, on, more);
    }
}
