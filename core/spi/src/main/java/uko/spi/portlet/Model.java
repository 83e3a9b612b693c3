package uko.spi.portlet;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * What a template shows: names and values. Values are records, maps, lists, texts, numbers, booleans, dates, UUIDs,
 * enums, optionals and {@link uko.spi.documents.RichText}; a template reads components of records and keys of maps
 * and calls nothing. Immutable.
 */
public final class Model {

    private static final Model EMPTY = new Model(Map.of());

    private final Map<String, Object> values;

    private Model(Map<String, Object> values) {
        this.values = values;
    }

    public static Model empty() {
        return EMPTY;
    }

    public static Model of(String name, Object value) {
        return EMPTY.and(name, value);
    }

    /** Answers a model that holds one value more. */
    public Model and(String name, Object value) {
        Map<String, Object> more = new LinkedHashMap<>(values);
        more.put(Objects.requireNonNull(name), Objects.requireNonNull(value, name));
        return new Model(Collections.unmodifiableMap(more));
    }

    public Map<String, Object> values() {
        return values;
    }
}
