package uko.deliverable.drafting;

import uko.deliverable.revisions.Types;
import uko.deliverable.tools.Calendar;
import uko.spi.documents.RichTexts;
import uko.spi.facts.Facts;
import uko.spi.people.Colleagues;
import uko.spi.portlet.Messages;
import uko.spi.storage.Database;
import uko.spi.storage.Files;

/** What the authors of one module work with. */
public record Desk(
        String module,
        Types types,
        Database database,
        Files files,
        Facts facts,
        RichTexts texts,
        Colleagues colleagues,
        ToldAuthors told,
        Messages messages,
        Calendar calendar) {

    /** Those whom a form may name; asked for before the transaction. */
    People namedIn(Matter matter) {
        return People.of(colleagues, PersonField.isAnew(matter.form(), matter.type()));
    }
}
