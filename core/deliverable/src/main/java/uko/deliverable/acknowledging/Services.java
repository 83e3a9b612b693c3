package uko.deliverable.acknowledging;

import uko.spi.documents.Documents;
import uko.spi.facts.Facts;
import uko.spi.notices.Notices;
import uko.spi.portlet.Messages;
import uko.spi.storage.Database;

/** What acknowledging needs of the SPI besides the people of the centre. */
public record Services(Database database, Facts facts, Notices notices, Documents documents, Messages messages) {}
