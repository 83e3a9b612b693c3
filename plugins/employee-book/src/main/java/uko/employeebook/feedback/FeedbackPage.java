package uko.employeebook.feedback;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.pf4j.Extension;
import uko.deliverable.Deliverables;
import uko.deliverable.Proposal;
import uko.deliverable.Revision;
import uko.deliverable.Section;
import uko.deliverable.Value;
import uko.employeebook.Chapter;
import uko.employeebook.Chapters;
import uko.spi.documents.RichText;
import uko.spi.documents.RichTexts;
import uko.spi.portlet.ActionPortlet;
import uko.spi.portlet.ActionRequest;
import uko.spi.portlet.Model;
import uko.spi.portlet.Outcome;
import uko.spi.portlet.PortletException;
import uko.spi.portlet.PortletName;
import uko.spi.portlet.RenderRequest;
import uko.spi.storage.Database;
import uko.spi.storage.Writes;

/** Where readers say whether a chapter helped and offer better words; authors see the counts. */
@Extension
@PortletName("feedback")
public final class FeedbackPage implements ActionPortlet {

    private static final int MOST_TEXT = 200_000;
    private static final int MOST_WORDS = 2_000;
    private static final String TEXT = "text";

    private final Database database;
    private final RichTexts texts;
    private final Deliverables deliverables;
    private final Chapters chapters;
    private final Votes votes;

    public FeedbackPage(Database database, RichTexts texts, Deliverables deliverables) {
        this.database = database;
        this.texts = texts;
        this.deliverables = deliverables;
        chapters = new Chapters(deliverables);
        votes = new Votes(database);
    }

    /**
     * A chapter and what is said of it.
     *
     * @param vote {@code yes}, {@code no}, or empty where the reader has not said
     * @param count of all readers; absent for those who only read
     */
    record Line(Chapter chapter, String vote, Optional<Count> count) {}

    @Override
    public Model view(RenderRequest request) {
        Optional<Chapter> section = request.parameter("section").flatMap(chapters::find);
        if (section.isPresent()) {
            return Model.of("section", section.get())
                    .and("text", texts.of(text(section.get().section()).html()).html());
        }
        List<Line> lines = lines(request);
        Model model = Model.of("lines", lines);
        return request.parameter("chapter")
                .flatMap(key -> lines.stream()
                        .filter(line -> line.chapter.key().equals(key))
                        .findFirst())
                .map(line -> model.and("chosen", line).and("sections", sections(line.chapter)))
                .orElse(model);
    }

    private List<Line> lines(RenderRequest request) {
        List<Chapter> whole = chapters.whole();
        if (whole.isEmpty()) {
            return List.of();
        }
        String hash = whole.getFirst().revision().hash();
        Map<String, Boolean> own = votes.own(hash);
        boolean counts = Stream.of("author", "reviewer", "centre-head")
                .anyMatch(role -> request.person().is(role));
        Map<String, Count> all = counts ? votes.counts(hash) : Map.of();
        return whole.stream()
                .map(chapter -> new Line(
                        chapter,
                        Optional.ofNullable(own.get(chapter.key()))
                                .map(helped -> helped ? "yes" : "no")
                                .orElse(""),
                        Optional.ofNullable(all.get(chapter.key()))))
                .toList();
    }

    /** The chapter itself and what stands in it. */
    private List<Chapter> sections(Chapter chapter) {
        var keys = chapter.section().all().map(section -> section.key()).collect(Collectors.toSet());
        return chapters.all().stream().filter(each -> keys.contains(each.key())).toList();
    }

    private static RichText text(Section section) {
        return section.fields().get(TEXT) instanceof Value.Rich rich ? rich.text() : new RichText("");
    }

    @Override
    public Outcome act(ActionRequest request) {
        return switch (request.action()) {
            case "vote" -> vote(request);
            case "propose" -> propose(request);
            default -> throw PortletException.notFound("action");
        };
    }

    private Outcome vote(ActionRequest request) {
        String key = request.form().requireText("chapter", 60);
        boolean helped = request.form().requireText("helped", 3).equals("yes");
        request.form().check();
        Chapter chapter = chapters.require(key);
        return database.write(writes -> {
            Votes.vote(writes, key, chapter.revision().hash(), helped);
            writes.audit("chapter " + key);
            return Outcome.done(helped ? "feedback.thanks" : "feedback.say-more")
                    .with("chapter", key);
        });
    }

    private Outcome propose(ActionRequest request) {
        String key = request.form().requireText("section", 60);
        String hash = request.form().requireText("hash", 64);
        String text = request.form().requireText("text", MOST_TEXT);
        String words = request.form().text("words", MOST_WORDS);
        request.form().check();
        Revision read = deliverables.find(hash).orElseThrow(() -> PortletException.notFound("revision"));
        Proposal proposal = new Proposal(read, key, TEXT, texts.of(text), words);
        if (isThere(proposal)) {
            return Outcome.refused("text", "feedback.changes-nothing");
        }
        Consumer<Writes> offer = deliverables.offer(proposal, request.person());
        return database.write(writes -> {
            offer.accept(writes);
            writes.audit("section " + key + " proposed");
            return Outcome.done("feedback.proposed");
        });
    }

    private boolean isThere(Proposal proposal) {
        return deliverables
                .content(proposal.revision())
                .find(proposal.section())
                .filter(section -> text(section).equals(proposal.text()))
                .isPresent();
    }
}
