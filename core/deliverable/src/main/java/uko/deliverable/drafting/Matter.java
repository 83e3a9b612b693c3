package uko.deliverable.drafting;

import java.util.Optional;
import java.util.UUID;
import uko.deliverable.DocumentType;
import uko.spi.portlet.ActionRequest;
import uko.spi.portlet.Form;
import uko.spi.portlet.Outcome;
import uko.spi.portlet.Person;
import uko.spi.portlet.PortletException;
import uko.spi.portlet.RenderRequest;

/** What is asked of one document. */
record Matter(UUID document, DocumentType type, ActionRequest request) {

    private static final int LONGEST_KEY = 60;

    /** The document that the address names. */
    static Optional<UUID> document(RenderRequest request) {
        return request.parameter("document").filter(text -> !text.isEmpty()).map(Matter::id);
    }

    private static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException none) {
            throw PortletException.notFound("document");
        }
    }

    Form form() {
        return request.form();
    }

    Person person() {
        return request.person();
    }

    /** The section that the form names. */
    String section() {
        String key = form().requireText("section", LONGEST_KEY);
        form().check();
        return key;
    }

    /** Leads back to the document. */
    Outcome.Done back(String message) {
        return Outcome.done(message).with("document", document.toString());
    }

    /** Leads back to a section of it. */
    Outcome.Done back(String message, String section) {
        return back(message).with("section", section);
    }

    /** Answers a script, which shows nothing anew but who else is here. */
    Outcome.Done signs(String section) {
        return back("", section).with(EditorPage.FORM, EditorPage.SIGNS);
    }
}
