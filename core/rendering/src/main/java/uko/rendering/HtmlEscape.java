package uko.rendering;

import com.github.jknack.handlebars.EscapingStrategy;
import com.github.jknack.handlebars.Handlebars.SafeString;
import org.jspecify.annotations.Nullable;

/** Escapes for text and for quoted attributes. Most texts need nothing and are answered as they are. */
final class HtmlEscape implements EscapingStrategy {

    private final int limit;

    HtmlEscape(int limit) {
        this.limit = limit;
    }

    /** A text that is too long for the fragment is not even read. */
    @Override
    public CharSequence escape(CharSequence value) {
        if (value.length() > limit) {
            throw new FragmentTooLarge(limit);
        }
        return value instanceof SafeString safe ? safe.content : of(value.toString());
    }

    static String of(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (entity(text.charAt(i)) != null) {
                return from(text, i);
            }
        }
        return text;
    }

    private static String from(String text, int first) {
        var escaped = new StringBuilder(text.length() + 32).append(text, 0, first);
        for (int i = first; i < text.length(); i++) {
            char character = text.charAt(i);
            String entity = entity(character);
            if (entity == null) {
                escaped.append(character);
            } else {
                escaped.append(entity);
            }
        }
        return escaped.toString();
    }

    private static @Nullable String entity(char character) {
        return switch (character) {
            case '&' -> "&amp;";
            case '<' -> "&lt;";
            case '>' -> "&gt;";
            case '"' -> "&quot;";
            case '\'' -> "&#39;";
            case '`' -> "&#96;";
            default -> null;
        };
    }
}
