package uko.deliverable.acknowledging;

import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import uko.deliverable.Revision;
import uko.deliverable.acknowledging.Duties.Document;
import uko.deliverable.acknowledging.Roster.Share;
import uko.deliverable.content.Hash;
import uko.spi.documents.Documents;
import uko.spi.portlet.ActionPortlet;
import uko.spi.portlet.ActionRequest;
import uko.spi.portlet.Centre;
import uko.spi.portlet.DailyPortlet;
import uko.spi.portlet.Messages;
import uko.spi.portlet.Model;
import uko.spi.portlet.Outcome;
import uko.spi.portlet.PortletException;
import uko.spi.portlet.RenderRequest;
import uko.spi.portlet.Resource;
import uko.spi.portlet.ResourcePortlet;
import uko.spi.portlet.ResourceRequest;

/** Shows those who answer for a document who has acknowledged it, asks people to, and takes signatures from paper. */
public final class Acknowledgements implements ActionPortlet, ResourcePortlet, DailyPortlet {

    private static final int PENDING_SHOWN = 300;

    private final Readership readership;
    private final Texts texts;
    private final Audiences audiences;
    private final Papers papers;
    private final Reminders reminders;
    private final Witness witness;
    private final Documents documents;
    private final Messages messages;

    public Acknowledgements(Services services, Readership readership, Texts texts) {
        this.readership = readership;
        this.texts = texts;
        this.papers = new Papers(services, readership, texts);
        this.reminders = new Reminders(services.database(), services.notices(), readership);
        this.witness = new Witness(services, readership, texts);
        this.audiences = new Audiences(services, readership, reminders, witness);
        this.documents = services.documents();
        this.messages = services.messages();
    }

    /** A document in the list; nobody is asked where it has no audience. */
    record Listed(UUID document, String title, boolean asked, Share share, long overdue) {}

    @Override
    public Model view(RenderRequest request) {
        List<Document> all = readership.documents().stream()
                .filter(document -> document.chain().current().isPresent())
                .toList();
        Optional<Document> open = open(all, request);
        return open.map(document -> sheet(document, request))
                .orElseGet(() -> Model.of("documents", listed(all, request.today())));
    }

    private static Optional<Document> open(List<Document> all, RenderRequest request) {
        Optional<String> asked = request.parameter("document");
        if (asked.isEmpty()) {
            return all.size() == 1 ? Optional.of(all.getFirst()) : Optional.empty();
        }
        return Optional.of(all.stream()
                .filter(each -> each.chain().document().toString().equals(asked.get()))
                .findFirst()
                .orElseThrow(() -> PortletException.notFound("document")));
    }

    private List<Listed> listed(List<Document> all, LocalDate today) {
        Map<UUID, Roster> rosters = readership.rosters(
                all.stream().flatMap(each -> each.duty().stream()).toList());
        List<Listed> listed = new ArrayList<>();
        for (Document document : all) {
            UUID id = document.chain().document();
            Roster roster = rosters.getOrDefault(id, new Roster(List.of()));
            listed.add(new Listed(
                    id,
                    document.chain().title(),
                    document.audience().isPresent(),
                    roster.share(),
                    roster.overdue(today)));
        }
        return listed;
    }

    private Model sheet(Document document, RenderRequest request) {
        Revision revision =
                texts.require(document.chain(), document.chain().current().orElseThrow());
        Model model = Model.of("document", document.chain().document())
                .and("title", revision.title())
                .and("revision", revision.number())
                .and("fingerprint", revision.fingerprint())
                .and("inForceFrom", document.chain().current().orElseThrow().inForceFrom())
                .and("today", request.today())
                .and("audience", audiences.form(document, request.language()));
        return document.duty()
                .map(duty -> asked(model, readership.roster(duty), request.today()))
                .orElse(model);
    }

    private static Model asked(Model model, Roster roster, LocalDate today) {
        Share share = roster.share();
        List<Pending> pending =
                roster.pending().stream().map(entry -> Pending.of(entry, today)).toList();
        return model.and("asked", true)
                .and("share", share)
                .and("percent", share.percent())
                .and("departments", roster.departments())
                .and("pending", pending.stream().limit(PENDING_SHOWN).toList())
                .and("more", Math.max(0, pending.size() - PENDING_SHOWN))
                .and("overdue", roster.overdue(today));
    }

    /** Somebody who has not signed yet. */
    record Pending(UUID person, String name, String position, String department, LocalDate due, boolean overdue) {

        private static Pending of(Roster.Entry entry, LocalDate today) {
            return new Pending(
                    entry.colleague().id(),
                    entry.colleague().name(),
                    entry.colleague().position(),
                    entry.colleague().department(),
                    entry.standing().due().orElseThrow(),
                    entry.standing().isOverdue(today));
        }
    }

    @Override
    public Outcome act(ActionRequest request) {
        UUID document = request.form().id("document");
        request.form().check();
        return switch (request.action()) {
            case "ask" -> audiences.ask(request, readership.require(document));
            case "release" -> audiences.release(request, document);
            case "enter-paper" -> papers.enter(request, document);
            default -> throw PortletException.notFound("action");
        };
    }

    @Override
    public Resource serve(ResourceRequest request) {
        Document document = readership.require(id(request));
        Roster roster = document.duty().map(readership::roster).orElseThrow(() -> PortletException.notFound("sheet"));
        return request.resource().equals("sheet.pdf") ? sheet(document, roster, request) : table(roster, request);
    }

    private Resource sheet(Document document, Roster roster, ResourceRequest request) {
        Step current = document.chain().current().orElseThrow(() -> PortletException.notFound("revision"));
        Sheet sheet = new Sheet(texts.require(document.chain(), current), roster);
        byte[] pdf = documents.pdf(
                "acknowledgement-sheet",
                request.language(),
                sheet.model(request.centre().name()));
        String tag = Hash.of(request.language() + " " + sheet.revision().hash() + " " + sheet.lines());
        return Resource.pdf(messages.text(request.language(), "sheet.file"), tag, new ByteArrayInputStream(pdf));
    }

    private Resource table(Roster roster, ResourceRequest request) {
        byte[] csv = new Table(roster, messages, request.language()).csv(request.today());
        String tag = Hash.of(new String(csv, java.nio.charset.StandardCharsets.UTF_8));
        String name = messages.text(request.language(), "table.file");
        return new Resource(name, "text/csv; charset=utf-8", tag, false, new ByteArrayInputStream(csv));
    }

    private static UUID id(RenderRequest request) {
        try {
            return UUID.fromString(request.parameter("document").orElse(""));
        } catch (IllegalArgumentException malformed) {
            throw PortletException.notFound("document");
        }
    }

    @Override
    public void daily(Centre centre, LocalDate today) {
        reminders.daily(today, (writes, duties) -> witness.recount(writes, duties, today));
    }
}
