package uko.customdocument;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import uko.customdocument.TypePage.Option;
import uko.deliverable.DocumentType;
import uko.deliverable.DocumentTypes.Preview;
import uko.deliverable.Field;
import uko.deliverable.Kind;
import uko.deliverable.Layout;
import uko.deliverable.Layout.Margins;
import uko.deliverable.Layout.Paper;
import uko.deliverable.Layout.Part;
import uko.spi.portlet.Language;
import uko.spi.portlet.Messages;
import uko.spi.portlet.Model;

/** What the form for the layout of a type shows. */
record LayoutPage(DocumentType type, Layout layout, Messages messages, Language language) {

    record Margin(String name, String title, int least, int most, int now) {}

    record KindRow(String title, List<FieldRow> fields) {}

    /** @param name of the field in the form */
    record FieldRow(String name, String title, int place, String label) {}

    /** @param tried whether somebody looks at what he has not kept */
    Model into(Model model, Preview preview, boolean tried) {
        return model.and("inner", true)
                .and("layoutForm", true)
                .and("layout", layout)
                .and("tried", tried)
                .and("papers", papers())
                .and("margins", margins())
                .and("parts", parts())
                .and("signatures", String.join("\n", layout.signatures()))
                .and("marks", String.join(", ", Layout.MARKS))
                .and("printed", kinds())
                .and("preview", preview.title())
                .and("sample", preview.sample())
                .and("beginning", preview.beginning())
                .and("pages", preview.pages())
                .and("print", preview.print())
                .and(
                        "sheets",
                        IntStream.rangeClosed(1, preview.pictures().size())
                                .boxed()
                                .toList());
    }

    private List<Option> papers() {
        return Stream.of(Paper.values())
                .map(paper -> new Option(
                        paper.word(),
                        switch (paper) {
                            case A4 -> text("paper.a4");
                            case A4_LANDSCAPE -> text("paper.a4-landscape");
                            case A5 -> text("paper.a5");
                        },
                        paper == layout.paper()))
                .toList();
    }

    private List<Margin> margins() {
        Margins least = Margins.LEAST;
        Margins now = layout.margins();
        return List.of(
                new Margin("top", text("margin.top"), least.top(), Margins.MOST, now.top()),
                new Margin("right", text("margin.right"), least.right(), Margins.MOST, now.right()),
                new Margin("bottom", text("margin.bottom"), least.bottom(), Margins.MOST, now.bottom()),
                new Margin("left", text("margin.left"), least.left(), Margins.MOST, now.left()));
    }

    private List<Option> parts() {
        return Stream.of(Part.values())
                .map(part -> new Option(
                        part.word(),
                        switch (part) {
                            case CENTRE -> text("cover.centre");
                            case TYPE -> text("cover.type");
                            case ACT -> text("cover.act");
                            case REVISION -> text("cover.revision");
                            case VERIFICATION -> text("cover.verification");
                        },
                        layout.cover().contains(part)))
                .toList();
    }

    private List<KindRow> kinds() {
        DocumentType printed = layout.onPaper(type);
        List<KindRow> rows = new ArrayList<>();
        for (Kind kind : printed.kinds()) {
            List<FieldRow> fields = new ArrayList<>();
            for (Field field : kind.fields()) {
                String title = type.require(kind.id())
                        .find(field.name())
                        .orElseThrow()
                        .title()
                        .in(language);
                String name = kind.id() + "-" + field.name();
                fields.add(new FieldRow(
                        name, title, fields.size() + 1, field.title().ru()));
            }
            if (!fields.isEmpty()) {
                rows.add(new KindRow(kind.title().in(language), fields));
            }
        }
        return rows;
    }

    private String text(String key) {
        return messages.text(language, key);
    }
}
