package uko.hiringcriteria;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import uko.deliverable.Revision;
import uko.spi.documents.Documents;
import uko.spi.portlet.Language;
import uko.spi.portlet.Messages;
import uko.spi.portlet.Model;
import uko.spi.portlet.RenderRequest;
import uko.spi.portlet.Resource;

/** Scorecards on paper: a blank one to write on in the interview, and one as it was submitted. No name stands on either. */
final class ScorecardPrint {

    private static final String TEMPLATE = "scorecard";

    private final Documents documents;
    private final Messages messages;

    ScorecardPrint(Documents documents, Messages messages) {
        this.documents = documents;
        this.messages = messages;
    }

    /** With room for marks and quotes on every item. */
    Resource blank(Candidate candidate, Criteria criteria, RenderRequest request) {
        Model model = model(criteria, CardPage.steps(criteria, Map.of()), request)
                .and("number", candidate.number())
                .and("vacancyTitle", candidate.vacancyTitle())
                .and("occasion", candidate.stage())
                .and("blank", true);
        return pdf("print.file-blank", candidate.number(), model, request);
    }

    Resource submitted(CardPage page, Criteria criteria, RenderRequest request) {
        Scorecard card = page.card();
        Model model = model(criteria, page.steps(), request)
                .and("number", card.number())
                .and("vacancyTitle", card.vacancyTitle())
                .and("occasion", card.occasion())
                .and("assessor", request.person().name())
                .and("submittedOn", day(card.submittedAt().orElseThrow(), request))
                .and("blank", false);
        return pdf("print.file-submitted", card.number(), model, request);
    }

    private static Model model(Criteria criteria, List<CardPage.Step> steps, RenderRequest request) {
        Revision revision = criteria.revision();
        return Model.of("centre", request.centre().name())
                .and("title", revision.title())
                .and("revision", revision.number())
                .and("fingerprint", revision.fingerprint())
                .and("steps", steps);
    }

    private static LocalDate day(Instant instant, RenderRequest request) {
        return LocalDate.ofInstant(instant, request.centre().zone());
    }

    private Resource pdf(String name, long number, Model model, RenderRequest request) {
        Language language = request.language();
        return Resource.pdf(
                messages.text(language, name, number),
                tag(language, model),
                new ByteArrayInputStream(documents.pdf(TEMPLATE, language, model)));
    }

    // Quotes can go while the version of the scorecard stays, so the tag names all that is printed.
    private static String tag(Language language, Model model) {
        byte[] printed = model.values().toString().getBytes(StandardCharsets.UTF_8);
        return language.code() + "-" + UUID.nameUUIDFromBytes(printed);
    }
}
