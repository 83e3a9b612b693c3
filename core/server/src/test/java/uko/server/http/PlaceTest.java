package uko.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PlaceTest {

    private static final Visible CODE = visible("ethics-code/reader", "Этический кодекс", "Этический кодекс");
    private static final Visible BOOK = visible("employee-book/reader", "Книга сотрудника", "Книга сотрудника");
    private static final Visible DEBTS =
            visible("employee-book/debts", "Книга сотрудника: ознакомиться", "Книга сотрудника");
    private static final Visible PATH = visible("employee-book/path", "Путь новичка", "Книга сотрудника");
    private static final List<Visible> ALL = List.of(CODE, DEBTS, BOOK, PATH);

    @Test
    void aModuleOfOnePortletIsThatPortlet() {
        assertThat(Place.of(List.of(PATH), PATH, Visible::name))
                .containsExactly(new Place("Путь новичка", "employee-book/path", true, List.of()));
    }

    @Test
    void aModuleThatIsNotOpenIsOneLineThatLeadsToWhatBearsItsName() {
        assertThat(Place.of(ALL, CODE, Visible::name))
                .containsExactly(
                        new Place("Этический кодекс", "ethics-code/reader", true, List.of()),
                        new Place("Книга сотрудника", "employee-book/reader", false, List.of()));
    }

    @Test
    void underTheOpenModuleStandsWhatElseItShows() {
        Place book = Place.of(ALL, PATH, Visible::name).getLast();
        assertThat(book.chosen()).isFalse();
        assertThat(book.within())
                .containsExactly(
                        new Place("Ознакомиться", "employee-book/debts", false, List.of()),
                        new Place("Путь новичка", "employee-book/path", true, List.of()));
    }

    @Test
    void aModuleWithoutAPortletOfItsNameLeadsToItsFirst() {
        List<Visible> care = List.of(DEBTS, PATH);
        assertThat(Place.of(care, DEBTS, Visible::name))
                .containsExactly(new Place(
                        "Книга сотрудника",
                        "employee-book/debts",
                        false,
                        List.of(
                                new Place("Ознакомиться", "employee-book/debts", true, List.of()),
                                new Place("Путь новичка", "employee-book/path", false, List.of()))));
    }

    @Test
    void twoModulesOfOneTitleStayTwo() {
        Visible other = visible("other-book/reader", "Книга сотрудника", "Книга сотрудника");
        assertThat(Place.of(List.of(BOOK, other), other, Visible::name))
                .extracting(Place::address)
                .containsExactly("employee-book/reader", "other-book/reader");
    }

    private static Visible visible(String name, String title, String module) {
        return new Visible(name, title, module, true, 100);
    }
}
