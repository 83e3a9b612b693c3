package uko.deliverable.acknowledging;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import uko.spi.notices.Notice;

/** What somebody is told of a text that he has to acknowledge, each once. */
enum Reminder {
    ASKED("acknowledge", "notice.acknowledge"),
    SOON("acknowledge-soon", "notice.acknowledge-soon"),
    DUE("acknowledge-due", "notice.acknowledge-due");

    private static final int DAYS_BEFORE = 3;

    private final String word;
    private final String words;

    Reminder(String word, String words) {
        this.word = word;
        this.words = words;
    }

    /** The most urgent that is due by today: three days before the day, and on the day itself. */
    static Reminder of(LocalDate due, LocalDate today) {
        if (!today.isBefore(due)) {
            return DUE;
        }
        return today.isBefore(due.minusDays(DAYS_BEFORE)) ? ASKED : SOON;
    }

    /** All keys under which people are told of one revision of a document. */
    static List<String> keys(Chain chain, Step revision) {
        return Arrays.stream(values())
                .map(reminder -> reminder.key(chain, revision))
                .toList();
    }

    /** Two documents may well have one text, so the hash alone is no key. */
    private String key(Chain chain, Step revision) {
        return String.join(" ", word, chain.document().toString(), revision.hash());
    }

    Notice notice(Chain chain, Step revision, LocalDate due) {
        return Notice.of(key(chain, revision), words, chain.title(), due)
                .to("reader")
                .with("document", chain.document().toString());
    }
}
