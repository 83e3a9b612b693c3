package uko.checks;

import com.palantir.javaformat.java.Formatter;
import com.palantir.javaformat.java.FormatterException;
import com.palantir.javaformat.java.JavaFormatterOptions;
import com.palantir.javaformat.java.JavaFormatterOptions.Style;

/** The form of every Java file: palantir-java-format at 120 columns, imports in order, none unused. */
final class JavaFormat {

    // Long expressions settle at the second pass now and then.
    private static final int MOST_PASSES = 3;

    private final Formatter formatter = Formatter.createFormatter(
            JavaFormatterOptions.builder().style(Style.PALANTIR).build());

    boolean is(String source) {
        return once(source).equals(source);
    }

    /** Answers the source as it should be, or the same text where it is. */
    String of(String source) {
        String formed = source;
        for (int pass = 0; pass < MOST_PASSES; pass++) {
            String again = once(formed);
            if (again.equals(formed)) {
                return formed;
            }
            formed = again;
        }
        return formed;
    }

    private String once(String source) {
        try {
            return formatter.formatSourceAndFixImports(source);
        } catch (FormatterException e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
    }
}
