package uko.deliverable.revisions;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import uko.deliverable.Content;
import uko.deliverable.DocumentType;
import uko.deliverable.Numbered;
import uko.deliverable.comparison.SizeClass;
import uko.deliverable.comparison.SizeClass.Reason;
import uko.deliverable.comparison.SizeClass.Why;
import uko.spi.portlet.Language;
import uko.spi.portlet.Messages;

/** The document's title or a section that a revision changes, and why it counts as it does, in words. */
record ShownReason(String key, String number, String title, String why) {

    /** @param content the new text; what it removed has no number in it and is named by its key */
    static List<ShownReason> of(
            List<Reason> reasons, Content content, DocumentType type, Messages messages, Language language) {
        Map<String, Numbered> sections = Numbered.of(content, type).stream()
                .collect(Collectors.toMap(numbered -> numbered.section().key(), numbered -> numbered));
        return reasons.stream()
                .map(reason -> {
                    Numbered numbered = sections.get(reason.key());
                    String why = messages.text(language, message(reason.why()), String.join(", ", reason.words()));
                    return numbered == null
                            ? new ShownReason(reason.key(), "", unnumbered(reason.key(), content), why)
                            : new ShownReason(
                                    reason.key(),
                                    numbered.number(),
                                    numbered.section().title(),
                                    why);
                })
                .toList();
    }

    private static String unnumbered(String key, Content content) {
        return key.equals(SizeClass.TITLE) ? content.title() : key;
    }

    private static String message(Why why) {
        return switch (why) {
            case TITLE -> "why.title";
            case ADDED -> "why.added";
            case REMOVED -> "why.removed";
            case MOVED -> "why.moved";
            case KIND -> "why.kind";
            case AUDIENCE -> "why.audience";
            case MODAL -> "why.modal";
            case NEGATION -> "why.negation";
            case NUMBER -> "why.number";
            case VALUE -> "why.value";
            case MANY_WORDS -> "why.many-words";
            case WORDING -> "why.wording";
        };
    }
}
