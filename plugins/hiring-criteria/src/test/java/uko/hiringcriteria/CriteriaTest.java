package uko.hiringcriteria;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CriteriaTest {

    private final Criteria criteria = InForce.criteria();

    @Test
    void itemsAreTheStandardsAndIndicatorsOfCompetenciesInTheirOrder() {
        assertThat(criteria.competencies())
                .extracting(Competency::title)
                .startsWith("Внимание к клиенту", "Уважение и самообладание")
                .hasSize(7);
        assertThat(criteria.items())
                .hasSize(14)
                .allSatisfy(item -> assertThat(item.levels())
                        .extracting(Item.Level::words)
                        .hasSize(5)
                        .noneMatch(String::isBlank));
        Item first = criteria.items().findFirst().orElseThrow();
        assertThat(first.number()).isEqualTo("3.1.1");
        assertThat(first.source()).contains("Этический кодекс");
        assertThat(first.questions()).hasSize(1);
        assertThat(first.tasks()).hasSize(1);
    }

    @Test
    void profilesNameCompetenciesAsPeopleWriteThem() {
        Profile inspector = criteria.profile("profile-inspector");
        assertThat(inspector.weights()).hasSize(7).containsEntry("client", 10).containsEntry("team", 5);
        assertThat(criteria.profile("no-such").weights().values()).containsOnly(5);
    }
}
