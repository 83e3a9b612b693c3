package uko.deliverable.docx;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import uko.deliverable.Revision;
import uko.deliverable.Value;
import uko.deliverable.showing.ShownField;
import uko.deliverable.showing.ShownRevision;
import uko.deliverable.showing.ShownSection;
import uko.spi.documents.RichText;
import uko.spi.documents.RichTexts;

/**
 * Writes a revision as a document of Word with real styles, numbering, lists and tables, so that it can be worked on.
 *
 * @param words by the keys of messages: {@code document.contents}
 * @param pictures files of the centre by their hashes
 * @param texts sanitises once more what is shown
 */
public record DocxWriter(Phrases words, Function<String, Optional<InputStream>> pictures, RichTexts texts) {

    /** Sentences in the language of the document. */
    @FunctionalInterface
    public interface Phrases {
        String of(String key, Object... arguments);
    }

    public byte[] write(ShownRevision revision, List<ShownSection> sections) {
        try (WordFile file = WordFile.empty(revision.content().title(), revision.centre())) {
            cover(file, revision);
            Contents.into(file, words.of("document.contents"), sections);
            sections.forEach(section -> section(file, section));
            file.foot(revision.content().title() + " · " + number(revision), words);
            var bytes = new ByteArrayOutputStream();
            file.writeTo(bytes);
            return bytes.toByteArray();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private String number(ShownRevision revision) {
        return words.of("document.revision", revision.revision().number());
    }

    private void cover(WordFile file, ShownRevision shown) {
        file.line("Organisation", shown.centre());
        file.line("Approval", basis(shown.revision()));
        file.line("Title", shown.content().title());
        file.line("Subtitle", number(shown));
        file.line(
                "Note",
                words.of("document.fingerprint") + ": " + shown.revision().hash());
        file.link(file.line("Note", ""), shown.verification(), shown.verification());
    }

    private String basis(Revision revision) {
        return revision.act()
                .map(act -> words.of("document.in-force", act.words(), act.since()))
                .orElseGet(() -> words.of("document.not-in-force"));
    }

    private void section(WordFile file, ShownSection section) {
        file.heading(section);
        for (ShownField field : section.fields()) {
            field(file, section, field);
        }
    }

    private void field(WordFile file, ShownSection section, ShownField field) {
        switch (field.value()) {
            case Value.Rich rich -> {
                label(file, field);
                rich(file, rich.text(), section.depth());
            }
            case Value.Items items -> {
                label(file, field);
                items.items()
                        .forEach(item -> new RichBody(file, pictures, section.depth()).item(texts.of(item.html())));
            }
            case Value.Rows rows -> {
                if (!field.title().isEmpty()) {
                    file.line("Caption", field.title());
                }
                WordTable.of(file, field.columns(), rows.rows());
            }
            case Value.Plain plain -> plain(file, field, plain.text());
        }
    }

    private static void label(WordFile file, ShownField field) {
        if (!field.title().isEmpty()) {
            file.line("Label", field.title());
        }
    }

    private void rich(WordFile file, RichText text, int depth) {
        new RichBody(file, pictures, depth).text(texts.of(text.html()));
    }

    private void plain(WordFile file, ShownField field, String value) {
        String said = field.form().equals("file") ? words.of("document.attachment", value) : field.words();
        String day = field.day().map(each -> words.of("docx.day", each)).orElse(said);
        if (!day.isEmpty()) {
            XWPFParagraph line = file.line("Normal", "");
            if (!field.title().isEmpty()) {
                WordFile.run(line, field.title() + ": ").setBold(true);
            }
            WordFile.run(line, day);
        }
    }
}
