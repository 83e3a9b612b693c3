package uko.ethicscode.commission;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProposalsTest {

    private static final Proposals PROPOSALS = new Proposals(List.of(
            "Ковалёва Марина Олеговна",
            "Цыренов Баир Дашиевич",
            "Вишневский Павел Львович",
            "Ким Виктор Сергеевич",
            "Тимофеева Вера Ильинична",
            "Мамедов Эльдар Тофик оглы"));

    private static List<String> found(String text) {
        return PROPOSALS.in(text).stream().map(Proposal::found).toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ковалёва",
                "Ковалевой",
                "Ковалёву Марину Олеговну",
                "Марине Олеговне Ковалёвой",
                "М. О. Ковалёва",
                "Ковалёвой М.О.",
                "Баиром Дашиевичем",
                "Павла Львовича",
                "Вишневского",
                "Кима",
                "Эльдару",
                "Вере Ильиничне"
            })
    void findsColleaguesInAnyCase(String name) {
        assertThat(found("вчера говорил с: " + name + ", и он согласился")).containsExactly(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Зинаиду Петровну", "Зинаиде Петровне Рябовой", "Рябову Игорю Ильичу", "Рябов И. П."})
    void findsOthersByPatronymicAndInitials(String name) {
        assertThat(found("ко мне пришёл клиент: " + name + " с отказом")).containsExactly(name);
    }

    @ParameterizedTest
    @CsvSource({
        "mail, ryabova.z@mail.example",
        "mail, приём@центр.рф",
        "phone, +7 900 123-45-67",
        "phone, 8(900)1234567",
        "phone, 8 (34345) 123-45-67",
        "phone, 12-34-56",
        "document, 112-233-445 95",
        "document, 45 08 123456",
        "document, 4508 № 123456",
        "document, 660312345678",
        "link, https://people.example/id1",
        "link, @ryabova_z"
    })
    void findsAddressesAndNumbers(String kind, String found) {
        List<Proposal> proposals = PROPOSALS.in("Связь: " + found + ", спросить вечером");
        assertThat(proposals).extracting(Proposal::kind, Proposal::found).containsExactly(tuple(kind, found));
    }

    private static org.assertj.core.groups.Tuple tuple(String kind, String found) {
        return org.assertj.core.groups.Tuple.tuple(kind, found);
    }

    @Test
    void leavesOrdinaryWordsAndNumbersAlone() {
        assertThat(found("Верно ли я понял? Клиент принёс коробку конфет за 500 рублей 31.07.2026 в 10:30. Можно ли её"
                        + " взять? Стандарт 4.4 и статья 575 ГК РФ говорят о подарках до 3000 рублей. Личный опыт"
                        + " в МФЦ Москвы иной."))
                .isEmpty();
    }

    @Test
    void coversWholeWordsEverywhere() {
        Proposal kim = PROPOSALS.in("Ким сказал, что Кима не спросили").getFirst();
        assertThat(kim.coverIn("Ким сказал, что Кима не спросили. Ким!"))
                .isEqualTo("[имя] сказал, что Кима не спросили. [имя]!");
        assertThat(PROPOSALS.in("Пишите на a@b.example").getFirst().coverIn("a@b.example, aa@b.example"))
                .isEqualTo("[почта], aa@b.example");
    }

    @Test
    void showsEachOnceWithWhatStandsBesideIt() {
        List<Proposal> proposals =
                PROPOSALS.in("Вчера Цыренов отказал. Сегодня Цыренов извинился и позвал начальника отдела.");
        assertThat(proposals).hasSize(1);
        assertThat(proposals.getFirst().around())
                .startsWith("Вчера Цыренов отказал")
                .endsWith("…");
        assertThat(proposals.getFirst().field()).matches("deed-[0-9a-f]{16}");
    }
}
