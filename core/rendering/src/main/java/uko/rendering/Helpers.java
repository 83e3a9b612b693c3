package uko.rendering;

import static java.util.Map.entry;

import com.github.jknack.handlebars.Context;
import com.github.jknack.handlebars.Handlebars.SafeString;
import com.github.jknack.handlebars.Helper;
import com.github.jknack.handlebars.Options;
import com.github.jknack.handlebars.TagType;
import java.io.IOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import uko.spi.documents.RichText;
import uko.spi.portlet.Language;
import uko.spi.portlet.Messages;

/** The words of the template language beside {@link Blocks}. */
final class Helpers {

    private final Messages messages;
    private final SanitisedTexts texts;

    Helpers(Messages messages, SanitisedTexts texts) {
        this.messages = messages;
        this.texts = texts;
    }

    Map<String, Helper<Object>> all() {
        var helpers = new HashMap<>(Blocks.HELPERS);
        Map.<String, Helper<Object>>ofEntries(
                        entry("message", this::message),
                        entry("plural", this::plural),
                        entry("date", Helpers::date),
                        entry("dateTime", Helpers::dateTime),
                        entry("number", Helpers::number),
                        entry("rich", this::rich),
                        entry("eq", Helpers::eq),
                        entry("link", Helpers::link),
                        entry("resource", Helpers::resource),
                        entry("form", Helpers::form),
                        entry("ask", Helpers::ask))
                .forEach((name, helper) -> helpers.put(name, valueFirst(name, helper)));
        return helpers;
    }

    /** A model may well have a {@code number} or a {@code date}: without arguments the name means the value. */
    static Helper<Object> valueFirst(String name, Helper<Object> helper) {
        return (first, options) -> {
            Object value = bare(first, options) ? options.context.get(name) : null;
            return value == null ? helper.apply(first, options) : value;
        };
    }

    private static boolean bare(@Nullable Object first, Options options) {
        return options.tagType != TagType.SECTION
                && options.hash.isEmpty()
                && first == options.context.model()
                && Integer.valueOf(0).equals(options.<Integer>data(Context.PARAM_SIZE));
    }

    private Object message(Object key, Options options) {
        Page page = Rendering.of(options).page();
        return messages.text(page.language(), text(key, options), arguments(options, 0, page));
    }

    /** A word of the core's own, in the language of what is rendered. */
    String word(String key, Options options) {
        return messages.text(Rendering.of(options).page().language(), key);
    }

    private Object plural(Object key, Options options) {
        Page page = Rendering.of(options).page();
        if (options.params.length == 0 || !(options.params[0] instanceof Number count)) {
            throw new Unfit("{{plural \"" + key + "\" …}} needs a number after the key.");
        }
        return messages.plural(page.language(), text(key, options), count.longValue(), arguments(options, 1, page));
    }

    private static Object[] arguments(Options options, int from, Page page) {
        var arguments = new Object[options.params.length - from];
        for (int i = 0; i < arguments.length; i++) {
            Object value = options.params[i + from];
            arguments[i] = value instanceof Instant instant
                    ? Formats.dateTime(instant, page.language(), page.zone())
                    : Objects.requireNonNullElse(value, "");
        }
        return arguments;
    }

    private static Object date(@Nullable Object value, Options options) {
        Page page = Rendering.of(options).page();
        return value == null || Values.empty(value) ? "" : Formats.date(value, page.language(), page.zone());
    }

    private static Object dateTime(@Nullable Object value, Options options) {
        Page page = Rendering.of(options).page();
        return value == null || Values.empty(value) ? "" : Formats.dateTime(value, page.language(), page.zone());
    }

    private static Object number(@Nullable Object value, Options options) {
        return switch (value) {
            case Number number ->
                Formats.number(number, Rendering.of(options).page().language());
            case String text when text.isEmpty() -> "";
            case null, default -> throw new Unfit("{{number …}} needs a number.");
        };
    }

