package uko.customdocument;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.pf4j.Extension;
import uko.deliverable.DeclarationRefused;
import uko.deliverable.DocumentType;
import uko.deliverable.DocumentTypes;
import uko.deliverable.DocumentTypes.Declared;
import uko.deliverable.Kind;
import uko.deliverable.Layout;
import uko.deliverable.Words;
import uko.spi.people.Colleagues;
import uko.spi.portlet.ActionPortlet;
import uko.spi.portlet.ActionRequest;
import uko.spi.portlet.Messages;
import uko.spi.portlet.Model;
import uko.spi.portlet.Outcome;
import uko.spi.portlet.PortletException;
import uko.spi.portlet.PortletName;
import uko.spi.portlet.Problem;
import uko.spi.portlet.RenderRequest;
import uko.spi.portlet.Resource;
import uko.spi.portlet.ResourcePortlet;
import uko.spi.portlet.ResourceRequest;
import uko.spi.storage.Database;

/** Lets a centre declare what its own documents are made of. */
@Extension
@PortletName("types")
public final class Types implements ActionPortlet, ResourcePortlet {

    private static final String MODULE = "custom-document";
    private static final long LARGEST = 100_000;

    private final Database database;
    private final DocumentTypes types;
    private final Colleagues colleagues;
    private final Messages messages;
    private final ShippedTypes shipped;
    private final TypeFiles files;

    public Types(Database database, DocumentTypes types, Colleagues colleagues, Messages messages) {
        this.database = database;
        this.types = types;
        this.colleagues = colleagues;
        this.messages = messages;
        shipped = new ShippedTypes(types);
        files = new TypeFiles(types);
    }

    /** A line of the list. */
    record Listed(String id, String title, long documents) {}

    @Override
    public Model view(RenderRequest request) {
        Optional<String> id = request.parameter("type");
        return id.isEmpty() ? list(request) : open(require(id.get()), request);
    }

    private Model list(RenderRequest request) {
        List<Declared> all = types.all();
        Set<String> there = all.stream().map(each -> each.type().id()).collect(Collectors.toSet());
        return Model.of(
                        "types",
                        all.stream()
                                .map(each -> listed(each.type(), each.documents(), request))
                                .toList())
                .and(
                        "shipped",
                        shipped.all().stream()
                                .filter(type -> !there.contains(type.id()))
                                .map(type -> listed(type, 0, request))
                                .toList());
    }

    private static Listed listed(DocumentType type, long documents, RenderRequest request) {
        return new Listed(type.id(), type.title().in(request.language()), documents);
    }

    private Model open(Declared declared, RenderRequest request) {
        TypePage page = new TypePage(declared, way(declared.type(), request), messages, request.language());
        Optional<String> kind = request.parameter("kind");
        switch (request.parameter("form").orElse("")) {
            case "way" -> {
                return page.wayForm(MODULE);
            }
            case "layout" -> {
                return layoutForm(page, declared.type(), request);
            }
            default -> {}
        }
        if (kind.isEmpty()) {
            return page.overview();
        }
        if (request.parameter("field").isEmpty()) {
            return page.kindForm(declared.type().find(kind.get()));
        }
        Kind open = requireKind(declared.type(), kind.get());
        return page.fieldForm(open, request.parameter("field").flatMap(open::find));
    }

    private WayPage way(DocumentType type, RenderRequest request) {
        return new WayPage(type.way(), types.offered(), colleagues.all(), messages, request.language());
    }

    private Model layoutForm(TypePage page, DocumentType type, RenderRequest request) {
        Optional<Layout> tried = types.findTried(type, request.person());
        DocumentType shown = tried.map(type::with).orElse(type);
        return new LayoutPage(type, shown.layout(), messages, request.language())
                .into(page.overview(), types.preview(shown, request), tried.isPresent());
    }

    @Override
    public Outcome act(ActionRequest request) {
        try {
            return switch (request.action()) {
                case "adopt" -> adopt(request);
                case "declare" -> declare(request);
                case "take-over" -> takeOver(request);
                case "remove" -> remove(request);
                default -> change(request);
            };
        } catch (DeclarationRefused refused) {
            return new Outcome.Refused(refused.problems());
        }
    }

