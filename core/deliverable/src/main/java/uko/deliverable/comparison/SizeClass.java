package uko.deliverable.comparison;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import uko.deliverable.Content;
import uko.deliverable.DocumentType;
import uko.deliverable.Form;
import uko.deliverable.Kind;
import uko.deliverable.Revision.Size;
import uko.deliverable.comparison.SectionChange.FieldChange;
import uko.deliverable.comparison.WeightyWords.Weight;

/**
 * How much a new text changes for those who know the former one. Small is only what moves nothing, changes no audience,
 * no value and no word that carries a duty, a right, a ban, a negation, a number or a term, and few words in all; a
 * second person confirms it even then.
 *
 * @param changes the title of the document, where it has another one, and each section that changed; and why it counts
 *     as it does
 */
public record SizeClass(Size size, List<Reason> changes) {

    /** More changed words in one section than this are a new wording, not a correction. */
    public static final int FEW_WORDS = 12;

    /** More changed words in the whole text than this are too many to be called a correction. */
    public static final int FEW_WORDS_IN_ALL = 60;

    public SizeClass {
        changes = List.copyOf(changes);
    }

    /** The key of the reason that speaks of the title of the document, which no section has. */
    public static final String TITLE = "";

    /** Why a section counts as it does; the first that applies is told. */
    public enum Why {
        TITLE,
        ADDED,
        REMOVED,
        MOVED,
        KIND,
        AUDIENCE,
        MODAL,
        NEGATION,
        NUMBER,
        VALUE,
        MANY_WORDS,
        WORDING;

        /** The word in the database and in templates: {@code many-words}. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        public static Why of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
        }
    }

    /**
     * @param audiences whom the change concerns, as {@link SectionChange#audiences} has it; none is everybody
     * @param words those that decided it, where words did
     */
    public record Reason(String key, List<List<String>> audiences, Why why, List<String> words) {
        public Reason {
            audiences = List.copyOf(audiences);
            words = List.copyOf(words);
        }
    }

    /** The first text of a document. */
    public static SizeClass first() {
        return new SizeClass(Size.FIRST, List.of());
    }

    public static SizeClass of(Content before, Content after, DocumentType type) {
        return of(Comparison.of(before, after, type), type);
    }

    public static SizeClass of(Comparison comparison, DocumentType type) {
        List<Reason> reasons = new ArrayList<>();
        if (!comparison.title().isEmpty()) {
            reasons.add(new Reason(TITLE, List.of(), Why.TITLE, List.of()));
        }
        int words = 0;
        for (SectionChange change : comparison.changes()) {
            reasons.add(reason(change, type));
            words += changedWords(change).size();
        }
        boolean small = reasons.stream().allMatch(reason -> reason.why() == Why.WORDING) && words <= FEW_WORDS_IN_ALL;
        return new SizeClass(small ? Size.SMALL : Size.SUBSTANTIAL, reasons);
    }

    private static Reason reason(SectionChange change, DocumentType type) {
        return ofWhole(change)
                .or(() -> ofWords(change))
                .or(() -> ofValues(change, type))
                .map(found -> new Reason(change.key(), change.audiences(), found.why(), found.words()))
                .orElseGet(() -> new Reason(change.key(), change.audiences(), Why.WORDING, List.of()));
    }

    private record Found(Why why, List<String> words) {

        private static Optional<Found> when(boolean applies, Why why) {
            return applies ? Optional.of(new Found(why, List.of())) : Optional.empty();
        }
    }

    private static Optional<Found> ofWhole(SectionChange change) {
        return switch (change.kind()) {
            case ADDED -> Found.when(true, Why.ADDED);
            case REMOVED -> Found.when(true, Why.REMOVED);
            case MOVED, CHANGED ->
                Found.when(change.moved(), Why.MOVED)
                        .or(() -> Found.when(change.kindChanged(), Why.KIND))
                        .or(() -> Found.when(change.audienceChanged(), Why.AUDIENCE));
        };
    }

    private static Optional<Found> ofWords(SectionChange change) {
        List<String> words = changedWords(change);
        for (Weight weight : Weight.values()) {
            Set<String> weighty = new LinkedHashSet<>();
            words.stream()
                    .filter(word ->
                            WeightyWords.weigh(word).filter(weight::equals).isPresent())
                    .limit(5)
                    .forEach(weighty::add);
            if (!weighty.isEmpty()) {
                return Optional.of(new Found(why(weight), List.copyOf(weighty)));
            }
        }
        return Found.when(words.size() > FEW_WORDS, Why.MANY_WORDS);
    }

    private static Why why(Weight weight) {
        return switch (weight) {
            case MODAL -> Why.MODAL;
            case NEGATION -> Why.NEGATION;
            case NUMBER -> Why.NUMBER;
        };
    }

    /** A date, a choice, a person or a file has no small change, and a link that leads elsewhere is none either. */
    private static Optional<Found> ofValues(SectionChange change, DocumentType type) {
        Kind kind = type.require(change.latest().section().kind());
        boolean value = change.fields().stream()
                .anyMatch(field -> kind.find(field.name())
                                .map(found -> isValue(found.form()))
                                .orElse(false)
                        || leadsElsewhere(field));
        return Found.when(value, Why.VALUE);
    }

    private static boolean isValue(Form form) {
        return switch (form) {
            case NUMBER, DATE, CHOICE, PERSON, FILE -> true;
            case TEXT, RICH, ITEMS, TABLE -> false;
        };
    }

    private static boolean leadsElsewhere(FieldChange field) {
        return field.runs()
                .filter(run -> run.mark() != Mark.SAME)
                .flatMap(run -> run.words().stream())
                .anyMatch(word -> word.html().startsWith("<img")
                        || word.marks().stream().anyMatch(mark -> mark.startsWith("<a ")));
    }

    private static List<String> changedWords(SectionChange change) {
        return change.fields().stream()
                .flatMap(FieldChange::runs)
                .filter(run -> run.mark() != Mark.SAME)
                .flatMap(run -> run.words().stream())
                .filter(Word::isSpoken)
                .map(Word::html)
                .toList();
    }
}
