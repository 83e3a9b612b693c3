package uko.administration;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import uko.spi.portlet.Form;
import uko.spi.portlet.Problem;
import uko.spi.portlet.Upload;

/** A form of texts, that remembers its problems. */
final class SentForm implements Form {

    final List<Problem> problems = new ArrayList<>();
    private final Map<String, String> fields;

    SentForm(Map<String, String> fields) {
        this.fields = fields;
    }

    /** How this form ends a reading that found problems. */
    static final class Ended extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    @Override
    public String text(String field, int max) {
        String text = fields.getOrDefault(field, "").strip();
        if (text.length() > max) {
            problem(field, "form.too-long", max);
            return "";
        }
        return text;
    }

    @Override
    public String requireText(String field, int max) {
        String text = text(field, max);
        if (text.isEmpty()) {
            problem(field, "form.required");
        }
        return text;
    }

    @Override
    public void problem(String field, String message, Object... arguments) {
        problems.add(new Problem(field, message, List.of(arguments)));
    }

    @Override
    public void check() {
        if (!problems.isEmpty()) {
            throw new Ended();
        }
    }

    @Override
    public long number(String field, long min, long max) {
        throw new UnsupportedOperationException(field);
    }

    @Override
    public LocalDate date(String field) {
        throw new UnsupportedOperationException(field);
    }

    @Override
    public UUID id(String field) {
        throw new UnsupportedOperationException(field);
    }

    @Override
    public Upload file(String field, long max) {
        throw new UnsupportedOperationException(field);
    }
}
