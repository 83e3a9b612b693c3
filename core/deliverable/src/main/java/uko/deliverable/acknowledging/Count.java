package uko.deliverable.acknowledging;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import uko.deliverable.acknowledging.Duties.Document;
import uko.deliverable.acknowledging.Roster.Share;
import uko.spi.people.Colleague;
import uko.spi.storage.Writes;

/** A document's signatures as they stand within a transaction that holds them. */
record Count(Optional<Duty> duty, Map<UUID, List<Signature>> signatures, List<Colleague> everybody) {

    static Count held(Writes writes, Duties duties, UUID document, List<Colleague> everybody) {
        duties.hold(writes, document);
        Optional<Duty> duty = duties.find(writes::list, document).flatMap(Document::duty);
        return new Count(duty, Signatures.of(writes::list, document), everybody);
    }

    Count with(Signature signature) {
        Map<UUID, List<Signature>> more = new HashMap<>(signatures);
        List<Signature> his = new ArrayList<>(more.getOrDefault(signature.person(), List.of()));
        his.add(signature);
        more.put(signature.person(), his);
        return new Count(duty, more, everybody);
    }

    Optional<Standing> standing(Colleague colleague) {
        return duty.map(each -> each.of(colleague, signatures.getOrDefault(colleague.id(), List.of())));
    }

    Share share() {
        return duty.map(each -> Roster.of(each, everybody, signatures).share()).orElse(new Share(0, 0));
    }
}
