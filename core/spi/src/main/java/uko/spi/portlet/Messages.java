package uko.spi.portlet;

/**
 * Translates: the plugin's own {@code messages_ru.properties} and {@code messages_en.properties}, in UTF-8, then the
 * core's. Implemented by the container; any thread.
 */
public interface Messages {

    /**
     * Answers the text of a key in ICU-like form: {@code {0}} is an argument; {@code {0,plural,...}} is not known
     * here, see {@link #plural}.
     *
     * @throws IllegalArgumentException when neither language has the key; the plugin contract finds it first
     */
    String text(Language language, String key, Object... arguments);

    /**
     * Answers the text for a count, by the keys {@code key.one}, {@code key.few}, {@code key.many} (Russian) or
     * {@code key.one}, {@code key.other} (English), rules of CLDR: 1 сотрудник, 2 сотрудника, 5 сотрудников.
     * {@code {0}} is the count.
     */
    String plural(Language language, String key, long count, Object... arguments);
}
