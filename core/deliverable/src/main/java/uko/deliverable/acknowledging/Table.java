package uko.deliverable.acknowledging;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import uko.deliverable.acknowledging.Roster.Entry;
import uko.spi.portlet.Language;
import uko.spi.portlet.Messages;

/** A roster as a table that spreadsheets open: semicolons, UTF-8 with its mark, as Russian Excel wants it. */
record Table(Roster roster, Messages messages, Language language) {

    private static final List<String> HEADS = List.of(
            "table.name",
            "table.department",
            "table.position",
            "table.state",
            "table.due",
            "table.signed-on",
            "table.revision");

    byte[] csv(LocalDate today) {
        StringBuilder csv = new StringBuilder("\uFEFF");
        csv.append(line(HEADS.stream().map(this::text).toList()));
        roster.entries().forEach(entry -> csv.append(line(cells(entry, today))));
        return csv.toString().getBytes(StandardCharsets.UTF_8);
    }

    private List<String> cells(Entry entry, LocalDate today) {
        Standing standing = entry.standing();
        return List.of(
                entry.colleague().name(),
                entry.colleague().department(),
                entry.colleague().position(),
                state(entry, today),
                standing.due().map(LocalDate::toString).orElse(""),
                standing.latest().map(signature -> signature.on().toString()).orElse(""),
                standing.latest()
                        .map(signature -> Long.toString(signature.number()))
                        .orElse(""));
    }

    private String state(Entry entry, LocalDate today) {
        if (entry.isDone()) {
            return text("table.done");
        }
        return entry.standing().isOverdue(today) ? text("table.overdue") : text("table.waits");
    }

    private String text(String key) {
        return messages.text(language, key);
    }

    private static String line(List<String> cells) {
        return cells.stream().map(Table::cell).collect(Collectors.joining(";", "", "\r\n"));
    }

    /** Quoted; what a spreadsheet would take for a formula gets an apostrophe. */
    private static String cell(String text) {
        boolean formula = !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0;
        return '"' + (formula ? "'" : "") + text.replace("\"", "\"\"") + '"';
    }
}
