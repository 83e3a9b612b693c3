package uko.deliverable.types;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import uko.deliverable.DeclarationRefused;
import uko.deliverable.DocumentType;
import uko.deliverable.DocumentTypes;
import uko.deliverable.Layout;
import uko.deliverable.Way;
import uko.deliverable.content.Hash;
import uko.deliverable.content.TypeFile;
import uko.deliverable.content.TypeRefused;
import uko.deliverable.content.TypeWriter;
import uko.deliverable.printing.Previews;
import uko.deliverable.tools.Calendar;
import uko.deliverable.tools.Tools;
import uko.spi.facts.Fact;
import uko.spi.facts.Facts;
import uko.spi.facts.ObjectRef;
import uko.spi.portlet.Person;
import uko.spi.portlet.Problem;
import uko.spi.portlet.RenderRequest;
import uko.spi.storage.Database;
import uko.spi.storage.Row;
import uko.spi.storage.Writes;

/** The types that one centre declared for one module. */
public final class DeclaredTypes implements DocumentTypes {

    private static final String DECLARED = """
        select t.id, t.declaration, t.version, count(d.id) as documents
        from deliverable.type t
        left join deliverable.document d on d.module = t.module and d.type = t.id
        where t.module = $1
        """;
    private static final String ALL = DECLARED + "group by t.centre_id, t.module, t.id";
    private static final String ONE = DECLARED + "and t.id = $2 group by t.centre_id, t.module, t.id";

    private static final String LOCKED = """
        select declaration
        from deliverable.type
        where module = $1 and id = $2 and version = $3
        for update
        """;

    private static final String ADD = """
        insert into deliverable.type (module, id, declaration)
        values ($1, $2, $3)
        on conflict do nothing
        """;

    private static final String CHANGE = """
        update deliverable.type
        set declaration = $3, version = version + 1, changed_at = now()
        where module = $1 and id = $2
        """;

    private static final String REMOVE = """
        delete from deliverable.type
        where module = $1 and id = $2 and version = $3
            and not exists (select from deliverable.document where module = $1 and type = $2)
        """;

    /**
     * Where a kind ($3), a field of it ($4) or a choice in that ($5) is used: in drafts and in every revision. Where more
     * stands in the field than it may hold ($6), in drafts alone: a revision stays as it is.
     */
    private static final String USES = """
        select d.title
        from deliverable.document d
        where d.module = $1 and d.type = $2 and (
            exists (
                select from deliverable.section s
                where s.document_id = d.id and s.kind = $3
                    and ($4 = '' or s.fields ? $4) and ($5 = '' or s.fields ->> $4 = $5)
                    and ($6 = 0 or $6 < case jsonb_typeof(s.fields -> $4)
                        when 'array' then jsonb_array_length(s.fields -> $4) else length(s.fields ->> $4) end))
            or $6 = 0 and exists (
                select from deliverable.revision r
                where r.document_id = d.id and jsonb_path_exists(
                    r.body::jsonb,
                    '$.** ? (@.kind == $kind && ($field == "" || exists(@.fields.keyvalue()
                        ? (@.key == $field && ($choice == "" || @.value == $choice)))))',
                    jsonb_build_object('kind', $3::text, 'field', $4::text, 'choice', $5::text))))
        order by d.title
        limit 5
        """;

    private final Database database;
    private final String module;
    private final Map<Way.Task, List<String>> offered;
    private final Facts facts;
    private final Calendar calendar;
    private final TriedLayouts tried;
    private final Previews previews;

    /** @param offered the roles that the module's descriptor lets do each task */
    public DeclaredTypes(Tools tools, String module, Map<Way.Task, List<String>> offered, Previews previews) {
        this.offered = offered;
        this.database = tools.database();
        this.module = module;
        this.facts = tools.facts();
        this.calendar = tools.calendar();
        this.previews = previews;
        tried = new TriedLayouts(database, module);
    }

