package uko.hiringcriteria;

import java.util.List;
import uko.spi.documents.RichText;

/** A situation that the candidate is asked to act in. */
record CaseTask(String title, RichText situation, List<RichText> expected) {

    CaseTask {
        expected = List.copyOf(expected);
    }

    /** Those that stand right in a section. */
    static List<CaseTask> in(SectionText text) {
        return text.parts("case-task").stream()
                .map(task -> new CaseTask(
                        task.title(), new SectionText(task).rich("situation"), new SectionText(task).items("expected")))
                .toList();
    }
}
