package uko.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RunningLineTest {

    private static final String MARKS = " · редакция № 12 · 9f0c 22aa 77de";

    @Test
    void aLineThatHasRoomKeepsItsWordsAndTearsNoFingerprint() {
        assertThat(RunningLine.fitted("Этический кодекс" + MARKS, 120))
                .isEqualTo("Этический кодекс · редакция № 12 · 9f0c\u00a022aa\u00a077de");
        assertThat(RunningLine.fitted("Отпечаток 9f0c 22aa", 10)).isEqualTo("Отпечаток 9f0c\u00a022aa");
    }

    @Test
    void ofALongTitleAsMuchIsShownAsHasRoom() {
        String title = "Кодекс этики и служебного поведения работников Центра занятости населения города Светлоозёрска";
        for (int room : new int[] {80, 100, 138}) {
            String line = RunningLine.fitted(title + MARKS, room);
            assertThat(line).startsWith("Кодекс этики").contains("… · редакция № 12 · 9f0c\u00a022aa\u00a077de");
            assertThat(RunningLine.length(line)).isBetween(room - 5.0, (double) room);
        }
    }

    @Test
    void aMillimetreIsAMillimetre() {
        // 9 points of an em are 3.175 mm; a digit of PT Sans is a little more than half an em.
        assertThat(RunningLine.length("0".repeat(20))).isBetween(30.0, 40.0);
        assertThat(RunningLine.length("")).isZero();
    }
}
