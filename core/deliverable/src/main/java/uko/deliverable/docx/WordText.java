package uko.deliverable.docx;

import java.util.List;
import java.util.Optional;
import uko.deliverable.docx.DocxReader.Taken;
import uko.deliverable.docx.WordPackage.Refused;

/** Goes through a document of Word from its beginning to its end and tells a tree of sections what it finds. */
final class WordText {

    private static final String NUMBER = "^\\s*\\d+(?:\\.\\d+){0,9}[.)]?\\s+(?=\\S)";

    private final String named;
    private final XmlElement body;
    private final SectionTree tree;
    private final WordStyles styles;
    private final WordPictures pictures = new WordPictures();
    private final WordNotes notes;
    private final WordLine lines;
    private final WordRows rows;
    private final ListMarkup list = new ListMarkup();
    private String title = "";

    WordText(WordPackage word, SectionTree tree) throws Refused {
        WordPart document = word.document();
        this.named = word.title();
        this.body = document.read().find("body").orElseThrow(() -> new Refused("file.not-word"));
        this.tree = tree;
        this.styles = new WordStyles(document);
        this.notes = new WordNotes(document);
        this.lines = new WordLine(document, pictures, notes);
        this.rows = new WordRows(lines, styles);
    }

    Taken taken() throws Refused {
        List<XmlElement> all = WordFlow.of(body);
        Optional<XmlElement> only = onlyTop(all);
        for (XmlElement part : all) {
            if (part.is("p")) {
                line(part, only);
            } else if (part.is("tbl")) {
                block(rows.html(part));
            }
        }
        flushList();
        return new Taken(tree.content(title()), pictures.all());
    }

    private String title() {
        if (!title.isEmpty()) {
            return title;
        }
        return named.isBlank() ? "Документ" : named.strip();
    }

    /** A single heading of the first level, before all others, is the name of the document. */
    private Optional<XmlElement> onlyTop(List<XmlElement> all) {
        List<XmlElement> headings = all.stream()
                .filter(part -> part.is("p") && styles.level(part) > 0)
                .filter(line -> !WordLine.text(line).isEmpty())
                .toList();
        long top = headings.stream().filter(line -> styles.level(line) == 1).count();
        boolean named = all.stream().anyMatch(part -> part.is("p") && styles.isTitle(part));
        return top == 1 && !named && headings.size() > 1 && styles.level(headings.getFirst()) == 1
                ? Optional.of(headings.getFirst())
                : Optional.empty();
    }

    private void line(XmlElement line, Optional<XmlElement> only) throws Refused {
        int level = styles.level(line);
        boolean isName = only.filter(each -> each == line).isPresent() || styles.isTitle(line);
        if (styles.isContents(line)) {
            return;
        }
        String text = level > 0 || isName ? WordLine.text(line) : "";
        if (isName && !text.isEmpty()) {
            title = (title + " " + text).strip();
        } else if (level > 0 && !text.isEmpty()) {
            heading(only.isPresent() ? Math.max(1, level - 1) : level, text.replaceFirst(NUMBER, ""), line);
        } else if (styles.isListed(line)) {
            list.item(styles.listLevel(line), styles.isCounted(line), lines.html(line));
        } else {
            paragraph(lines.html(line));
        }
    }

    private void heading(int level, String text, XmlElement line) throws Refused {
        flushList();
        tree.heading(level, text);
        // A heading has no looks, but it may have a note or a picture.
        lines.html(line);
        note();
    }

    private void paragraph(String html) throws Refused {
        if (!html.isBlank()) {
            block("<p>" + html + "</p>");
        }
    }

    private void block(String html) throws Refused {
        flushList();
        tree.text(html);
        note();
    }

    private void flushList() throws Refused {
        String html = list.closed();
        if (!html.isEmpty()) {
            tree.text(html);
            note();
        }
    }

    private void note() throws Refused {
        String html = notes.taken();
        if (!html.isEmpty()) {
            tree.note(html);
        }
    }
}
