package uko.hiringcriteria;

import java.util.List;
import uko.deliverable.Section;
import uko.deliverable.Value;
import uko.spi.documents.RichText;

/** The fields of a section, read as what deliverable.yaml declares them to be; what is absent is empty. */
record SectionText(Section section) {

    RichText rich(String field) {
        return section.fields().get(field) instanceof Value.Rich rich ? rich.text() : new RichText("");
    }

    String plain(String field) {
        return section.fields().get(field) instanceof Value.Plain plain ? plain.text() : "";
    }

    List<RichText> items(String field) {
        return section.fields().get(field) instanceof Value.Items items ? items.items() : List.of();
    }

    List<List<String>> rows(String field) {
        return section.fields().get(field) instanceof Value.Rows rows ? rows.rows() : List.of();
    }

    List<Section> parts(String kind) {
        return section.sections().stream()
                .filter(part -> part.kind().equals(kind))
                .toList();
    }
}
