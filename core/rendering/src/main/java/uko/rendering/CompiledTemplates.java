package uko.rendering;

import com.github.jknack.handlebars.Handlebars;
import com.github.jknack.handlebars.HandlebarsError;
import com.github.jknack.handlebars.HandlebarsException;
import com.github.jknack.handlebars.Helper;
import com.github.jknack.handlebars.Parser;
import com.github.jknack.handlebars.Template;
import com.github.jknack.handlebars.cache.TemplateCache;
import com.github.jknack.handlebars.io.TemplateSource;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Templates and partials, compiled when first asked for. */
final class CompiledTemplates implements TemplateCache {

    private final Map<String, Template> templates = new ConcurrentHashMap<>();
    private final Handlebars handlebars;

    CompiledTemplates(TemplateFiles files, Map<String, Helper<Object>> helpers, int limit) {
        handlebars = new Handlebars(files)
                .with(new ClosedHelpers(helpers))
                .with(new HtmlEscape(limit))
                .with((value, next) -> Formats.bare(value))
                .with(this);
    }

    Template require(String name) throws IOException {
        try {
            return handlebars.compile(name);
        } catch (FileNotFoundException absent) {
            throw new TemplateException(
                    "There is no template '" + absent.getMessage() + "'. Add the file to the plugin's resources.");
        }
    }

    Optional<Template> find(String name) {
        try {
            return Optional.of(handlebars.compile(name));
        } catch (IOException absent) {
            return Optional.empty();
        }
    }

    @Override
    public Template get(TemplateSource source, Parser parser) throws IOException {
        Template known = templates.get(source.filename());
        return known == null ? compiled(source, parser) : known;
    }

    private Template compiled(TemplateSource source, Parser parser) throws IOException {
        Template template = parser.parse(source);
        templates.put(source.filename(), template);
        return template;
    }

    /** Says which template and line in one sentence, without the stack of the engine. */
    static RuntimeException explained(HandlebarsException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof FragmentTooLarge || cause instanceof TemplateException) {
                return (RuntimeException) cause;
            }
        }
        Throwable cause = failure.getCause();
        return new TemplateException(
                place(failure.getError()) + reason(failure, cause), cause == null ? failure : cause);
    }

    static String place(@Nullable HandlebarsError error) {
        return error == null ? "" : "Template '" + error.filename + "', line " + error.line + ": ";
    }

    private static String reason(HandlebarsException failure, @Nullable Throwable cause) {
        if (cause != null && cause.getMessage() != null) {
            return cause.getMessage();
        }
        return failure.getError() == null ? String.valueOf(failure.getMessage()) : failure.getError().reason;
    }

    @Override
    public void clear() {
        templates.clear();
    }

    @Override
    public void evict(TemplateSource source) {
        templates.remove(source.filename());
    }

    @Override
    public CompiledTemplates setReload(boolean reload) {
        return this;
    }
}
