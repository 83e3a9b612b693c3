package uko.ethicscode.commission;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import uko.spi.notices.Notices;
import uko.spi.storage.Reads;
import uko.spi.storage.Row;
import uko.spi.storage.Writes;

/**
 * What the asker said to the publication of one version of the masked text. Only he writes it, and he may say otherwise
 * at any time: article 9 of 152-ФЗ.
 */
record Consent(long version, boolean agreed, LocalDate decidedOn) {

    private static final List<String> NOTICES =
            List.of("notice.consent.agreed", "notice.consent.refused", "notice.consent.withdrawn");

    private static final String OF_QUESTION = """
        select version, agreed, decided_on
        from ethics_code.consent
        where question_id = $1
        """;

    private static final String DECIDED = """
        on conflict (centre_id, question_id) do update
        set version = excluded.version, agreed = excluded.agreed, decided_on = excluded.decided_on
        """;

    private static final String AGREE = """
        insert into ethics_code.consent (question_id, version, agreed, decided_on)
        select question_id, version, true, $3
        from ethics_code.masking
        where question_id = $1 and version = $2 and offered = version
        """ + DECIDED;

    private static final String REFUSE = """
        insert into ethics_code.consent (question_id, version, agreed, decided_on)
        values ($1, $2, false, $3)
        """ + DECIDED;

    static Supplier<Optional<Consent>> of(Reads reads, UUID question) {
        return reads.find(OF_QUESTION, Consent::of, question);
    }

    private static Consent of(Row row) {
        return new Consent(row.number("version"), row.flag("agreed"), Objects.requireNonNull(row.date("decided_on")));
    }

    /** Answers whether it was still this version that the asker was asked about. */
    static boolean agree(Writes writes, UUID question, long version, LocalDate today) {
        return writes.execute(AGREE, question, version, today) == 1;
    }

    static void refuse(Writes writes, UUID question, long version, LocalDate today) {
        writes.execute(REFUSE, question, version, today);
    }

    /** The key of the notice that asks for it. */
    static String asked(UUID question, long version) {
        return "offer " + question + " " + version;
    }

    /** The key of the notice that tells the commission what was said to this version. */
    static String said(UUID question, long version, String notice) {
        return notice + " " + question + " " + version;
    }

    /** Takes back from the commission what it has not read yet: it was done, or is no longer so. */
    static void withdrawSaid(Writes writes, Notices notices, UUID question, long version) {
        for (String notice : NOTICES) {
            notices.withdraw(writes, said(question, version, notice));
        }
    }
}
