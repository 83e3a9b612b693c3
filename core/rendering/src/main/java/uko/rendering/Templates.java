package uko.rendering;

import com.github.jknack.handlebars.Context;
import com.github.jknack.handlebars.HandlebarsException;
import com.github.jknack.handlebars.Helper;
import com.github.jknack.handlebars.context.MapValueResolver;
import java.io.IOException;
import java.util.Map;
import uko.spi.portlet.Messages;
import uko.spi.portlet.Model;

/**
 * Renders the templates of one plugin, or the core's own pages. Each template is compiled once: make a new object when
 * the plugin is loaded anew. Any thread.
 */
public final class Templates {

    /** The most that one fragment may be, in characters. */
    public static final int LIMIT = 1_000_000;

    private final CompiledTemplates compiled;
    private final int limit;

    Templates(CompiledTemplates compiled, int limit) {
        this.compiled = compiled;
        this.limit = limit;
    }

    /** The templates of a plugin; one that {@link TemplateVerification} finds a problem in is refused. */
    public static Templates ofPlugin(TemplateSource source, Messages messages, SanitisedTexts texts) {
        return ofPlugin(source, messages, texts, LIMIT);
    }

    public static Templates ofPlugin(TemplateSource source, Messages messages, SanitisedTexts texts, int limit) {
        return of(source, "templates/", new Helpers(messages, texts).all(), true, limit);
    }

    /** The templates of the core's own whole pages, which hold scripts and the fragments of others ({@link Html}). */
    public static Templates ofShell(TemplateSource source, Messages messages, SanitisedTexts texts) {
        return of(source, "templates/", new Helpers(messages, texts).all(), false, Integer.MAX_VALUE);
    }

    static Templates of(
            TemplateSource source, String folder, Map<String, Helper<Object>> helpers, boolean verified, int limit) {
        var files = new TemplateFiles(source, folder, verified);
        return new Templates(new CompiledTemplates(files, helpers, limit), limit);
    }

    /**
     * Renders {@code templates/<name>.hbs}.
     *
     * @param name {@code reader/view}
     * @throws TemplateException when there is no such template, or it can't show this model
     * @throws FragmentTooLarge when it writes more than the limit
     */
    public String render(String name, Page page, Model model) {
        var text = new LimitedText(limit);
        var context = Context.newBuilder(model.values())
                .resolver(Values.INSTANCE, MapValueResolver.INSTANCE)
                .build()
                .data(Rendering.KEY, new Rendering(page, text));
        try {
            compiled.require(name).apply(context, text);
        } catch (HandlebarsException failure) {
            throw CompiledTemplates.explained(failure);
        } catch (IOException failure) {
            throw new TemplateException("Template '" + name + "' can't be read: " + failure.getMessage(), failure);
        }
        return text.toString();
    }

    /** Answers whether the plugin has this template. */
    public boolean has(String name) {
        return compiled.find(name).isPresent();
    }
}
