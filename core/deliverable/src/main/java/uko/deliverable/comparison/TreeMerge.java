package uko.deliverable.comparison;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import uko.deliverable.Content;
import uko.deliverable.DocumentType;
import uko.deliverable.Field;
import uko.deliverable.Form;
import uko.deliverable.Section;
import uko.deliverable.Value;

/**
 * Merges whole texts by the keys of their sections: how an own text takes over what changed in the typical document
 * that it was made from. Where both changed the same words of a section, yours stays and the clash is told; and so is
 * whatever else of theirs was not taken.
 */
public final class TreeMerge {

    /**
     * @param clashes sections in which theirs could not be merged, as they have them
     * @param untaken what else of theirs is not in the merged text
     */
    public record Result(Content merged, List<Clash> clashes, List<Untaken> untaken) {
        public Result {
            clashes = List.copyOf(clashes);
            untaken = List.copyOf(untaken);
        }
    }

    /** Why something of theirs was not taken: what was settled for the reader, who may want it otherwise. */
    public enum Why {
        /** Both gave the document another title. */
        TITLE,
        /** They made another kind of section of it, or changed one whose kind was changed here. */
        KIND,
        /** It was removed here and they changed it. */
        REMOVED_HERE,
        /** They removed it and it was changed here. */
        REMOVED_THERE
    }

    /**
     * @param beside the key of the section of the merged text that it is nearest to; empty where there is none
     * @param title theirs, of the document or section; ours of a section that they removed
     */
    public record Untaken(Why why, String beside, String title) {}

    /** A section that both changed: what they made of which. */
    public record Clash(Optional<Section> base, Section theirs) {}

    private final DocumentType type;
    private final Tree base;
    private final Tree yours;
    private final Tree theirs;
    private final List<Clash> clashes = new ArrayList<>();
    private final Set<String> placed = new HashSet<>();

    private TreeMerge(DocumentType type, Content base, Content yours, Content theirs) {
        this.type = type;
        this.base = Tree.of(base);
        this.yours = Tree.of(yours);
        this.theirs = Tree.of(theirs);
    }

    public static Result of(DocumentType type, Content base, Content yours, Content theirs) {
        TreeMerge merge = new TreeMerge(type, base, yours, theirs);
        boolean kept = base.title().equals(yours.title());
        Content merged = new Content(yours.type(), kept ? theirs.title() : yours.title(), 0, merge.all());
        List<Untaken> untaken = new ArrayList<>();
        // Of a text that was not made of theirs nobody changed the title.
        if (!kept
                && !base.title().isEmpty()
                && !theirs.title().equals(base.title())
                && !theirs.title().equals(yours.title())) {
            untaken.add(new Untaken(Why.TITLE, first(merged), theirs.title()));
        }
        merge.theirs
                .sections()
                .values()
                .forEach(section -> merge.untaken(section)
                        .ifPresent(why ->
                                untaken.add(new Untaken(why, merge.near(section.key(), merged), section.title()))));
        merge.yours.sections().values().stream()
                .filter(merge::isKeptAgainstThem)
                .forEach(section -> untaken.add(new Untaken(Why.REMOVED_THERE, section.key(), section.title())));
        return new Result(merged, merge.clashes, untaken);
    }

    private static String first(Content merged) {
        return merged.all().map(Section::key).findFirst().orElse("");
    }

    /** Itself, else the nearest that it stands in there, else the first section of all. */
    private String near(String key, Content merged) {
        String at = key;
        while (!at.isEmpty() && merged.find(at).isEmpty()) {
            at = theirs.parents().getOrDefault(at, "");
        }
        return at.isEmpty() ? first(merged) : at;
    }

    private Optional<Why> untaken(Section other) {
        Optional<Section> from = base.find(other.key());
        boolean changed = from.filter(before -> sameText(before, other)).isEmpty();
        boolean otherKind =
                from.filter(before -> before.kind().equals(other.kind())).isEmpty();
        Optional<Section> mine = yours.find(other.key());
        if (mine.isEmpty()) {
            return from.isPresent() && (changed || otherKind) ? Optional.of(Why.REMOVED_HERE) : Optional.empty();
        }
        boolean kindsDiffer = !mine.get().kind().equals(other.kind());
        return kindsDiffer && (changed || otherKind) ? Optional.of(Why.KIND) : Optional.empty();
    }

    /** The outermost of what they removed and somebody changed here, or put something into. */
    private boolean isKeptAgainstThem(Section mine) {
        String key = mine.key();
        String parent = yours.parents().getOrDefault(key, "");
        return isRemovedThere(key) && stays(key) && !(isRemovedThere(parent) && stays(parent));
    }

