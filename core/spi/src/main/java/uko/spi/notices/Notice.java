package uko.spi.notices;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One thing that somebody should know, and where it leads.
 *
 * @param key its identity within the module: the same key is told to a person once, {@code acknowledge 3f9a…}
 * @param words the key of the sentence in the plugin's bundles; it is put into words when it is told, in both languages
 * @param arguments texts, numbers and dates for the sentence
 * @param portlet the portlet of the module that shows what it speaks of
 * @param parameters for that portlet
 */
public record Notice(String key, String words, List<Object> arguments, String portlet, Map<String, String> parameters) {

    public Notice {
        arguments = List.copyOf(arguments);
        parameters = Map.copyOf(parameters);
    }

    public static Notice of(String key, String words, Object... arguments) {
        return new Notice(key, words, List.of(arguments), "", Map.of());
    }

    /** Answers the same notice, which leads to a portlet of the module. */
    public Notice to(String place) {
        return new Notice(key, words, arguments, place, parameters);
    }

    /** Answers the same notice, which leads there with one parameter more. */
    public Notice with(String parameter, String value) {
        Map<String, String> more = new LinkedHashMap<>(parameters);
        more.put(parameter, value);
        return new Notice(key, words, arguments, portlet, more);
    }
}
