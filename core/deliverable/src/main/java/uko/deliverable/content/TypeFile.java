package uko.deliverable.content;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uko.deliverable.DocumentType;
import uko.deliverable.Field;
import uko.deliverable.Form;
import uko.deliverable.Kind;
import uko.deliverable.Way;
import uko.deliverable.Words;

/** Reads the declaration of a type: {@code deliverable.yaml} of a plugin, or what a region wrote in the browser. */
public final class TypeFile {

    private static final String WORD = "[a-z][a-z0-9]*(-[a-z0-9]+)*";
    private static final String NAME = "[a-z][A-Za-z0-9]{0,39}";
    private static final String FIELD_EXAMPLE = "whatWeDo";
    private static final int MOST_CHARACTERS = 10_000;
    private static final int MOST_ITEMS = 1_000;

    private TypeFile() {}

    /** Answers a type that names itself. @throws TypeRefused when the declaration can't be used */
    public static DocumentType named(String yaml) {
        YamlPlace id = YamlPlace.root(yaml).at("id");
        if (!id.isThere()) {
            throw id.refused("declaration.no-id");
        }
        return read(yaml, "");
    }

    /** The same, which names no other roles than are offered for each task. */
    public static DocumentType named(String yaml, Map<Way.Task, List<String>> offered) {
        DocumentType type = named(yaml);
        WayFile.requireOffered(YamlPlace.root(yaml).at("way"), offered);
        return type;
    }

    /** The declaration of a plugin that names no other roles than are offered for each task. */
    public static DocumentType read(String yaml, String id, Map<Way.Task, List<String>> offered) {
        DocumentType type = read(yaml, id);
        WayFile.requireOffered(YamlPlace.root(yaml).at("way"), offered);
        return type;
    }

    /**
     * Answers the declared type.
     *
     * @param id what the type is called where it is not named in the file itself
     * @throws TypeRefused when the declaration can't be used
     */
    public static DocumentType read(String yaml, String id) {
        YamlPlace file = YamlPlace.root(yaml).only("id", "title", "single", "filter", "kinds", "way", "layout");
        List<Kind> kinds = new ArrayList<>();
        Map<String, YamlPlace> declared = file.at("kinds").each(WORD, "chapter");
        declared.forEach((name, place) -> kinds.add(kind(name, place)));
        if (kinds.isEmpty()) {
            throw file.at("kinds").refused("declaration.no-kinds");
        }
        requirePlaces(kinds, declared);
        String own = file.at("id").isThere() ? word(file.at("id")) : id;
        YamlPlace filter = file.at("filter");
        String choice = filter.isThere() ? name(filter) : "";
        DocumentType type = new DocumentType(
                own,
                words(file.at("title")),
                file.at("single").flag(false),
                kinds,
                choice,
                WayFile.read(file.at("way")),
                LayoutFile.read(file.at("layout"), kinds));
        if (!choice.equals(type.filter())) {
            throw filter.refused("declaration.no-such-choice", choice);
        }
        return type;
    }

    private static Kind kind(String id, YamlPlace place) {
        if (id.equals(Kind.DOCUMENT)) {
            throw place.refused("declaration.document-itself");
        }
        YamlPlace kind = place.only("title", "within", "numbered", "fields", "realises");
        List<String> within =
                kind.at("within").items().stream().map(TypeFile::word).toList();
        List<Field> fields = new ArrayList<>();
        kind.at("fields").each(NAME, FIELD_EXAMPLE).forEach((name, field) -> fields.add(field(name, field)));
        requireOneMeaning(fields, kind.at("fields"));
        return new Kind(
                id,
                words(kind.at("title")),
                within.isEmpty() ? List.of(Kind.DOCUMENT) : within,
                kind.at("numbered").flag(true),
                fields,
                kind.at("realises").items().stream().map(TypeFile::word).toList());
    }

    private static void requireOneMeaning(List<Field> fields, YamlPlace place) {
        Set<String> names = new HashSet<>();
        fields.stream()
                .flatMap(field -> Stream.concat(Stream.of(field.name()), field.formerly().stream()))
                .filter(name -> !names.add(name))
                .findFirst()
                .ifPresent(name -> {
                    throw place.refused("declaration.name-of-two-fields", name);
                });
    }

    private static void requirePlaces(List<Kind> kinds, Map<String, YamlPlace> declared) {
        var known = Stream.concat(Stream.of(Kind.DOCUMENT), kinds.stream().map(Kind::id))
                .collect(Collectors.toSet());
        for (Kind kind : kinds) {
            for (String parent : kind.within()) {
                if (!known.contains(parent)) {
                    throw Objects.requireNonNull(declared.get(kind.id()))
                            .at("within")
                            .refused("declaration.no-such-kind", parent, String.join(", ", new TreeSet<>(known)));
                }
            }
        }
        if (kinds.stream().noneMatch(kind -> kind.within().contains(Kind.DOCUMENT))) {
            throw Objects.requireNonNull(declared.get(kinds.getFirst().id()))
                    .refused("declaration.nothing-in-document");
        }
    }

    private static Field field(String name, YamlPlace place) {
        YamlPlace field = place.only("title", "form", "required", "most", "choices", "columns", "formerly");
        Form form = form(field.at("form"));
        String list = form == Form.TABLE ? "columns" : "choices";
        List<Field.Choice> choices = new ArrayList<>();
        field.at(list).each(WORD, "external").forEach((id, title) -> choices.add(new Field.Choice(id, words(title))));
        if (choices.isEmpty() && (form == Form.CHOICE || form == Form.TABLE)) {
            throw field.refused("declaration.no-choices", list);
        }
        return new Field(
                name,
                words(field.at("title")),
                form,
                field.at("required").flag(false),
                field.at("most").number(mostOf(form), form == Form.TEXT ? MOST_CHARACTERS : MOST_ITEMS),
                choices,
                field.at("formerly").items().stream().map(TypeFile::name).toList());
    }

    /** What {@code most} is where nothing is said. */
    static int mostOf(Form form) {
        return switch (form) {
            case TEXT -> 500;
            case ITEMS -> 20;
            case TABLE -> 200;
            case RICH, NUMBER, DATE, CHOICE, PERSON, FILE -> 1;
        };
    }

    private static Form form(YamlPlace place) {
        String word = place.text(20);
        return Stream.of(Form.values())
                .filter(form -> form.word().equals(word))
                .findFirst()
                .orElseThrow(() -> place.refused(
                        "declaration.no-form",
                        word,
                        Stream.of(Form.values()).map(Form::word).collect(Collectors.joining(", "))));
    }

    private static String name(YamlPlace place) {
        String name = place.text(40);
        if (!name.matches(NAME)) {
            throw place.refused("declaration.name", FIELD_EXAMPLE);
        }
        return name;
    }

    static String word(YamlPlace place) {
        String word = place.text(40);
        if (!word.matches(WORD)) {
            throw place.refused("declaration.word", word);
        }
        return word;
    }

    static Words words(YamlPlace place) {
        YamlPlace both = place.only("ru", "en");
        return new Words(both.at("ru").text(200), both.at("en").text(200));
    }
}
