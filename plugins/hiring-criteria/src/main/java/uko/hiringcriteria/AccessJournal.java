package uko.hiringcriteria;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.pf4j.Extension;
import uko.spi.portlet.Model;
import uko.spi.portlet.Portlet;
import uko.spi.portlet.PortletName;
import uko.spi.portlet.RenderRequest;
import uko.spi.storage.Database;

/** Shows the one who answers for personal data who looked at whose, when and what for, and what is kept until when. */
@Extension
@PortletName("access-journal")
public final class AccessJournal implements Portlet {

    private static final int MOST_LINES = 500;

    private final Identities identities;
    private final Candidates candidates;

    public AccessJournal(Database database) {
        identities = new Identities(database);
        candidates = new Candidates(database);
    }

    /** A line of the journal; the number is that of the candidate, by whom his name is not told. */
    record Line(long number, Access access) {}

    /** A term that runs. */
    record Running(long number, Identity.Kept kept) {}

    @Override
    public Model view(RenderRequest request) {
        Map<UUID, Long> numbers = candidates.numbers();
        String number = request.parameter("number").orElse("");
        List<Line> lines = (number.isEmpty() ? identities.journal(MOST_LINES) : journal(number, numbers))
                .stream()
                        .map(access -> new Line(numbers.getOrDefault(access.candidate(), 0L), access))
                        .toList();
        List<Running> kept = identities.kept().stream()
                .map(each -> new Running(numbers.getOrDefault(each.candidate(), 0L), each))
                .toList();
        return Model.of("lines", lines).and("kept", kept).and("number", number);
    }

    private List<Access> journal(String number, Map<UUID, Long> numbers) {
        return numbers.entrySet().stream()
                .filter(each -> number.equals(Long.toString(each.getValue())))
                .flatMap(each -> identities.journal(each.getKey(), MOST_LINES).stream())
                .toList();
    }
}
