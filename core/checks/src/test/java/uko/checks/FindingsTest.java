package uko.checks;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FindingsTest {

    @Test
    void failsOnAViolationAndSaysHowToMendIt() {
        var findings = new Findings("acts", 3, List.of("act 17 is not signed"));
        assertThatThrownBy(() -> findings.none(3, "Sign it."))
                .isInstanceOf(AssertionError.class)
                .hasMessageContainingAll("Sign it.", "act 17 is not signed");
    }

    @Test
    void failsWhenItSawTooLittle() {
        assertThatThrownBy(() -> new Findings("acts", 2, List.of()).none(3, "Sign it."))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("too few acts");
    }

    @Test
    void letsAnExceptionPass() {
        var findings = new Findings("acts", 3, List.of("Act17 is not signed"));
        assertThatCode(() -> findings.except(Map.of("Act17", "It is a draft.")).none(3, "Sign it."))
                .doesNotThrowAnyException();
    }

    @Test
    void failsOnAnExceptionThatNothingNeeds() {
        var findings = new Findings("acts", 3, List.of()).except(Map.of("Act17", "It was a draft."));
        assertThatThrownBy(() -> findings.none(3, "Sign it."))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("Act17 is on the list of exceptions and needs none any more");
    }
}
