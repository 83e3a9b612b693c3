package uko.deliverable.acknowledging;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import uko.deliverable.Revision;
import uko.deliverable.acknowledging.Roster.Entry;
import uko.spi.portlet.Model;

/** The sheet of acknowledgement on paper: a line for each reader, with a code that finds the line again. */
record Sheet(Revision revision, Roster roster) {

    private static final int OF_HASH = 16;
    private static final Pattern CODE =
            Pattern.compile("UKO-([0-9A-F]{16})-([0-9A-F]{8}-[0-9A-F]{4}-[0-9A-F]{4}-[0-9A-F]{4}-[0-9A-F]{12})");

    /**
     * A line of the sheet.
     *
     * @param code of those who have still to sign; empty for the others
     * @param signed what the others signed last
     */
    record Line(long number, String name, String position, String department, String code, Optional<Signed> signed) {}

    /**
     * A signature as the sheet attests it: of the text that was read, which need not be the one in force.
     *
     * @param revision its number
     * @param changes whether what had changed for him was shown to him, and not the whole text
     */
    record Signed(long revision, String fingerprint, boolean changes, boolean onPaper, LocalDate on) {

        private static Signed of(Signature signature) {
            return new Signed(
                    signature.number(),
                    Revision.fingerprint(signature.hash()),
                    !signature.isWhole(),
                    signature.onPaperBy().isPresent(),
                    signature.on());
        }
    }

    /** What a code on a sheet says: which text, and who. */
    record Code(String hash, UUID person) {

        boolean isOf(String revisionHash) {
            return revisionHash.startsWith(hash);
        }
    }

    /** In capitals, since scanners that act as keyboards know the Latin capitals in any layout's Caps Lock. */
    static String code(String hash, UUID person) {
        return ("UKO-" + hash.substring(0, OF_HASH) + "-" + person).toUpperCase(java.util.Locale.ROOT);
    }

    /** All codes in what a scanner typed. */
    static List<Code> read(String typed) {
        return CODE.matcher(typed.toUpperCase(java.util.Locale.ROOT))
                .results()
                .map(Sheet::code)
                .toList();
    }

    private static Code code(MatchResult found) {
        return new Code(found.group(1).toLowerCase(java.util.Locale.ROOT), UUID.fromString(found.group(2)));
    }

    List<Line> lines() {
        List<Line> lines = new ArrayList<>();
        for (Entry entry : roster.entries()) {
            lines.add(new Line(
                    lines.size() + 1L,
                    entry.colleague().name(),
                    entry.colleague().position(),
                    entry.colleague().department(),
                    entry.isDone()
                            ? ""
                            : code(revision.hash(), entry.colleague().id()),
                    entry.isDone() ? entry.standing().latest().map(Signed::of) : Optional.empty()));
        }
        return lines;
    }

    Model model(String centre) {
        return Model.of("revision", revision)
                .and("centre", centre)
                .and("fingerprint", revision.fingerprint())
                .and("lines", lines());
    }
}
