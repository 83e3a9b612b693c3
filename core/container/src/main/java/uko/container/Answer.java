package uko.container;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import uko.spi.portlet.Outcome;
import uko.spi.portlet.Resource;

/** What a call comes to. */
public sealed interface Answer {

    record Shown(Fragment fragment) implements Answer {}

    /** The content is to be streamed and closed by whoever sends it. */
    record Served(Resource resource) implements Answer {}

    /**
     * The action is done.
     *
     * @param next what is shown now; absent where it could not be rendered, which undoes nothing
     * @param message the sentence of confirmation, empty for none
     * @param parameters of the view that follows
     */
    record Done(Optional<Fragment> next, String message, Map<String, String> parameters) implements Answer {}

    /** The action is not done: these fields must be mended first. */
    record Refused(Card card, List<FieldProblem> problems) implements Answer {}

    /** What is wrong with a field, in the reader's language; an empty field means the form as a whole. */
    record FieldProblem(String field, String message) {}

    /** The action is not done: the thing was changed since. */
    record Stale(Card card, Outcome.Stale texts) implements Answer {}

    /** There is nothing to show but why. */
    record Failed(Card card) implements Answer {}

    /**
     * The quiet card in place of a portlet.
     *
     * @param status of HTTP
     * @param code a word of {@code core/docs/errors.md}
     * @param retry whether trying again may help
     */
    record Card(int status, String code, String title, String message, boolean retry) {}
}
