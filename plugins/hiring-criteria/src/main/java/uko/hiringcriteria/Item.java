package uko.hiringcriteria;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import uko.deliverable.Section;
import uko.spi.documents.RichText;

/**
 * What one line of a scorecard marks: a standard of conduct, or an indicator.
 *
 * @param source where the standard stands; empty for an indicator
 * @param levels what each mark from 1 to 5 means here
 */
record Item(
        String key,
        String number,
        String title,
        RichText conduct,
        String source,
        List<Level> levels,
        List<Question> questions,
        List<CaseTask> tasks) {

    static final int LOWEST = 1;
    static final int HIGHEST = 5;

    Item {
        levels = List.copyOf(levels);
        questions = List.copyOf(questions);
        tasks = List.copyOf(tasks);
    }

    /** A mark and what it stands for. */
    record Level(int mark, String words) {}

    /** A question of the interview. */
    record Question(String title, List<RichText> listen) {}

    static Item of(Section section, Map<String, String> numbers) {
        SectionText text = new SectionText(section);
        return new Item(
                section.key(),
                numbers.getOrDefault(section.key(), ""),
                section.title(),
                text.rich("conduct"),
                text.plain("source"),
                IntStream.rangeClosed(LOWEST, HIGHEST)
                        .mapToObj(mark -> new Level(mark, text.plain("level" + mark)))
                        .toList(),
                text.parts("question").stream().map(Item::question).toList(),
                CaseTask.in(text));
    }

    private static Question question(Section section) {
        return new Question(section.title(), new SectionText(section).items("listen"));
    }
}