    private Object rich(@Nullable Object value, Options options) {
        Page page = Rendering.of(options).page();
        return rich(value, options, hash -> Addresses.resource(page, "picture", Map.of("hash", hash)));
    }

    /** The text as it stands in its place: see {@link FittedText}. */
    Object rich(@Nullable Object value, Options options, UnaryOperator<String> picture) {
        return switch (value) {
            case RichText text -> {
                Rendering.of(options).text().leaveRoomFor(text.html().length());
                String html = FittedText.withPictures(texts.shown(text), picture);
                yield new SafeString(
                        options.hash.get("under") instanceof Number level
                                ? FittedText.under(level.intValue(), html)
                                : html);
            }
            case String text when text.isEmpty() -> "";
            case null, default -> throw new Unfit("{{rich …}} needs a RichText, which RichTexts makes.");
        };
    }

    private static Object eq(@Nullable Object value, Options options) {
        if (options.params.length != 1) {
            throw new Unfit("(eq …) compares two values.");
        }
        return Objects.equals(comparable(value), comparable(options.params[0]));
    }

    private static @Nullable Object comparable(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case Boolean truth -> truth;
            case Record row -> row;
            case Map<?, ?> map -> map;
            case Iterable<?> list -> list;
            default -> Formats.bare(value).toString();
        };
    }

    /** Within this portlet; or, with a name first, to another portlet as the shell shows it. */
    private static Object link(@Nullable Object place, Options options) {
        Page page = Rendering.of(options).page();
        boolean named = !Integer.valueOf(0).equals(options.<Integer>data(Context.PARAM_SIZE));
        return new SafeString(
                named ? Addresses.place(page, text(place, options), options.hash) : Addresses.link(page, options.hash));
    }

    private static Object resource(Object name, Options options) {
        return new SafeString(Addresses.resource(Rendering.of(options).page(), text(name, options), options.hash));
    }

    private static @Nullable Object form(Object action, Options options) throws IOException {
        Rendering rendering = Rendering.of(options);
        Page page = rendering.page();
        if (page.shared()) {
            throw new Unfit("{{#form}} can't be in a shared view, which is kept and sent to every reader."
                    + " Move it to mine.hbs, or take \"shared\" from the descriptor.");
        }
        var parameters = new LinkedHashMap<String, Object>(page.parameters());
        parameters.putAll(options.hash);
        boolean files = Boolean.TRUE.equals(parameters.remove("files"));
        rendering
                .text()
                .append("<form method=\"post\" action=\"")
                .append(Addresses.action(page, text(action, options), parameters))
                .append(files ? "\" enctype=\"multipart/form-data\">" : "\">")
                .append(hidden("_key", UUID.randomUUID().toString()))
                .append(page.csrf().isEmpty() ? "" : hidden("_csrf", page.csrf()));
        Blocks.show(options.fn, options.context, options);
        rendering.text().append("</form>");
        return null;
    }

    /** A form that changes nothing: its fields become parameters of the view, so a shared view may hold it. */
    private static @Nullable Object ask(@Nullable Object none, Options options) throws IOException {
        Rendering rendering = Rendering.of(options);
        Page page = rendering.page();
        LimitedText text = rendering.text();
        text.append("<form method=\"get\">")
                .append(hidden("centre", page.centre().toString()));
        if (page.language() == Language.EN) {
            text.append(hidden("lang", Language.EN.code()));
        }
        for (var field : options.hash.entrySet()) {
            if (!Values.empty(field.getValue())) {
                text.append(
                        hidden(field.getKey(), Formats.bare(field.getValue()).toString()));
            }
        }
        Blocks.show(options.fn, options.context, options);
        text.append("</form>");
        return null;
    }

    private static String hidden(String name, String value) {
        return "<input type=\"hidden\" name=\"" + name + "\" value=\"" + HtmlEscape.of(value) + "\">";
    }

    private static String text(@Nullable Object value, Options options) {
        if (value instanceof String text && !text.isEmpty()) {
            return text;
        }
        throw new Unfit("{{" + options.helperName + " …}} needs a text first, in quotes.");
    }
}
