package uko.thanks;

import java.io.ByteArrayInputStream;
import java.util.List;
import org.pf4j.Extension;
import uko.spi.documents.Documents;
import uko.spi.facts.Fact;
import uko.spi.facts.Facts;
import uko.spi.portlet.ActionPortlet;
import uko.spi.portlet.ActionRequest;
import uko.spi.portlet.Language;
import uko.spi.portlet.Messages;
import uko.spi.portlet.Model;
import uko.spi.portlet.Outcome;
import uko.spi.portlet.PortletName;
import uko.spi.portlet.RenderRequest;
import uko.spi.portlet.Resource;
import uko.spi.portlet.ResourcePortlet;
import uko.spi.portlet.ResourceRequest;
import uko.spi.storage.Database;

// region portlet
/** Shows the centre's thank-you notes, takes new ones, and serves them as a PDF for the notice board. */
@Extension
@PortletName("board")
public final class Board implements ActionPortlet, ResourcePortlet {

    private final Database database;
    private final Facts facts;
    private final Documents documents;
    private final Messages messages;
    private final Notes notes;

    public Board(Database database, Facts facts, Documents documents, Messages messages) {
        this.database = database;
        this.facts = facts;
        this.documents = documents;
        this.messages = messages;
        notes = new Notes(database);
    }

    @Override
    public Model view(RenderRequest request) {
        return Model.of("notes", notes.latest());
    }
    // endregion

    // region action
    @Override
    public Outcome act(ActionRequest request) {
        NoteForm form = NoteForm.of(request.form());
        return database.write(writes -> {
            Note note = Notes.say(writes, form, request.person(), request.today());
            facts.state(writes, Fact.of("thanks.said", note.reference(), note.saidOn()));
            writes.audit("note " + note.id());
            return Outcome.done("say.done");
        });
    }
    // endregion

    // region resource
    @Override
    public Resource serve(ResourceRequest request) {
        List<Note> latest = notes.latest();
        Language language = request.language();
        Model model = Model.of("notes", latest).and("centre", request.centre().name());
        byte[] pdf = documents.pdf("notes", language, model);
        return Resource.pdf(
                messages.text(language, "notes.file"), tag(latest, language), new ByteArrayInputStream(pdf));
    }

    // A note never changes, so the newest one tells which list this is.
    private static String tag(List<Note> latest, Language language) {
        return language.code()
                + (latest.isEmpty() ? "" : "-" + latest.getFirst().id());
    }
    // endregion
}
