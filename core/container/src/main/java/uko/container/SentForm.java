package uko.container;

import java.io.InputStream;
import java.text.Normalizer;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import uko.spi.portlet.Form;
import uko.spi.portlet.Problem;
import uko.spi.portlet.Upload;

/** Reads the fields of a form that was sent and gathers what is wrong; messages are the core's {@code form.*}. */
final class SentForm implements Form {

    private static final LocalDate NO_DATE = LocalDate.of(1970, 1, 1);
    private static final UUID NO_ID = new UUID(0, 0);

    /** Controls but tab and line feed are dropped: people can't see them, and PostgreSQL refuses NUL. */
    private static final Pattern UNREADABLE = Pattern.compile("[\\p{Cc}&&[^\\t\\n]]|\\p{Cs}");

    private static final Pattern NUMBER = Pattern.compile("[+-]?[0-9]{1,18}");
    private static final Pattern ID = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
    private static final Pattern DATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}|[0-9]{2}\\.[0-9]{2}\\.[0-9]{4}");
    private static final DateTimeFormatter ISO = strict("uuuu-MM-dd");
    private static final DateTimeFormatter RUSSIAN = strict("dd.MM.uuuu");

    private final Sent sent;
    private final List<Problem> problems = new ArrayList<>();

    SentForm(Sent sent) {
        this.sent = sent;
    }

    @Override
    public String text(String field, int max) {
        String text = read(field);
        if (text.codePointCount(0, text.length()) > max) {
            problem(field, "form.too-long", max);
            return "";
        }
        return text;
    }

    @Override
    public String requireText(String field, int max) {
        String text = text(field, max);
        if (text.isEmpty() && !hasProblem(field)) {
            problem(field, "form.required");
        }
        return text;
    }

    @Override
    public long number(String field, long min, long max) {
        // A space, no-break too, is how Russian groups thousands.
        String text = read(field).replaceAll("[ \\u00a0\\u202f]", "");
        if (!NUMBER.matcher(text).matches()) {
            return notANumber(field, min, max);
        }
        long number = Long.parseLong(text);
        if (number < min || number > max) {
            return notANumber(field, min, max);
        }
        return number;
    }

    private long notANumber(String field, long min, long max) {
        problem(field, "form.not-a-number", min, max);
        return min;
    }

    @Override
    public LocalDate date(String field) {
        String text = read(field);
        if (DATE.matcher(text).matches()) {
            try {
                return LocalDate.parse(text, text.indexOf('.') > 0 ? RUSSIAN : ISO);
            } catch (DateTimeParseException notInTheCalendar) {
                // As 31.02.2026: told below like any other.
            }
        }
        problem(field, text.isEmpty() ? "form.required" : "form.not-a-date");
        return NO_DATE;
    }

    @Override
    public UUID id(String field) {
        String text = read(field);
        if (!ID.matcher(text).matches()) {
            problem(field, text.isEmpty() ? "form.required" : "form.not-an-id");
            return NO_ID;
        }
        return UUID.fromString(text);
    }

    @Override
    public Upload file(String field, long max) {
        Upload file = sent.uploads().get(field);
        if (file == null || file.size() == 0) {
            problem(field, "form.file-missing");
        } else if (file.size() > max) {
            problem(field, "form.file-too-large", Math.max(1, max >> 20));
        } else {
            return file;
        }
        return new Upload("", "application/octet-stream", 0, InputStream.nullInputStream());
    }

    @Override
    public void problem(String field, String message, Object... arguments) {
        problems.add(new Problem(field, message, List.of(arguments)));
    }

    @Override
    public void check() {
        if (!problems.isEmpty()) {
            throw new FormRefused(problems);
        }
    }

    private boolean hasProblem(String field) {
        return problems.stream().anyMatch(problem -> problem.field().equals(field));
    }

    /** One form for each letter: a й of two code points would neither be found nor be equal to a typed one. */
    private String read(String field) {
        String text =
                sent.fields().getOrDefault(field, "").replace("\r\n", "\n").replace('\r', '\n');
        return Normalizer.normalize(UNREADABLE.matcher(text).replaceAll(""), Normalizer.Form.NFC)
                .strip();
    }

    private static DateTimeFormatter strict(String pattern) {
        return DateTimeFormatter.ofPattern(pattern).withResolverStyle(ResolverStyle.STRICT);
    }
}
