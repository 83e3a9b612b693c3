package uko.deliverable.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RichDifferenceTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        <p>Отвечаем за 10 дней.</p> | <p>Отвечаем за 5 дней.</p> | <p>Отвечаем за <del>10</del> <ins>5</ins> дней.</p>
        <p>Звоним.</p> | <p>Звоним сами.</p> | <p>Звоним <ins>сами</ins>.</p>
        <p>Один <strong>важный</strong> день</p> | <p>Один <strong>очень важный</strong> день</p> | <p>Один <ins><strong>очень</strong></ins> <strong>важный</strong> день</p>
        <p>Важный день</p> | <p><strong>Важный</strong> день</p> | <p><del>Важный</del><ins><strong>Важный</strong></ins> день</p>
        <p>Первый абзац.</p> | <p>Первый абзац.</p><p>Новый.</p> | <p>Первый абзац.</p><p><ins>Новый.</ins></p>
        <ul><li>Раз</li><li>Два</li></ul> | <ul><li>Раз</li></ul> | <ul><li>Раз</li><li><del>Два</del></li></ul>
        <p>Мы ответим вам скоро</p> | <h3>Звоните</h3> | <p><del>Мы ответим вам скоро</del></p><h3><ins>Звоните</ins></h3>
        <ul><li>Дом</li></ul> | <ul><li>Дом<ul><li>Сад</li></ul></li></ul> | <ul><li>Дом<ul><li><ins>Сад</ins></li></ul></li></ul>
        <p>Раз<br />два три</p> | <p>Раз<br />два четыре</p> | <p>Раз<br />два <del>три</del> <ins>четыре</ins></p>
        """)
    void marksWhatWentAndWhatCame(String before, String after, String together) {
        assertThat(RichWriter.together(parts(before, after)).html()).isEqualTo(together);
    }

    @Test
    void comparesCellByCell() {
        String before =
                "<table><tbody><tr><td>Ким</td><td>12-34</td></tr><tr><td>Орлова</td><td>56-78</td></tr></tbody></table>";
        String after = before.replace("12-34", "99-34").replace("<tr><td>Орлова</td><td>56-78</td></tr>", "");
        assertThat(RichWriter.together(parts(before, after)).html())
                .isEqualTo("<table><tbody><tr><td>Ким</td><td><del>12-34</del><ins>99-34</ins></td></tr>"
                        + "<tr><td><del>Орлова</del></td><td><del>56-78</del></td></tr></tbody></table>");
    }

    @Test
    void doesNotBreakPhrasesAtAComma() {
        assertThat(RichWriter.together(parts(
                                "<p>Слушаем человека внимательно, спокойно и отвечаем</p>",
                                "<p>Слушаем человека молча, вежливо и отвечаем</p>"))
                        .html())
                .isEqualTo("<p>Слушаем человека <del>внимательно, спокойно</del> <ins>молча, вежливо</ins> и"
                        + " отвечаем</p>");
    }

    @Test
    void eachSideIsTheTextItself() {
        Random random = new Random(7);
        for (int round = 0; round < 500; round++) {
            String before = text(random);
            String after = text(random);
            List<Part> parts = parts(before, after);
            assertThat(bare(RichWriter.before(parts).html())).isEqualTo(bare(before));
            assertThat(bare(RichWriter.after(parts).html())).isEqualTo(bare(after));
        }
    }

    private static String bare(String html) {
        return html.replaceAll("</?(ins|del)>", "")
                .replaceAll("</strong>( ?)<strong>", "$1")
                .replaceAll("<(\\w+)></\\1>", "");
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        for (int block = random.nextInt(4); block >= 0; block--) {
            switch (random.nextInt(4)) {
                case 0 ->
                    text.append("<ul><li>")
                            .append(words(random))
                            .append("</li><li>")
                            .append(words(random))
                            .append("</li></ul>");
                case 1 -> text.append("<blockquote><p>").append(words(random)).append("</p></blockquote>");
                default -> text.append("<p>").append(words(random)).append("</p>");
            }
        }
        return text.toString();
    }

    private static String words(Random random) {
        String[] words = {"мы", "<strong>не</strong>", "звоним", "<strong>вам</strong>", "5&nbsp;дней", "сами,", "да"};
        StringBuilder text = new StringBuilder();
        for (int word = random.nextInt(8); word >= 0; word--) {
            text.append(text.isEmpty() ? "" : " ").append(words[random.nextInt(words.length)]);
        }
        return text.toString();
    }

    private static List<Part> parts(String before, String after) {
        return RichDifference.of(BlockReader.read(before), BlockReader.read(after));
    }
}
