package uko.deliverable.revisions;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import uko.deliverable.DocumentType;
import uko.deliverable.Way;
import uko.spi.facts.Fact;
import uko.spi.facts.Facts;
import uko.spi.facts.ObjectRef;
import uko.spi.storage.Writes;

/** States with each fact of the kit the one that the type of the document has for this step, and withdraws both. */
public record OwnFacts(Facts facts, Types types, String module) implements Facts {

    private static final String KIT = "document.";

    @Override
    public void state(Writes writes, Fact fact) {
        facts.state(writes, fact);
        own(fact).ifPresent(kind -> facts.state(writes, new Fact(kind, fact.object(), fact.on(), fact.details())));
    }

    private Optional<String> own(Fact fact) {
        return Optional.ofNullable(fact.details().get("type"))
                .flatMap(types::find)
                .flatMap(type -> own(type, fact.kind()));
    }

    private Optional<String> own(DocumentType type, String kind) {
        return Stream.of(Way.Step.values())
                .filter(step -> kind.equals(KIT + step.word()))
                .flatMap(step -> type.way().fact(module, step).stream())
                .findFirst();
    }

    /** Whatever type it was: a name that was stated stays, so one of today's types has it. */
    @Override
    public void withdraw(Writes writes, String kind, ObjectRef object, String reason) {
        facts.withdraw(writes, kind, object, reason);
        types.all().stream()
                .flatMap(type -> own(type, kind).stream())
                .distinct()
                .forEach(own -> facts.withdraw(writes, own, object, reason));
    }

    @Override
    public List<Fact> ofKind(String kind) {
        return facts.ofKind(kind);
    }
}
