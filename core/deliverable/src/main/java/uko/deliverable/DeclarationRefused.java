package uko.deliverable;

import java.util.List;
import java.util.stream.Collectors;
import uko.spi.portlet.Problem;

/** The declaration of a type can't be read, or can't follow the one before. Thrown by {@link DocumentTypes}. */
public final class DeclarationRefused extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient List<Problem> problems;

    public DeclarationRefused(List<Problem> problems) {
        super(problems.stream().map(Problem::message).collect(Collectors.joining(", ")));
        this.problems = List.copyOf(problems);
    }

    /** What is wrong, for the form as a whole: sentences of the kit. */
    public List<Problem> problems() {
        return problems;
    }
}
