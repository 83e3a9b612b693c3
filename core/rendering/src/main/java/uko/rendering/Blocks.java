package uko.rendering;

import com.github.jknack.handlebars.Context;
import com.github.jknack.handlebars.Helper;
import com.github.jknack.handlebars.HelperRegistry;
import com.github.jknack.handlebars.Options;
import com.github.jknack.handlebars.TagType;
import com.github.jknack.handlebars.Template;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import org.jspecify.annotations.Nullable;

/**
 * {@code each}, {@code if}, {@code unless} and {@code with}. They write straight into the fragment, where Handlebars'
 * own copy the text once per level and would pass the limit before anybody counts.
 */
final class Blocks {

    static final Map<String, Helper<Object>> HELPERS = Map.of(
            "each",
            Blocks::each,
            "if",
            Blocks::when,
            "unless",
            Blocks::unless,
            "with",
            Blocks::with,
            HelperRegistry.HELPER_MISSING,
            Blocks::missing);

    private Blocks() {}

    private static @Nullable Object each(@Nullable Object value, Options options) throws IOException {
        if (value == null || Values.empty(value)) {
            return show(options.inverse, options.context, options);
        }
        return switch (value) {
            case List<?> list -> eachOf(list, options);
            case Map<?, ?> map -> eachOf(map, options);
            default ->
                throw new Unfit("{{#each}} goes through lists and maps, not through a "
                        + value.getClass().getName() + ".");
        };
    }

    private static @Nullable Object eachOf(List<?> list, Options options) throws IOException {
        int last = list.size() - 1;
        int index = 0;
        for (Object item : list) {
            one(item, index, index == 0, index == last, options);
            index++;
        }
        return null;
    }

    private static @Nullable Object eachOf(Map<?, ?> map, Options options) throws IOException {
        Iterator<? extends Entry<?, ?>> entries = map.entrySet().iterator();
        for (boolean first = true; entries.hasNext(); first = false) {
            Entry<?, ?> entry = entries.next();
            one(entry.getValue(), entry.getKey().toString(), first, !entries.hasNext(), options);
        }
        return null;
    }

    private static void one(@Nullable Object item, Object key, boolean first, boolean last, Options options)
            throws IOException {
        Object value = Values.fit(key, item);
        Context context = Context.newContext(options.context, value)
                .combine(key instanceof Integer ? "@index" : "@key", key)
                .combine("@first", first)
                .combine("@last", last);
        show(options.fn, named(context, options, value, key), options);
    }

    private static @Nullable Object when(@Nullable Object value, Options options) throws IOException {
        return show(Values.empty(value) ? options.inverse : options.fn, options.context, options);
    }

    private static @Nullable Object unless(@Nullable Object value, Options options) throws IOException {
        return show(Values.empty(value) ? options.fn : options.inverse, options.context, options);
    }

    private static @Nullable Object with(@Nullable Object value, Options options) throws IOException {
        return value == null || Values.empty(value)
                ? show(options.inverse, options.context, options)
                : show(options.fn, named(options.wrap(value), options, value), options);
    }

    /** What has no name: a variable is the author's slip, a section of it is empty. */
    private static @Nullable Object missing(@Nullable Object value, Options options) throws IOException {
        if (options.tagType == TagType.SECTION) {
            return show(options.helperName.equals("unless") ? options.fn : options.inverse, options.context, options);
        }
        throw new Unfit(
                "There is no '" + options.helperName + "' here. Put it into the model, or ask with {{#if}} first.");
    }

    private static Context named(Context context, Options options, Object... values) {
        return options.blockParams.isEmpty()
                ? context
                : Context.newBlockParamContext(context, options.blockParams, List.of(values));
    }

    static @Nullable Object show(Template template, Context context, Options options) throws IOException {
        template.apply(context, Rendering.of(options).text());
        return null;
    }
}
