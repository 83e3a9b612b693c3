package uko.deliverable.lending;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import uko.deliverable.Deliverables;
import uko.deliverable.DocumentType;
import uko.deliverable.DocumentTypes;
import uko.deliverable.Way;
import uko.deliverable.acknowledging.Acknowledgements;
import uko.deliverable.acknowledging.Acknowledging;
import uko.deliverable.acknowledging.Debts;
import uko.deliverable.acknowledging.Readership;
import uko.deliverable.acknowledging.Reminders;
import uko.deliverable.acknowledging.Services;
import uko.deliverable.acknowledging.Texts;
import uko.deliverable.content.TypeFile;
import uko.deliverable.drafting.Desk;
import uko.deliverable.drafting.Editor;
import uko.deliverable.drafting.Proposals;
import uko.deliverable.drafting.ToldAuthors;
import uko.deliverable.printing.Downloads;
import uko.deliverable.printing.Previews;
import uko.deliverable.printing.PrintJobs;
import uko.deliverable.printing.Prints;
import uko.deliverable.reading.Passages;
import uko.deliverable.reading.Reader;
import uko.deliverable.reading.Verification;
import uko.deliverable.revisions.Contents;
import uko.deliverable.revisions.Drafts;
import uko.deliverable.revisions.Library;
import uko.deliverable.revisions.OwnFacts;
import uko.deliverable.revisions.Revisions;
import uko.deliverable.revisions.RevisionsPage;
import uko.deliverable.revisions.Types;
import uko.deliverable.showing.Pictures;
import uko.deliverable.tools.Tools;
import uko.deliverable.tracing.Realisations;
import uko.deliverable.tracing.TracesPage;
import uko.deliverable.types.DeclaredTypes;
import uko.spi.portlet.Portlet;

/** All that the kit lends to one plugin. Made once when the plugin is started. */
public final class Workshop {

    private final Types types;
    private final Revisions revisions;
    private final Contents contents;
    private final Tools tools;
    private final Library library;
    private final Passages passages;
    private final Pictures pictures;
    private final Prints prints;
    private final PrintJobs jobs;
    private final Downloads downloads;
    private final ToldAuthors told;
    private final Desk desk;
    private final Services acknowledging;
    private final Readership readership;
    private final DocumentTypes documentTypes;

    /**
     * @param module the plugin's id
     * @param offered the roles that its descriptor lets do each task
     * @param declaration its {@code deliverable.yaml}; absent where types are declared in the browser
     * @throws uko.deliverable.content.TypeRefused when the declaration can't be used
     */
    public Workshop(String module, Map<Way.Task, List<String>> offered, Optional<String> declaration, Tools platform) {
        Optional<DocumentType> shipped = declaration.map(yaml -> TypeFile.read(yaml, module, offered));
        types = new Types(platform.database(), module, shipped);
        tools = platform.with(new OwnFacts(platform.facts(), types, module));
        revisions = new Revisions(tools.database(), module, tools.calendar());
        contents = new Contents(revisions, types);
        library = Library.of(types, contents, tools.colleagues());
        passages = new Passages(tools.database(), module, tools.calendar());
        pictures = new Pictures(tools.files());
        prints = new Prints(tools.database(), tools.files(), tools.documents(), library, tools.messages());
        jobs = new PrintJobs(prints, library, tools.background());
        downloads = new Downloads(prints, jobs, library, tools.files(), tools.texts(), tools.messages());
        told = new ToldAuthors(tools.notices(), tools.colleagues());
        desk = new Desk(
                module,
                types,
                tools.database(),
                tools.files(),
                tools.facts(),
                tools.texts(),
                tools.colleagues(),
                told,
                tools.messages(),
                tools.calendar());
        acknowledging =
                new Services(tools.database(), tools.facts(), tools.notices(), tools.documents(), tools.messages());
        readership = new Readership(tools.database(), tools.colleagues(), module, tools.calendar());
        documentTypes = new DeclaredTypes(
                tools,
                module,
                offered,
                new Previews(
                        tools.database(), module, new Drafts(tools.database(), module, types), prints, tools.texts()));
    }

    /** The portlets of {@code META-INF/kit.json}, by name. */
    public Map<String, Portlet> portlets() {
        Texts texts = new Texts(revisions, library);
        Acknowledging button = new Acknowledging(acknowledging, readership, texts);
        Reminders reminders = new Reminders(tools.database(), tools.notices(), readership);
        return Map.of(
                "acknowledgements", new Acknowledgements(acknowledging, readership, texts),
                "debts", new Debts(readership),
                "editor", new Editor(desk, pictures),
                "reader", new ReadingDesk(new Reader(revisions, library, passages, pictures, downloads), button, jobs),
                "revisions",
                        new RevisionsPage(
                                tools,
                                library,
                                pictures,
                                new IssuedText(library, prints, jobs, passages, reminders),
                                jobs),
                "traces", new TracesPage(tools, types, revisions.module(), pictures),
                "verification", new Verification(revisions));
    }

    /** What portlets of the plugin itself may ask for. */
    public Map<Class<?>, Object> services() {
        return Map.of(
                Deliverables.class,
                new ModuleDeliverables(
                        types, revisions, contents, new Proposals(told), new Realisations(tools, revisions.module())),
                DocumentTypes.class,
                documentTypes);
    }
}
