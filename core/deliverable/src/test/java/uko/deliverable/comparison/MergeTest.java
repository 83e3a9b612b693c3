package uko.deliverable.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import uko.deliverable.Form;
import uko.deliverable.Value;
import uko.spi.documents.RichText;

class MergeTest {

    private static final String BASE =
            "<p>Сотрудник приветствует гражданина стоя.</p><p>Ответ даётся в тот же день.</p>";

    @Test
    void editsOfDifferentBlocksBothStand() {
        Merged<String> merged =
                Merge.rich(BASE, BASE.replace("стоя", "по имени"), BASE.replace("в тот же день", "в течение часа"));
        assertThat(merged.clash()).isFalse();
        assertThat(merged.merged())
                .isEqualTo("<p>Сотрудник приветствует гражданина по имени.</p><p>Ответ даётся в течение часа.</p>");
    }

    @Test
    void editsOfDifferentWordsOfOneBlockBothStand() {
        Merged<String> merged = Merge.rich(
                BASE, BASE.replace("Сотрудник", "Каждый сотрудник"), BASE.replace("стоя", "<strong>стоя</strong>"));
        assertThat(merged.clash()).isFalse();
        assertThat(merged.merged())
                .startsWith("<p>Каждый сотрудник приветствует гражданина <strong>стоя</strong>.</p>");
    }

    @Test
    void editsOfTheSameWordsAreBothKeptAndMarked() {
        Merged<String> merged = Merge.rich(BASE, BASE.replace("стоя", "сидя"), BASE.replace("стоя", "лёжа"));
        assertThat(merged.clash()).isTrue();
        assertThat(merged.merged()).startsWith("<p>Сотрудник приветствует гражданина ⟦сидя‖лёжа⟧.</p>");
        assertThat(Merge.isUndecided(merged.merged())).isTrue();
    }

    @Test
    void whatBothAddedInTheSamePlaceIsMarkedAsWhole() {
        Merged<String> merged = Merge.rich(BASE, BASE + "<ul><li>раз</li></ul>", BASE + "<p>два</p>");
        assertThat(merged.clash()).isTrue();
        assertThat(merged.merged()).isEqualTo(BASE + "<p>⟦</p><ul><li>раз</li></ul><p>‖</p><p>два</p><p>⟧</p>");
    }

    @Test
    void aBlockThatOneRemovedAndTheOtherEditedIsNotLost() {
        String second = "<p>Ответ даётся в тот же день.</p>";
        Merged<String> merged = Merge.rich(BASE, BASE.replace(second, ""), BASE.replace("тот же", "другой"));
        assertThat(merged.clash()).isTrue();
        assertThat(merged.merged()).contains("Ответ даётся в другой день.");
    }

    @Test
    void theSameEditByBothIsNoClash() {
        String same = BASE.replace("стоя", "по имени");
        assertThat(Merge.rich(BASE, same, same)).isEqualTo(new Merged<>(same, false));
        assertThat(Merge.text("a", "b", "a")).isEqualTo(new Merged<>("b", false));
        assertThat(Merge.text("a", "a", "c")).isEqualTo(new Merged<>("c", false));
    }

    @Test
    void mergesItemsRowsChoicesAndSets() {
        assertThat(Merge.value(Form.ITEMS, items("раз", "два"), items("раз", "два", "три"), items("ноль", "два")))
                .isEqualTo(new Merged<Value>(items("ноль", "два", "три"), false));
        Value rows = new Value.Rows(List.of(List.of("Анна", "12"), List.of("Борис", "13")));
        Value phone = new Value.Rows(List.of(List.of("Анна", "14"), List.of("Борис", "13")));
        Value name = new Value.Rows(List.of(List.of("Анна", "12"), List.of("Вера", "13")));
        assertThat(Merge.value(Form.TABLE, rows, phone, name))
                .isEqualTo(new Merged<Value>(
                        new Value.Rows(List.of(List.of("Анна", "14"), List.of("Вера", "13"))), false));
        Value a = new Value.Plain("a");
        assertThat(Merge.value(Form.CHOICE, a, new Value.Plain("b"), new Value.Plain("c")))
                .isEqualTo(new Merged<Value>(new Value.Plain("b"), true));
        assertThat(Merge.sets(List.of("a", "b"), List.of("a", "b", "c"), List.of("b", "d")))
                .containsExactly("b", "c", "d");
    }

    @Test
    void noWordOfEitherIsEverLost() {
        Random random = new Random(7);
        for (int round = 0; round < 500; round++) {
            String base = words(random, "о", 12);
            String yours = edited(random, base, "я");
            String theirs = edited(random, base, "т");
            Merged<String> merged = Merge.text(base, yours, theirs);
            assertThat(List.of(merged.merged().split("[ ⟦‖⟧]+")))
                    .as("%s | %s | %s", base, yours, theirs)
                    .containsAll(own(yours, "я"))
                    .containsAll(own(theirs, "т"));
        }
    }

    private static String words(Random random, String letter, int count) {
        StringBuilder words = new StringBuilder();
        for (int n = 0; n < count; n++) {
            words.append(n == 0 ? "" : " ").append(letter).append(random.nextInt(6));
        }
        return words.toString();
    }

    private static String edited(Random random, String text, String letter) {
        StringBuilder edited = new StringBuilder();
        int serial = 0;
        for (String word : text.split(" ")) {
            switch (random.nextInt(6)) {
                case 0 -> edited.append(letter).append(serial++).append(' ');
                case 1 ->
                    edited.append(word)
                            .append(' ')
                            .append(letter)
                            .append(serial++)
                            .append(' ');
                case 2 -> {}
                default -> edited.append(word).append(' ');
            }
        }
        return edited.toString().strip();
    }

    private static List<String> own(String text, String letter) {
        return List.of(text.split(" ")).stream()
                .filter(word -> word.startsWith(letter))
                .toList();
    }

    private static Value items(String... texts) {
        return new Value.Items(List.of(texts).stream().map(RichText::new).toList());
    }
}
