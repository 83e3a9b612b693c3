package uko.deliverable.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AnchorTest {

    private static final String TEXT = """
        Сотрудник отвечает на звонок сразу. Гражданин ждёт не дольше минуты.
        Сотрудник отвечает на письмо в тот же день и благодарит за обращение.\
        """;

    private static String found(Anchor anchor, String text) {
        return anchor.in(text)
                .map(place -> text.substring(place.start(), place.end()))
                .orElse("");
    }

    @Test
    void ofTheSameWordsItTakesThoseInTheSameSurroundings() {
        Anchor second = new Anchor("Сотрудник отвечает", "минуты.\n", " на письмо");
        assertThat(second.in(TEXT).orElseThrow().start()).isEqualTo(TEXT.lastIndexOf("Сотрудник"));
        String moved = "Ново. " + TEXT;
        assertThat(second.in(moved).orElseThrow().start()).isEqualTo(moved.lastIndexOf("Сотрудник"));
    }

    @Test
    void findsAPhraseThatWasEdited() {
        Anchor phrase = new Anchor("ждёт не дольше минуты", "Гражданин ", ".");
        String edited = TEXT.replace("не дольше минуты", "не дольше одной минуты");
        assertThat(found(phrase, edited)).isEqualTo("ждёт не дольше одной минуты");
        assertThat(phrase.renewed(edited).quote()).isEqualTo("ждёт не дольше одной минуты");
        assertThat(phrase.renewed(edited).prefix()).endsWith("Гражданин ");
    }

    @Test
    void anotherEndingIsNoOtherWord() {
        String text = "Сотрудник обязан ответить в тот же день. Гражданин вправе ждать ответа.";
        Anchor phrase = new Anchor("обязан ответить", "Сотрудник ", " в тот же");
        assertThat(found(phrase, text.replace("Сотрудник обязан", "Сотрудница обязана")))
                .isEqualTo("обязана ответить");
        assertThat(found(phrase, text.replace("обязан ответить", "обязан отвечать")))
                .isEqualTo("обязан отвечать");
        Anchor word = new Anchor("вправе", "Гражданин ", " ждать");
        assertThat(found(word, text.replace("вправе", "в праве"))).isEmpty();
        assertThat(found(new Anchor("ответа", "ждать ", "."), text.replace("ответа", "ответов")))
                .isEqualTo("ответов");
        assertThat(found(new Anchor("ответа", "дожидаться ", "!"), text.replace("ответа", "ответов")))
                .as("a word of other surroundings is another word")
                .isEmpty();
    }

    @Test
    void aPhraseIsFollowedThroughManySmallEdits() {
        Anchor phrase = new Anchor("отвечает на звонок сразу", "Сотрудник ", ".");
        String text = TEXT;
        for (String[] edit : new String[][] {
            {"отвечает на звонок", "отвечал на звонок"},
            {"на звонок сразу", "на звонки сразу"},
            {"звонки сразу", "звонки и письма сразу"},
            {"сразу. Гр", "немедленно. Гр"},
            {"отвечал на звонки", "отвечала на звонки"}
        }) {
            text = text.replace(edit[0], edit[1]);
            phrase = phrase.renewed(text);
        }
        assertThat(found(phrase, text)).isEqualTo("отвечала на звонки");
        assertThat(found(new Anchor("отвечает на звонок сразу", "Сотрудник ", "."), text))
                .as("all of them at once would be another phrase")
                .isEmpty();
    }

    @Test
    void doesNotFindWhatIsGone() {
        Anchor phrase = new Anchor("ждёт не дольше минуты", "Гражданин ", ".");
        assertThat(phrase.in(TEXT.replace("Гражданин ждёт не дольше минуты.", "")))
                .isEmpty();
        assertThat(new Anchor("", "", "").in(TEXT)).isEmpty();
        assertThat(phrase.in("")).isEmpty();
    }

    @Test
    void readsTextWithoutMarkUp() {
        assertThat(Anchor.plain("<p>a &lt; b<br>c</p><ul><li>&#1076;а</li><li>e</li></ul>"))
                .isEqualTo("a < b\nc\nда\ne");
    }
}
