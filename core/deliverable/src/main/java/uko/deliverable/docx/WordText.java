package uko.deliverable.docx;

import java.util.List;
import java.util.Optional;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFSDT;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import uko.deliverable.docx.DocxReader.Taken;
import uko.deliverable.docx.WordPackage.Refused;

/** Goes through a document of Word from its beginning to its end and tells a tree of sections what it finds. */
final class WordText {

    private static final String NUMBER = "^\\s*\\d+(?:\\.\\d+)*[.)]?\\s+(?=\\S)";

    private final XWPFDocument word;
    private final SectionTree tree;
    private final WordStyles styles;
    private final WordLine lines = new WordLine();
    private final ListMarkup list = new ListMarkup();
    private String title = "";

    WordText(XWPFDocument word, SectionTree tree) {
        this.word = word;
        this.tree = tree;
        this.styles = new WordStyles(word);
    }

    Taken taken() throws Refused {
        Optional<XWPFParagraph> only = onlyTop();
        for (IBodyElement element : word.getBodyElements()) {
            switch (element) {
                case XWPFParagraph line -> line(line, only);
                case XWPFTable table -> block(lines.table(table));
                case XWPFSDT control -> control(control);
                default -> {}
            }
        }
        flushList();
        return new Taken(tree.content(title()), lines.pictures());
    }

    private String title() {
        if (!title.isEmpty()) {
            return title;
        }
        String property = word.getProperties().getCoreProperties().getTitle();
        return property == null || property.isBlank() ? "Документ" : property.strip();
    }

    /** A single heading of the first level, before all others, is the name of the document. */
    private Optional<XWPFParagraph> onlyTop() {
        List<XWPFParagraph> headings = word.getParagraphs().stream()
                .filter(line -> styles.level(line) > 0)
                .filter(line -> !line.getText().isBlank())
                .toList();
        long top = headings.stream().filter(line -> styles.level(line) == 1).count();
        boolean named = word.getParagraphs().stream().anyMatch(styles::isTitle);
        return top == 1 && !named && headings.size() > 1 && styles.level(headings.getFirst()) == 1
                ? Optional.of(headings.getFirst())
                : Optional.empty();
    }

    private void line(XWPFParagraph line, Optional<XWPFParagraph> only) throws Refused {
        String text = line.getText().strip();
        int level = styles.level(line);
        boolean isName = only.filter(each -> each == line).isPresent();
        if (styles.isContents(line)) {
            return;
        }
        if ((isName || styles.isTitle(line)) && !text.isEmpty()) {
            title = (title + " " + text).strip();
        } else if (level > 0 && !text.isEmpty()) {
            flushList();
            tree.heading(only.isPresent() ? Math.max(1, level - 1) : level, text.replaceFirst(NUMBER, ""));
        } else if (styles.isListed(line)) {
            list.item(styles.listLevel(line), styles.isCounted(line), lines.html(line));
        } else {
            paragraph(lines.html(line));
        }
    }

    private void paragraph(String html) throws Refused {
        if (!html.isBlank()) {
            block("<p>" + html + "</p>");
        }
    }

    private void block(String html) throws Refused {
        flushList();
        tree.text(html);
    }

    private void flushList() throws Refused {
        String html = list.closed();
        if (!html.isEmpty()) {
            tree.text(html);
        }
    }

    /** A field to fill in; a table of contents is one, too, and is made anew wherever the text is shown. */
    private void control(XWPFSDT control) throws Refused {
        List<String> said = control.getContent()
                .getText()
                .lines()
                .filter(line -> !line.isBlank())
                .toList();
        long entries =
                said.stream().filter(line -> line.matches(".*\\t\\d+\\s*")).count();
        if (entries * 2 <= said.size()) {
            for (String line : said) {
                paragraph(Html.escaped(line));
            }
        }
    }
}
