package uko.deliverable.drafting;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import uko.deliverable.Field;
import uko.deliverable.Kind;
import uko.deliverable.Value;
import uko.deliverable.comparison.Merge;
import uko.deliverable.comparison.Merged;
import uko.deliverable.content.ContentReader;
import uko.spi.documents.RichTexts;

/**
 * Two edits of one section that were made at the same time.
 *
 * @param theirs as it is saved
 * @param base the wording that yours was made on
 */
record Clash(DraftSection theirs, Wording base, Wording yours) {

    /**
     * One field that both have otherwise.
     *
     * @param name as in the form
     * @param title the declared field; absent for the title of the section
     */
    record Difference(
            String name, Optional<Field> title, Value base, Value yours, Value theirs, Merged<Value> merged) {}

    /** The title, then the fields, where yours and theirs differ. */
    List<Difference> differences(RichTexts texts) {
        List<Difference> all = new ArrayList<>();
        all.add(new Difference(
                "title",
                Optional.empty(),
                new Value.Plain(base.title()),
                new Value.Plain(yours.title()),
                new Value.Plain(theirs.wording().title()),
                title()));
        for (Field field : kind().fields()) {
            all.add(difference(field, texts));
        }
        return all.stream().filter(each -> !each.yours().equals(each.theirs())).toList();
    }

    private Difference difference(Field field, RichTexts texts) {
        return new Difference(
                FieldNames.of(field),
                Optional.of(field),
                in(base, field),
                in(yours, field),
                ContentReader.sanitised(in(theirs.wording(), field), texts),
                merged(field, texts));
    }

    /** Both edits in one wording. */
    Wording merged(RichTexts texts) {
        Map<String, Value> fields = new LinkedHashMap<>();
        kind().fields()
                .forEach(field -> fields.put(field.name(), merged(field, texts).merged()));
        String title = title().merged() instanceof Value.Plain plain ? plain.text() : yours.title();
        return new Wording(
                title,
                fields,
                Merge.sets(base.audience(), yours.audience(), theirs.wording().audience()));
    }

    /** Whether somebody has to decide between words. */
    boolean isUndecided(RichTexts texts) {
        return title().clash()
                || kind().fields().stream()
                        .anyMatch(field -> merged(field, texts).clash());
    }

    private Merged<Value> title() {
        Merged<String> title =
                Merge.text(base.title(), yours.title(), theirs.wording().title());
        return new Merged<>(new Value.Plain(title.merged()), title.clash());
    }

    private Merged<Value> merged(Field field, RichTexts texts) {
        Merged<Value> merged =
                Merge.value(field.form(), in(base, field), in(yours, field), in(theirs.wording(), field));
        return new Merged<>(ContentReader.sanitised(merged.merged(), texts), merged.clash());
    }

    private static Value in(Wording wording, Field field) {
        return wording.fields().getOrDefault(field.name(), Value.none(field.form()));
    }

    private Kind kind() {
        return theirs.kind();
    }
}
