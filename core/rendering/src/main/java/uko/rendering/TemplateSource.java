package uko.rendering;

import java.util.Optional;

/** Finds the text of a file of a plugin. Implemented by whoever has its class loader. */
@FunctionalInterface
public interface TemplateSource {

    /**
     * Answers the text, in UTF-8 as it is stored now.
     *
     * @param path from the root of the plugin's resources: {@code templates/reader/view.hbs}
     */
    Optional<String> text(String path);
}