    private boolean isRemovedThere(String key) {
        return base.find(key).isPresent() && theirs.find(key).isEmpty();
    }

    /** Whatever two moves left nowhere stands at the end: nothing is lost. */
    private List<Section> all() {
        List<Section> all = new ArrayList<>(children(""));
        for (Tree tree : List.of(yours, theirs)) {
            tree.sections().keySet().stream()
                    .filter(key -> stays(key) && placed.add(key))
                    .forEach(key -> all.add(section(key)));
        }
        return all;
    }

    private List<Section> children(String parent) {
        List<Section> children = new ArrayList<>();
        for (String key : order(parent)) {
            if (stays(key) && parentOf(key).equals(parent) && placed.add(key)) {
                children.add(section(key));
            }
        }
        return children;
    }

    private Section section(String key) {
        Section own = own(key);
        return new Section(key, own.kind(), own.title(), own.fields(), own.audience(), children(key));
    }

    private Section own(String key) {
        Optional<Section> mine = yours.find(key);
        Optional<Section> other = theirs.find(key);
        if (mine.isEmpty() || other.isEmpty()) {
            return mine.or(() -> other).orElseThrow();
        }
        return both(base.find(key), mine.get(), other.get());
    }

    private Section both(Optional<Section> from, Section mine, Section other) {
        if (!mine.kind().equals(other.kind())) {
            return mine;
        }
        Merged<String> title = Merge.text(from.map(Section::title).orElse(""), mine.title(), other.title());
        Map<String, Merged<Value>> fields = Merge.fields(
                forms(mine.kind()), from.map(Section::fields).orElse(Map.of()), mine.fields(), other.fields());
        if (title.clash() || fields.values().stream().anyMatch(Merged::clash)) {
            clashes.add(new Clash(from, other));
            return mine;
        }
        Map<String, Value> values = new LinkedHashMap<>();
        fields.forEach((name, value) -> values.put(name, value.merged()));
        List<String> audience =
                Merge.sets(from.map(Section::audience).orElse(List.of()), mine.audience(), other.audience());
        return new Section(mine.key(), mine.kind(), title.merged(), values, audience, List.of());
    }

    private Map<String, Form> forms(String kind) {
        Map<String, Form> forms = new LinkedHashMap<>();
        type.find(kind)
                .ifPresent(known -> known.fields().forEach((Field field) -> forms.put(field.name(), field.form())));
        return forms;
    }

    /** What they removed goes unless something in it was changed or added here; what was removed here stays removed. */
    private boolean stays(String key) {
        boolean mine = yours.find(key).isPresent();
        boolean other = theirs.find(key).isPresent();
        if (mine == other || base.find(key).isEmpty()) {
            return mine || other;
        }
        return mine && yours.require(key).all().anyMatch(this::isOwn);
    }

    private boolean isOwn(Section section) {
        return base.find(section.key()).map(from -> !sameText(from, section)).orElse(true);
    }

    private static boolean sameText(Section one, Section other) {
        return one.title().equals(other.title())
                && one.fields().equals(other.fields())
                && one.audience().equals(other.audience());
    }

    private String parentOf(String key) {
        String from = base.parents().getOrDefault(key, "");
        String mine = yours.parents().getOrDefault(key, from);
        String other = theirs.parents().getOrDefault(key, from);
        boolean theirMove = yours.find(key).isEmpty() || mine.equals(from) && stays(other) && fits(key, other);
        String parent = theirs.find(key).isPresent() && theirMove ? other : mine;
        return parent.isEmpty() || stays(parent) ? parent : "";
    }

    /** A section can't move into one that stands in it here. */
    private boolean fits(String key, String parent) {
        return yours.find(key).stream()
                .flatMap(Section::all)
                .noneMatch(within -> within.key().equals(parent));
    }

    /** Your order, unless only they changed it; what is new stands after what it stood after there. */
    private List<String> order(String parent) {
        List<String> all = new ArrayList<>(yours.order(parent));
        List<String> other = theirs.order(parent);
        if (all.equals(base.order(parent))) {
            List<String> own = all.stream().filter(key -> !other.contains(key)).toList();
            all = new ArrayList<>(other);
            own.forEach(all::add);
            return all;
        }
        for (int n = 0; n < other.size(); n++) {
            if (!all.contains(other.get(n))) {
                int after = n == 0 ? -1 : all.indexOf(other.get(n - 1));
                all.add(after < 0 && n > 0 ? all.size() : after + 1, other.get(n));
            }
        }
        return all;
    }
}
