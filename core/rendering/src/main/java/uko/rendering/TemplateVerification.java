package uko.rendering;

import com.github.jknack.handlebars.Handlebars;
import com.github.jknack.handlebars.HandlebarsException;
import com.github.jknack.handlebars.Helper;
import com.github.jknack.handlebars.HelperRegistry;
import com.github.jknack.handlebars.io.StringTemplateSource;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Says what in a template could let a value become code in somebody's page. Used when a plugin is loaded. */
public final class TemplateVerification {

    private static final Helpers HELPERS = new Helpers(Bundles.ofCore(), new SanitisedTexts());
    private static final Handlebars FRAGMENTS = syntax(HELPERS.all());
    private static final Handlebars DOCUMENTS = syntax(DocumentHelpers.all(HELPERS));

    private TemplateVerification() {}

    /**
     * Answers one sentence for each problem, in the order of the lines; none for a good template.
     *
     * @param name the file, {@code templates/reader/view.hbs}; a document, {@code documents/…}, is a whole page and
     *     may hold styles, since only our own renderer reads it
     */
    public static List<String> problems(String name, String text) {
        List<String> problems = new TemplateScan(name, text, !isDocument(name)).problems();
        return problems.isEmpty() ? syntax(name, text).stream().toList() : problems;
    }

    private static Optional<String> syntax(String name, String text) {
        try {
            (isDocument(name) ? DOCUMENTS : FRAGMENTS).compile(new StringTemplateSource(name, text));
            return Optional.empty();
        } catch (HandlebarsException failure) {
            String reason = failure.getError() == null ? failure.getMessage() : failure.getError().reason;
            return Optional.of(CompiledTemplates.place(failure.getError()) + reason + ".");
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static boolean isDocument(String name) {
        return name.startsWith("documents/");
    }

    /** All helpers but the one for absent names, so that an unknown helper is found here and not by a reader. */
    private static Handlebars syntax(Map<String, Helper<Object>> all) {
        var helpers = new HashMap<>(all);
        helpers.remove(HelperRegistry.HELPER_MISSING);
        return new Handlebars().with(new ClosedHelpers(helpers));
    }
}