    @Override
    public Map<Way.Task, List<String>> offered() {
        return offered;
    }

    @Override
    public List<Declared> all() {
        return database.list(ALL, DeclaredTypes::declared, module).stream()
                .sorted((one, other) ->
                        one.type().title().ru().compareTo(other.type().title().ru()))
                .toList();
    }

    @Override
    public Optional<Declared> find(String id) {
        return database.find(ONE, DeclaredTypes::declared, module, id);
    }

    private static Declared declared(Row row) {
        return new Declared(
                TypeFile.read(row.text("declaration"), row.text("id")), row.number("version"), row.number("documents"));
    }

    @Override
    public DocumentType read(String yaml) {
        try {
            return TypeFile.named(yaml, offered);
        } catch (TypeRefused refused) {
            throw new DeclarationRefused(List.of(new Problem("", refused.key(), refused.arguments())));
        }
    }

    @Override
    public String write(DocumentType type) {
        return TypeWriter.yaml(type);
    }

    @Override
    public Optional<Long> keep(Writes writes, DocumentType type, long version) {
        String yaml = TypeWriter.yaml(read(TypeWriter.yaml(type)));
        if (version == 0) {
            return writes.execute(ADD, module, type.id(), yaml) == 1 ? Optional.of(1L) : Optional.empty();
        }
        Optional<String> old = writes.find(LOCKED, row -> row.text("declaration"), module, type.id(), version);
        if (old.isEmpty()) {
            return Optional.empty();
        }
        requireNothingLost(writes, TypeFile.read(old.get(), type.id()), type);
        writes.execute(CHANGE, module, type.id(), yaml);
        tried.forget(writes, type.id());
        if (!yaml.equals(old.get())) {
            ObjectRef changed = new ObjectRef(module, "type", type.id(), Hash.of(yaml));
            facts.state(writes, Fact.of("document.type-changed", changed, calendar.today()));
        }
        return Optional.of(version + 1);
    }

    private void requireNothingLost(Writes writes, DocumentType old, DocumentType next) {
        List<Problem> problems = new ArrayList<>();
        for (Evolution.Loss loss : Evolution.losses(old, next)) {
            List<String> users = writes.list(
                    USES,
                    row -> row.text("title"),
                    module,
                    old.id(),
                    loss.kind(),
                    loss.field(),
                    loss.choice(),
                    loss.most());
            if (!users.isEmpty()) {
                problems.add(new Problem("", loss.message(), List.of(loss.title(), String.join("», «", users))));
            }
        }
        problems.addAll(statedFacts(old, next));
        if (!problems.isEmpty()) {
            throw new DeclarationRefused(problems);
        }
    }

    /** What was stated stays stated: the programme may have closed a row on it. */
    private List<Problem> statedFacts(DocumentType old, DocumentType next) {
        return Stream.of(Way.Step.values())
                .filter(step -> !old.way().fact(module, step).equals(next.way().fact(module, step)))
                .flatMap(step -> old.way().fact(module, step).stream())
                .filter(kind -> facts.ofKind(kind).stream()
                        .anyMatch(fact -> old.id().equals(fact.details().get("type"))))
                .map(kind -> new Problem("", "type.fact-stated", List.of(kind)))
                .toList();
    }

    @Override
    public Optional<Layout> findTried(DocumentType type, Person person) {
        return tried.find(type, person);
    }

    @Override
    public void tryOut(Writes writes, DocumentType type, Layout layout, Person person) {
        read(TypeWriter.yaml(type.with(layout)));
        tried.keep(writes, type, layout, person);
    }

    @Override
    public Preview preview(DocumentType type, RenderRequest request) {
        return previews.of(type, request);
    }

    @Override
    public boolean remove(Writes writes, String id, long version) {
        tried.forget(writes, id);
        return writes.execute(REMOVE, module, id, version) == 1;
    }
}
