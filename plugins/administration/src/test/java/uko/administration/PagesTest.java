package uko.administration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PagesTest {

    private final List<Integer> forty = IntStream.rangeClosed(1, 40).boxed().toList();

    @Test
    void cutsAListAndNamesTheNeighbours() {
        assertThat(Pages.of(forty, "2", 15))
                .isEqualTo(new Pages<>(forty.subList(15, 30), 2, 3, Optional.of(1), Optional.of(3)));
    }

    @Test
    void beyondTheEndIsTheLastPage() {
        assertThat(Pages.of(forty, "999999", 20).rows()).last().isEqualTo(40);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "-1", "two", "99999999999999999999"})
    void whatIsNoNumberIsTheFirstPage(String page) {
        assertThat(Pages.of(forty, page, 20).page()).isEqualTo(1);
    }

    @Test
    void nothingIsOneEmptyPage() {
        assertThat(Pages.of(List.of(), "3", 20))
                .isEqualTo(new Pages<>(List.of(), 1, 1, Optional.empty(), Optional.empty()));
    }
}
