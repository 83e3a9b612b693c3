package uko.container;

/**
 * The one style sheet of a plugin.
 *
 * @param path where it is served; the hash in it changes with the content, so it may be kept for ever
 */
public record StyleSheet(String path, byte[] css) {

    static StyleSheet of(String plugin, byte[] css) {
        return new StyleSheet("/assets/%s/%s.css".formatted(plugin, Hashes.tag(css)), css);
    }
}
