package uko.customdocument;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uko.deliverable.DocumentType;
import uko.deliverable.DocumentTypes.Declared;
import uko.deliverable.Field;
import uko.deliverable.Kind;
import uko.deliverable.Words;
import uko.spi.portlet.Language;
import uko.spi.portlet.Messages;
import uko.spi.portlet.Model;

/** What the page of one type shows. */
final class TypePage {

    private final DocumentType type;
    private final long version;
    private final long documents;
    private final WayPage way;
    private final Messages messages;
    private final Language language;

    TypePage(Declared declared, WayPage way, Messages messages, Language language) {
        type = declared.type();
        version = declared.version();
        documents = declared.documents();
        this.way = way;
        this.messages = messages;
        this.language = language;
    }

    /** @param numbered whether its sections are counted */
    record KindRow(String id, String title, String within, boolean numbered, List<FieldRow> fields) {}

    record FieldRow(String name, String title, String form, boolean required) {}

    /** What may be chosen, and whether it is. */
    record Option(String id, String title, boolean chosen) {}

    Model overview() {
        return Model.of("type", type)
                .and("title", type.title().in(language))
                .and("version", version)
                .and("documents", documents)
                .and("steps", way.steps())
                .and("warnings", way.warnings())
                .and("kinds", type.kinds().stream().map(this::row).toList());
    }

    /** The form for the way that documents of the type go. */
    Model wayForm(String module) {
        return way.form(overview().and("inner", true).and("wayForm", true).and("module", module));
    }

    private KindRow row(Kind kind) {
        String within = kind.within().stream().map(this::placeTitle).collect(Collectors.joining(", "));
        List<FieldRow> fields = kind.fields().stream()
                .map(field -> new FieldRow(
                        field.name(), field.title().in(language), formTitle(field.form()), field.required()))
                .toList();
        return new KindRow(kind.id(), kind.title().in(language), within, kind.numbered(), fields);
    }

    private String placeTitle(String place) {
        return type.find(place)
                .map(kind -> kind.title().in(language))
                .orElseGet(() -> messages.text(language, "kind.document"));
    }

    /** The form for a kind, a new one where none is given. */
    Model kindForm(Optional<Kind> kind) {
        List<String> within = kind.map(Kind::within).orElse(List.of(Kind.DOCUMENT));
        List<Option> places = new ArrayList<>();
        Stream.concat(Stream.of(Kind.DOCUMENT), type.kinds().stream().map(Kind::id))
                .forEach(place -> places.add(new Option(place, placeTitle(place), within.contains(place))));
        return overview()
                .and("inner", true)
                .and("kindForm", true)
                .and("kind", kind.map(Kind::id).orElse(""))
                .and("words", kind.map(Kind::title).orElse(new Words("", "")))
                .and("numbered", kind.map(Kind::numbered).orElse(true))
                .and("places", places);
    }

    /** The form for a field of a kind, a new one where none is given. */
    Model fieldForm(Kind kind, Optional<Field> field) {
        List<Option> forms = Stream.of(uko.deliverable.Form.values())
                .map(form -> new Option(
                        form.word(),
                        formTitle(form),
                        field.map(each -> each.form() == form).orElse(form == uko.deliverable.Form.RICH)))
                .toList();
        return overview()
                .and("inner", true)
                .and("fieldForm", true)
                .and("kind", kind.id())
                .and("kindTitle", kind.title().in(language))
                .and("field", field.map(Field::name).orElse(""))
                .and("words", field.map(Field::title).orElse(new Words("", "")))
                .and("forms", forms)
                .and("required", field.map(Field::required).orElse(false))
                .and("choices", field.map(TypePage::lines).orElse(""));
    }

    private static String lines(Field field) {
        return field.choices().stream()
                .map(choice -> choice.title().ru().equals(choice.title().en())
                        ? choice.title().ru()
                        : choice.title().ru() + " / " + choice.title().en())
                .collect(Collectors.joining("\n"));
    }

    private String formTitle(uko.deliverable.Form form) {
        return messages.text(
                language,
                switch (form) {
                    case TEXT -> "form.text";
                    case RICH -> "form.rich";
                    case ITEMS -> "form.items";
                    case NUMBER -> "form.number";
                    case DATE -> "form.date";
                    case CHOICE -> "form.choice";
                    case PERSON -> "form.person";
                    case FILE -> "form.file";
                    case TABLE -> "form.table";
                });
    }
}
