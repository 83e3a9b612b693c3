package uko.rendering;

import com.github.jknack.handlebars.Handlebars.SafeString;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import uko.spi.documents.RichText;
import uko.spi.portlet.Language;

/** Dates and numbers as people read them. */
final class Formats {

    private static final DateTimeFormatter RUSSIAN = DateTimeFormatter.ofPattern("dd.MM.uuuu", Locale.ROOT);
    private static final DateTimeFormatter ENGLISH = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.US);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern(", HH:mm", Locale.ROOT);
    private static final char NARROW_NO_BREAK_SPACE = '\u202f';

    private Formats() {}

    static String date(Object value, Language language, ZoneId zone) {
        return value instanceof LocalDate date
                ? dates(language).format(date)
                : dates(language).format(local(value, zone));
    }

    private static DateTimeFormatter dates(Language language) {
        return language == Language.RU ? RUSSIAN : ENGLISH;
    }

    /** A value within a sentence. */
    static String inSentence(Object value, Language language) {
        return switch (value) {
            case LocalDate date -> dates(language).format(date);
            case Number number -> number(number, language);
            default -> bare(value).toString();
        };
    }

    static String dateTime(Object value, Language language, ZoneId zone) {
        return dates(language).format(local(value, zone)) + TIME.format(local(value, zone));
    }

    private static LocalDateTime local(Object value, ZoneId zone) {
        return switch (value) {
            case Instant instant -> LocalDateTime.ofInstant(instant, zone);
            case OffsetDateTime time -> LocalDateTime.ofInstant(time.toInstant(), zone);
            case ZonedDateTime time -> LocalDateTime.ofInstant(time.toInstant(), zone);
            case LocalDateTime time -> time;
            default -> throw new Unfit("A " + value.getClass().getName() + " is no time.");
        };
    }

    static String number(Number value, Language language) {
        String plain = plain(value);
        int start = plain.startsWith("-") ? 1 : 0;
        int point = plain.indexOf('.');
        String whole = plain.substring(start, point < 0 ? plain.length() : point);
        var text = new StringBuilder(plain.length() + 8).append(start == 1 ? "\u2212" : "");
        group(whole, language == Language.RU ? NARROW_NO_BREAK_SPACE : ',', text);
        if (point >= 0) {
            text.append(language == Language.RU ? ',' : '.').append(plain, point + 1, plain.length());
        }
        return text.toString();
    }

    /** Four digits stay together, as Russian typography has it and as years need it. */
    private static void group(String digits, char separator, StringBuilder into) {
        for (int i = 0; i < digits.length(); i++) {
            if (i > 0 && digits.length() > 4 && (digits.length() - i) % 3 == 0) {
                into.append(separator);
            }
            into.append(digits.charAt(i));
        }
    }

    /** A value as a template shows it without a helper: the form that machines read too, fit for a field's value. */
    static Object bare(Object value) {
        return switch (value) {
            case CharSequence text -> text;
            case Number number -> plain(number);
            case Enum<?> constant -> constant.name();
            case Html html -> new SafeString(html.text());
            case RichText text -> throw new Unfit("Rich text is shown by {{rich …}}.");
            case Record row -> throw unshown(row);
            case Map<?, ?> map -> throw unshown(map);
            case Iterable<?> list -> throw unshown(list);
            default -> Values.fit("this", value).toString();
        };
    }

    private static Unfit unshown(Object value) {
        return new Unfit("A " + value.getClass().getName()
                + " can't be shown as text. Show its parts, or go through it with {{#each}}.");
    }

    private static String plain(Number value) {
        return switch (value) {
            case BigDecimal decimal -> decimal.toPlainString();
            case Double number when Double.isFinite(number) -> decimal(number);
            case Float number when Float.isFinite(number) -> decimal(number);
            default -> value.toString();
        };
    }

    private static String decimal(Number number) {
        BigDecimal decimal = new BigDecimal(number.toString());
        return decimal.signum() == 0 ? "0" : decimal.stripTrailingZeros().toPlainString();
    }
}
