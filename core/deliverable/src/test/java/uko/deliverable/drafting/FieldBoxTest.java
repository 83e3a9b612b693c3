package uko.deliverable.drafting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import uko.deliverable.Field;
import uko.deliverable.Form;
import uko.deliverable.Value;
import uko.deliverable.Words;
import uko.spi.documents.RichText;
import uko.spi.portlet.Language;

class FieldBoxTest {

    private static final People PEOPLE =
            new People(List.of(new People.Known("a", "Анна", "Анна")), id -> id.equals("b") ? "Борис" : "");

    private static FieldBox box(Form form, Value value, Field.Choice... choices) {
        Field field = new Field("who", new Words("Кто", "Who"), form, false, 200, List.of(choices));
        return FieldBox.of(field, value, PEOPLE, Language.RU);
    }

    @Test
    void namesColleaguesAndWhoHasLeft() {
        assertThat(box(Form.PERSON, new Value.Plain("")).choices()).isEmpty();
        assertThat(box(Form.PERSON, new Value.Plain("a")).choices())
                .containsExactly(new FieldBox.Choice("a", "Анна", true));
        assertThat(box(Form.PERSON, new Value.Plain("b")).choices())
                .containsExactly(new FieldBox.Choice("b", "Борис", true));
        assertThat(box(Form.PERSON, new Value.Plain("c")).choices())
                .containsExactly(new FieldBox.Choice("c", "c", true));
    }

    /** A type may have come to allow less than a text holds: what is not shown would be saved as removed. */
    @Test
    void showsAllThatIsThere() {
        Field.Choice column = new Field.Choice("name", new Words("Имя", "Name"));
        Value five = new Value.Items(Collections.nCopies(5, new RichText("Шаг")));
        assertThat(FieldBox.of(few(Form.ITEMS), five, PEOPLE, Language.RU).entries())
                .hasSize(5);
        Value rows = new Value.Rows(Collections.nCopies(5, List.of("Анна")));
        assertThat(FieldBox.of(few(Form.TABLE, column), rows, PEOPLE, Language.RU)
                        .entries())
                .hasSize(5);
    }

    private static Field few(Form form, Field.Choice... columns) {
        return new Field("who", new Words("Кто", "Who"), form, false, 3, List.of(columns));
    }

    @Test
    void leavesRoomForMoreRowsAndWritesLargeTablesAsLines() {
        Field.Choice column = new Field.Choice("name", new Words("Имя", "Name"));
        Value two = new Value.Rows(List.of(List.of("Анна"), List.of("Борис")));
        assertThat(box(Form.TABLE, two, column).entries()).hasSize(4);
        assertThat(box(Form.TABLE, two, column).entries().getFirst().getFirst())
                .isEqualTo(new FieldBox.Entry("field-who-1-1", "Имя", "Анна"));
        Value many = new Value.Rows(java.util.Collections.nCopies(299, List.of("Анна")));
        assertThat(box(Form.TABLE, many, column).entries()).isEmpty();
        assertThat(box(Form.TABLE, many, column).text().lines()).hasSize(299);
    }
}
