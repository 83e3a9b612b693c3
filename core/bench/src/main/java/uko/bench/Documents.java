package uko.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * What a long document costs beside a short one: opening its editor, laying out its PDF, comparing two revisions. By turns,
 * as {@link Interleaved} does it, in CPU time of the server per request.
 */
final class Documents {

    /** Turns that only warm up; each takes a book of its own. */
    static final int WARM_UP = 6;

    private static final int OPENINGS = 100;
    private static final long LONGEST_PRINT_NANOS = 60_000_000_000L;
    private static final long BETWEEN_QUESTIONS_NANOS = 100_000_000L;

    private final Program node;
    private final Requests requests;
    private final LongBooks books;
    private final Path postgres;

    Documents(Program node, Requests requests, LongBooks books, Path postgres) {
        this.node = node;
        this.requests = requests;
        this.books = books;
        this.postgres = postgres;
    }

    /** The figures of one turn, in milliseconds of CPU. */
    private record Turn(
            double shortSection,
            double longSection,
            double shortBook,
            double longBook,
            double pdf,
            double comparison) {}

    /** Answers the table. */
    String run(int rounds, PrintStream progress) throws IOException, InterruptedException {
        List<Turn> turns = new ArrayList<>();
        int pages = 0;
        for (int round = -WARM_UP; round < rounds; round++) {
            LongBooks.Book book = books.inForce().get(round + WARM_UP + 1);
            Turn turn = turn(book);
            if (round >= 0) {
                turns.add(turn);
            } else if (pages == 0) {
                pages = pages(book);
            }
            progress.print(round < 0 ? "," : ".");
        }
        progress.println();
        return table(turns, pages);
    }

    private Turn turn(LongBooks.Book book) throws IOException, InterruptedException {
        return new Turn(
                millis("editor, section", OPENINGS, () -> editor(books.shortDraft() + "&section=s7")),
                millis("editor, section", OPENINGS, () -> editor(books.longDraft() + "&section=s7")),
                millis("editor", OPENINGS, () -> editor(books.shortDraft().toString())),
                millis("editor", OPENINGS, () -> editor(books.longDraft().toString())),
                laidOut(book),
                millis("comparison", 1, this::comparison));
    }

    private double millis(String name, int times, Supplier<byte[]> request) throws IOException, InterruptedException {
        return Round.of(new Subject(name, name, 0, node, request, times, 200), postgres)
                        .cpu()
                / 1_000;
    }

    /** A long book is laid out beside the calls that ask for it, so they ask until it is there. */
    private double laidOut(LongBooks.Book book) throws IOException {
        long end = System.nanoTime() + LONGEST_PRINT_NANOS;
        long cpu = node.cpuMicros();
        try (Wire wire = node.connect()) {
            int status = wire.ask(pdf(book)).status();
            while (status == 503 && System.nanoTime() < end) {
                LockSupport.parkNanos(BETWEEN_QUESTIONS_NANOS);
                status = wire.ask(pdf(book)).status();
            }
            if (status != 200) {
                throw new IOException("PDF: status " + status + " in place of 200");
            }
        }
        return (node.cpuMicros() - cpu) / 1_000.0;
    }

    private byte[] editor(String document) {
        return requests.path("/portlets/employee-book/editor", "&document=" + document);
    }

    private byte[] pdf(LongBooks.Book book) {
        return requests.path("/portlets/employee-book/reader/resources/document.pdf", "&hash=" + book.hash());
    }

    private byte[] comparison() {
        return requests.path(
                "/portlets/employee-book/revisions",
                "&document=" + books.inForce().getFirst().document() + "&before=1&after=2");
    }

    private int pages(LongBooks.Book book) throws IOException {
        try (Wire wire = node.connect();
                PDDocument pdf = Loader.loadPDF(wire.ask(pdf(book)).body())) {
            return pdf.getNumberOfPages();
        }
    }

    private static String table(List<Turn> turns, int pages) {
        return """
                | | CPU ms | ratio (quartiles) | to reach |
                |---|---|---|---|
                """
                + line("editor, a section of a book of " + LongBooks.SHORT, spread(turns, Turn::shortSection), "", "")
                + line(
                        "the same of " + LongBooks.LONG + " sections, " + pages + " pages",
                        spread(turns, Turn::longSection),
                        spread(turns, turn -> turn.longSection() / turn.shortSection())
                                .toString(),
                        "≤ 1.5")
                + line("editor, the whole book of " + LongBooks.SHORT, spread(turns, Turn::shortBook), "", "")
                + line(
                        "the same of " + LongBooks.LONG,
                        spread(turns, Turn::longBook),
                        spread(turns, turn -> turn.longBook() / turn.shortBook())
                                .toString(),
                        "≤ 1.5")
                + line("PDF laid out anew, per page", spread(turns, turn -> turn.pdf() / pages), "", "≤ 15 ms")
                + line("comparison of two revisions", spread(turns, Turn::comparison), "", "≤ 1,000 ms");
    }

    private static Summary.Spread spread(List<Turn> turns, java.util.function.ToDoubleFunction<Turn> figure) {
        return Summary.spread(turns.stream().mapToDouble(figure).toArray());
    }

    private static String line(String name, Summary.Spread cpu, String ratio, String reach) {
        return String.format(
                Locale.ROOT,
                "| %s | %.1f (%.1f to %.1f) | %s | %s |%n",
                name,
                cpu.median(),
                cpu.low(),
                cpu.high(),
                ratio,
                reach);
    }
}
