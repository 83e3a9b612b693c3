package uko.ethicscode;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import uko.spi.documents.RichTexts;
import uko.spi.portlet.Form;
import uko.spi.portlet.Language;
import uko.spi.portlet.Messages;
import uko.spi.portlet.Upload;

/** Reads the uploaded code: the file in, a code or a sentence per mistake out. */
final class CodeForm {

    private static final String FIELD = "file";
    private static final long LARGEST = 1_000_000;
    private static final int TOLD_AT_ONCE = 20;

    private final RichTexts richTexts;
    private final Messages messages;

    CodeForm(RichTexts richTexts, Messages messages) {
        this.richTexts = richTexts;
        this.messages = messages;
    }

    Code read(Form form, Language language) {
        Upload file = form.file(FIELD, LARGEST);
        form.check();
        List<Mistake> mistakes = new ArrayList<>();
        Optional<Code> code = CodeFile.read(bytes(file), new Reading(richTexts::of, mistakes));
        mistakes.stream().limit(TOLD_AT_ONCE).forEach(mistake -> tell(mistake, form, language));
        if (mistakes.size() > TOLD_AT_ONCE) {
            form.problem(FIELD, "file.more-mistakes", mistakes.size() - TOLD_AT_ONCE);
        }
        form.check();
        return code.orElseThrow(() -> new IllegalStateException("A form with mistakes passed its check."));
    }

    private static byte[] bytes(Upload file) {
        try {
            return file.content().readAllBytes();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void tell(Mistake mistake, Form form, Language language) {
        List<Object> arguments = new ArrayList<>();
        arguments.add(messages.text(
                language, mistake.place().message(), mistake.place().number()));
        arguments.add(mistake.field());
        arguments.addAll(mistake.arguments());
        form.problem(FIELD, mistake.message(), arguments.toArray());
    }

    /** Refuses what can't follow the revision in force, or can't be in force yet. */
    static void checkOrder(Form form, Requisites read, Optional<Revision> inForce, LocalDate today) {
        if (read.inForceFrom().isAfter(today)) {
            form.problem(FIELD, "file.not-yet-in-force", read.inForceFrom());
        }
        inForce.map(Revision::requisites)
                .filter(former -> former.number() >= read.number())
                .ifPresent(former -> form.problem(FIELD, "file.number-not-later", read.number(), former.number()));
        form.check();
    }
}
