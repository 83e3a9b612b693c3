package uko.administration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import uko.spi.administration.People.Listed;
import uko.spi.portlet.PortletException;

class StaffTest {

    private final Workforce workforce = new Workforce();
    private final Staff staff = new Staff(workforce, SverdlovskRegion.ZARECHNY.id());

    @Test
    void aShortListIsOnePage() {
        workforce.with("Белова Анна").with("Власов Пётр");

        assertThat(staff.page("", "", 2).people()).hasSize(2);
        assertThat(staff.page("", "", 2).next()).isEmpty();
    }

    @Test
    void losesNoNamesakeAtTheBorderOfTwoPages() {
        workforce
                .with("Белова Анна")
                .with("Власов Пётр")
                .with("Власов Пётр")
                .with("Ким Олег")
                .with("Лось Яна");

        List<String> read = new ArrayList<>();
        for (String after = ""; ; ) {
            Staff.Page page = staff.page("", after, 2);
            read.add(page.people().stream().map(Listed::name).toList().toString());
            if (page.next().isEmpty()) {
                break;
            }
            after = page.next();
        }

        assertThat(read).containsExactly("[Белова Анна]", "[Власов Пётр, Власов Пётр]", "[Ким Олег, Лось Яна]");
    }

    @Test
    void findsAPersonFarDownTheList() {
        for (int number = 100; number < 550; number++) {
            workforce.with("Сотрудник " + number);
        }

        assertThat(staff.require(workforce.id("Сотрудник 549").toString()).name())
                .isEqualTo("Сотрудник 549");
        assertThatThrownBy(() -> staff.require(UUID.randomUUID().toString()))
                .isInstanceOfSatisfying(
                        PortletException.class, e -> assertThat(e.code()).isEqualTo("not-found"));
    }
}
