package uko.ethicscode;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import uko.spi.portlet.Form;
import uko.spi.portlet.Problem;
import uko.spi.portlet.Upload;

/** A form with one file, that remembers its problems. */
final class SentForm implements Form {

    final List<Problem> problems = new ArrayList<>();
    private final byte[] file;

    SentForm(String file) {
        this.file = file.getBytes(StandardCharsets.UTF_8);
    }

    /** How this form ends a reading that found problems. */
    static final class Ended extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    @Override
    public Upload file(String field, long max) {
        return new Upload("code.json", "text/plain", file.length, new ByteArrayInputStream(file));
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
    public String text(String field, int max) {
        throw new UnsupportedOperationException(field);
    }

    @Override
    public String requireText(String field, int max) {
        throw new UnsupportedOperationException(field);
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
}
