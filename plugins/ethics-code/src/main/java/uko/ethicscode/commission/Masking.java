package uko.ethicscode.commission;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uko.spi.storage.Reads;
import uko.spi.storage.Row;
import uko.spi.storage.Writes;

/**
 * What is to be published, while it is being masked.
 *
 * @param kept what a member looked at and let stand
 * @param offered the version that the asker was asked about, 0 where he was not
 */
record Masking(String topic, String question, String answer, Set<String> kept, long version, long offered) {

    private static final String OF_QUESTION = """
        select topic, question, answer, kept, version, offered
        from ethics_code.masking
        where question_id = $1
        """;

    private static final String BEGIN = """
        insert into ethics_code.masking (question_id, topic, question, answer)
        select question_id, topic, question, answer
        from ethics_code.wording
        where question_id = $1 and answer <> ''
        on conflict (centre_id, question_id) do nothing
        """;

    private static final String SAVE = """
        update ethics_code.masking set topic = $3, question = $4, answer = $5, kept = $6, version = version + 1
        where question_id = $1 and version = $2
        """;

    private static final String OFFER = """
        update ethics_code.masking set offered = version
        where question_id = $1 and version = $2
        """;

    Masking {
        kept = Set.copyOf(kept);
    }

    static Supplier<Optional<Masking>> of(Reads reads, UUID question) {
        return reads.find(OF_QUESTION, Masking::of, question);
    }

    private static Masking of(Row row) {
        return new Masking(
                row.text("topic"),
                row.text("question"),
                row.text("answer"),
                row.text("kept").lines().collect(Collectors.toSet()),
                row.number("version"),
                row.number("offered"));
    }

    /** Begins with the words as they stand; where somebody began already, his work goes on. */
    static void begin(Writes writes, UUID question) {
        writes.execute(BEGIN, question);
    }

    /** Answers whether what is saved was still this version. */
    static boolean save(Writes writes, UUID question, Masking text) {
        return writes.execute(
                        SAVE,
                        question,
                        text.version(),
                        text.topic(),
                        text.question(),
                        text.answer(),
                        String.join("\n", text.kept()))
                == 1;
    }

    /** Shows this version to the asker; answers whether it is still the last one. */
    static boolean offer(Writes writes, UUID question, long version) {
        return writes.execute(OFFER, question, version) == 1;
    }

    /** Whether the asker was asked about this very text. */
    boolean isOffered() {
        return offered == version;
    }

    /** Whether the asker agreed to this very text. */
    boolean isAgreed(Optional<Consent> consent) {
        return consent.filter(said -> said.agreed() && said.version() == version)
                .isPresent();
    }

    boolean isRefused(Optional<Consent> consent) {
        return consent.filter(said -> !said.agreed() && said.version() == version)
                .isPresent();
    }

    String whole() {
        return topic + "\n" + question + "\n" + answer;
    }

    /** What may tell somebody's person and was neither masked nor let stand. */
    List<Proposal> undecided(Proposals proposals) {
        return proposals.in(whole()).stream()
                .filter(proposal -> !kept.contains(proposal.found()))
                .toList();
    }

    /** The same with this covered wherever it stands. */
    Masking cover(Proposal proposal) {
        return new Masking(
                proposal.coverIn(topic), proposal.coverIn(question), proposal.coverIn(answer), kept, version, offered);
    }

    /** The same with this let stand. */
    Masking keep(Proposal proposal) {
        Set<String> more =
                Stream.concat(kept.stream(), Stream.of(proposal.found())).collect(Collectors.toSet());
        return new Masking(topic, question, answer, more, version, offered);
    }

    Masking reworded(String newTopic, String newQuestion, String newAnswer) {
        return new Masking(newTopic, newQuestion, newAnswer, kept, version, offered);
    }
}