    private Outcome adopt(ActionRequest request) {
        String id = request.form().requireText("type", 40);
        request.form().check();
        DocumentType type = shipped.find(id).orElseThrow(() -> PortletException.notFound("document type"));
        return keep(type, 0, "type.declared");
    }

    private Outcome declare(ActionRequest request) {
        Words title = TitleForm.read(request.form());
        boolean single = !request.form().text("single", 5).isEmpty();
        request.form().check();
        Set<String> taken = types.all().stream().map(each -> each.type().id()).collect(Collectors.toSet());
        Kind first = new Kind("section", new Words("Раздел", "Section"), List.of(Kind.DOCUMENT), true, List.of());
        return keep(
                new DocumentType(LatinName.dashed(title.ru(), taken), title, single, List.of(first)),
                0,
                "type.declared");
    }

    /** A file of a type that is there already changes it, on the version that it has now. */
    private Outcome takeOver(ActionRequest request) {
        var file = request.form().file("file", LARGEST);
        request.form().check();
        DocumentType type;
        try {
            type = types.read(new String(file.content().readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return keep(type, types.find(type.id()).map(Declared::version).orElse(0L), "type.declared");
    }

    private Outcome remove(ActionRequest request) {
        Declared declared = require(request.form().requireText("type", 40));
        request.form().check();
        boolean removed =
                database.write(writes -> types.remove(writes, declared.type().id(), request.version()));
        return removed ? Outcome.done("type.removed") : Outcome.refused("", "type.not-removed");
    }

    private Outcome change(ActionRequest request) {
        Declared declared = require(request.form().requireText("type", 40));
        if (request.action().equals("save-layout")
                && request.form().text("do", 10).equals("preview")) {
            return tryOut(declared.type(), request);
        }
        return keep(changed(declared.type(), request), request.version(), "type.changed");
    }

    /** What is only looked at changes nothing for anybody else. */
    private Outcome tryOut(DocumentType type, ActionRequest request) {
        Layout layout = LayoutForm.read(request.form(), type);
        return database.write(writes -> {
            types.tryOut(writes, type, layout, request.person());
            writes.audit("layout of type " + type.id() + " tried");
            return Outcome.done("layout.tried").with("type", type.id()).with("form", "layout");
        });
    }

    private DocumentType changed(DocumentType type, ActionRequest request) {
        var form = request.form();
        return switch (request.action()) {
            case "rename" -> {
                Words title = TitleForm.read(form);
                boolean single = !form.text("single", 5).isEmpty();
                form.check();
                yield type.titled(title, single);
            }
            case "save-kind" -> TypeChange.with(type, KindForm.read(form, type));
            case "remove-kind" ->
                TypeChange.without(
                        type, requireKind(type, form.text("kind", 40)).id());
            case "save-field" -> {
                Kind kind = requireKind(type, form.text("kind", 40));
                yield TypeChange.with(type, kind.id(), form.text("field", 40), FieldForm.read(form, kind));
            }
            case "save-way" -> type.with(WayForm.read(form, types.offered()));
            case "save-layout" -> type.with(LayoutForm.read(form, type));
            case "remove-field" -> TypeChange.without(type, form.text("kind", 40), form.text("field", 40));
            default -> throw PortletException.notFound("action");
        };
    }

    private Outcome keep(DocumentType type, long version, String message) {
        Optional<Long> kept = database.write(writes -> {
            writes.audit("type " + type.id());
            return types.keep(writes, type, version);
        });
        if (kept.isPresent()) {
            return Outcome.done(message).with("type", type.id());
        }
        return types.find(type.id())
                .<Outcome>map(now -> new Outcome.Stale(now.version(), types.write(type), types.write(now.type())))
                .orElseGet(() -> new Outcome.Refused(List.of(new Problem("", "type.gone", List.of()))));
    }

    @Override
    public Resource serve(ResourceRequest request) {
        return files.serve(require(request.parameter("type").orElse("")), request);
    }

    private Declared require(String id) {
        return types.find(id).orElseThrow(() -> PortletException.notFound("document type"));
    }

    private static Kind requireKind(DocumentType type, String kind) {
        return type.find(kind).orElseThrow(() -> PortletException.notFound("kind of section"));
    }
}
