package uko.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import uko.spi.people.Colleague;
import uko.spi.people.Colleagues;

class ColleaguesIT {

    @AutoClose
    private static OpenStorage open;

    private static Town town;
    private static Colleagues colleagues;
    private static UUID pyotr;
    private static UUID left;

    @BeforeAll
    static void open() throws Exception {
        open = OpenStorage.with();
        town = open.town();
        try (Provisioning provisioning = Provisioning.begin(open.owner())) {
            pyotr = hire(provisioning, "pyotr", "Королёв Пётр Ильич", "Главный бухгалтер", "Финансовый отдел");
            left = hire(provisioning, "left", "Агафонов Илья Ильич", "Специалист", "Финансовый отдел");
            provisioning.role(pyotr, "chair", town.region(), town.zarechny(), "приказ № 4");
            provisioning.commit();
        }
        open.platform("update uko.person set left_on = current_date - 1 where login = 'left'");
        colleagues = open.storage().colleagues();
    }

    private static UUID hire(Provisioning provisioning, String login, String name, String position, String department)
            throws SQLException {
        UUID unit = provisioning.department(town.zarechny(), department);
        return provisioning.person(
                new Provisioning.Newcomer(login, name, position, town.region(), town.zarechny(), unit, ""));
    }

    @Test
    void areThoseOfTheCentreWhoWorkThereNow() throws Exception {
        assertThat(in(town.zarechny(), colleagues::all))
                .extracting(Colleague::name)
                .containsExactly("Королёв Пётр Ильич", "Соколова Анна Петровна");
        assertThat(in(town.bely(), colleagues::all)).extracting(Colleague::name).containsExactly("Ким Борис Сергеевич");
        assertThat(in(town.bely(), () -> colleagues.find(pyotr))).isEmpty();
        assertThat(in(town.zarechny(), () -> colleagues.find(left))).isEmpty();
    }

    @Test
    void haveTheirPlaceAndTheirRoles() throws Exception {
        Colleague found = in(town.zarechny(), () -> colleagues.find(pyotr)).orElseThrow();
        assertThat(found.department()).isEqualTo("Финансовый отдел");
        assertThat(found.position()).isEqualTo("Главный бухгалтер");
        assertThat(found.roles()).containsExactlyInAnyOrder("employee", "chair");
        assertThat(found.joinedOn())
                .isBetween(LocalDate.now().minusDays(1), LocalDate.now().plusDays(1));
        assertThat(in(town.zarechny(), () -> colleagues.holding(List.of("chair", "secretary"))))
                .containsExactly(found);
    }

    @Test
    void areFoundByAnyWords() throws Exception {
        for (String words : List.of("королев", "ПЕТР королё", "финанс", "  ", "бухгалтер пётр")) {
            assertThat(in(town.zarechny(), () -> colleagues.search(words, 1)))
                    .as(words)
                    .extracting(Colleague::id)
                    .containsExactly(pyotr);
        }
        assertThat(in(town.zarechny(), () -> colleagues.search("королёв трудоустройства", 9)))
                .isEmpty();
        assertThat(in(town.zarechny(), () -> colleagues.search("", 1))).hasSize(1);
    }

    @Test
    void keepTheirNamesWhenTheyLeave() throws Exception {
        assertThat(in(town.zarechny(), () -> colleagues.names(List.of(left, town.olga(), town.boris(), left))))
                .isEqualTo(Map.of(left, "Агафонов Илья Ильич", town.olga(), "Лебедева Ольга Ивановна"));
        assertThat(in(town.zarechny(), () -> colleagues.names(List.of()))).isEmpty();
    }

    @Test
    void whoMovesIsNewAtHisPlaceAndNotInTheCentre() throws Exception {
        UUID daria;
        try (Provisioning provisioning = Provisioning.begin(open.owner())) {
            daria = hire(provisioning, "daria", "Яшина Дарья Олеговна", "Инспектор", "Отдел кадров");
            provisioning.joined(daria, LocalDate.of(2024, 3, 1));
            provisioning.commit();
        }
        assertThat(in(town.zarechny(), () -> colleagues.find(daria)).orElseThrow())
                .satisfies(hired -> assertThat(hired.joinedOn()).isEqualTo("2024-03-01"))
                .satisfies(hired -> assertThat(hired.placedOn()).isEqualTo("2024-03-01"));
        try (Provisioning provisioning = Provisioning.begin(open.owner())) {
            hire(provisioning, "daria", "Яшина Дарья Олеговна", "Начальник отдела", "Отдел кадров");
            provisioning.commit();
        }
        Colleague moved = in(town.zarechny(), () -> colleagues.find(daria)).orElseThrow();
        assertThat(moved.joinedOn()).isEqualTo("2024-03-01");
        assertThat(moved.placedOn()).isAfter("2024-03-01");
        open.platform("update uko.person set left_on = current_date where login = 'daria'");
    }

    private static <T> T in(UUID centre, Callable<T> work) throws Exception {
        CallScope scope = CallScope.reading(town.region(), centre, town.anna(), "m");
        return ScopedValue.where(CallScope.CURRENT, scope).call(work::call);
    }
}
