package uko.container;

import java.util.List;
import uko.spi.portlet.Problem;

/** Ends an action whose form has problems. */
final class FormRefused extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient List<Problem> problems;

    FormRefused(List<Problem> problems) {
        super("The form has problems.", null, false, false);
        this.problems = List.copyOf(problems);
    }

    List<Problem> problems() {
        return problems;
    }
}
