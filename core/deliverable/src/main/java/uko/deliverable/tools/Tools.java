package uko.deliverable.tools;

import uko.spi.documents.Documents;
import uko.spi.documents.RichTexts;
import uko.spi.facts.Facts;
import uko.spi.facts.Traces;
import uko.spi.notices.Notices;
import uko.spi.people.Colleagues;
import uko.spi.portlet.Messages;
import uko.spi.storage.Database;
import uko.spi.storage.Files;

/** The services of the SPI, as the plugin that the kit works for has them. */
public record Tools(
        Database database,
        Files files,
        Facts facts,
        Traces traces,
        Documents documents,
        RichTexts texts,
        Colleagues colleagues,
        Notices notices,
        Messages messages,
        Calendar calendar,
        Background background) {

    /** The same with other facts. */
    public Tools with(Facts other) {
        return new Tools(
                database, files, other, traces, documents, texts, colleagues, notices, messages, calendar, background);
    }
}
