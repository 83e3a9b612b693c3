package uko.deliverable.acknowledging;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import uko.deliverable.acknowledging.Standing.Asked;
import uko.deliverable.acknowledging.Step.Change;
import uko.deliverable.acknowledging.Step.Weight;
import uko.spi.people.Colleague;

/** Anna finds jobs for people, Pyotr keeps the accounts; the book has a chapter for each of them. */
class StandingTest {

    private static final LocalDate MARCH = LocalDate.of(2026, 3, 2);
    private static final LocalDate APRIL = LocalDate.of(2026, 4, 6);
    private static final LocalDate MAY = LocalDate.of(2026, 5, 4);

    private static final String JOBS = "department:Отдел трудоустройства";
    private static final String MONEY = "department:Бухгалтерия";
    private static final Audience ALL = new Audience(Whom.EVERYBODY, 10, LocalDate.of(2026, 1, 1), 1);

    private static final Colleague ANNA = colleague("Отдел трудоустройства", "Инспектор", LocalDate.of(2020, 1, 9));
    private static final Colleague PYOTR = colleague("Бухгалтерия", "Бухгалтер", LocalDate.of(2020, 1, 9));

    private final List<Step> steps = new ArrayList<>();
    private final List<Signature> signatures = new ArrayList<>();

    private static Colleague colleague(String department, String position, LocalDate placedOn) {
        return new Colleague(
                new UUID(0, 1), "Имя", position, department, Set.of("employee"), LocalDate.of(2019, 1, 9), placedOn);
    }

    private StandingTest first() {
        return revision(Weight.WHOLE, MARCH);
    }

    private StandingTest revision(Weight weight, LocalDate day, Change... changes) {
        long number = steps.size() + 1;
        steps.add(new Step("hash-" + number, number, weight, List.of(changes), day));
        return this;
    }

    private static Change change(String key, String... whom) {
        return new Change(key, List.of(new Whom(List.of(whom))));
    }

    /** Signed all of the text. */
    private StandingTest signed(long number, Colleague by) {
        return signed(number, by, "");
    }

    private StandingTest signed(long number, Colleague by, String since) {
        signatures.add(new Signature(by.id(), "hash-" + number, number, since, Place.of(by), MARCH, Optional.empty()));
        return this;
    }

    private Standing of(Colleague colleague) {
        return of(colleague, ALL);
    }

    private Standing of(Colleague colleague, Audience audience) {
        Optional<Step> current = steps.isEmpty() ? Optional.empty() : Optional.of(steps.getLast());
        return Standing.of(new Chain(new UUID(0, 7), "Книга", steps, current), audience, colleague, signatures);
    }

    @Test
    void whoHasReadNothingReadsItAll() {
        first();
        assertThat(of(ANNA).asked()).isEqualTo(Asked.WHOLE);
        assertThat(of(ANNA).due()).contains(MARCH.plusDays(10));
        assertThat(of(ANNA).isOverdue(MARCH.plusDays(10))).isFalse();
        assertThat(of(ANNA).isOverdue(MARCH.plusDays(11))).isTrue();
    }

    @Test
    void whoHasReadItOwesNothing() {
        first().signed(1, ANNA);
        assertThat(of(ANNA).asked()).isEqualTo(Asked.NOTHING);
        assertThat(of(ANNA).latest()).map(Signature::number).contains(1L);
    }

    @Test
    void whoIsNotMeantOwesNothing() {
        first();
        Audience accountants = new Audience(new Whom(List.of(MONEY, "position:Кассир")), 10, MARCH, 1);
        assertThat(of(ANNA, accountants).asked()).isEqualTo(Asked.NOTHING);
        assertThat(of(PYOTR, accountants).asked()).isEqualTo(Asked.WHOLE);
        Audience staff = new Audience(new Whom(List.of("role:employee")), 10, MARCH, 1);
        assertThat(of(ANNA, staff).asked()).isEqualTo(Asked.WHOLE);
    }

    @Test
    void aNewRevisionAsksForWhatChangedForHim() {
        first().signed(1, ANNA)
                .revision(Weight.CHANGED, APRIL, change("jobs", JOBS), change("money", MONEY), change("hours"));
        assertThat(of(ANNA).asked()).isEqualTo(Asked.CHANGES);
        assertThat(of(ANNA).keys()).containsExactly("jobs", "hours");
        assertThat(of(ANNA).due()).contains(APRIL.plusDays(10));
    }

    @Test
    void aChangeForOthersAsksNothing() {
        first().signed(1, ANNA).revision(Weight.CHANGED, APRIL, change("money", MONEY));
        assertThat(of(ANNA).asked()).isEqualTo(Asked.NOTHING);
        assertThat(of(PYOTR).asked()).isEqualTo(Asked.CHANGES);
    }

    @Test
    void aSectionWithinAChapterForSomeIsForThoseWhoMeetBoth() {
        Whom inspectors = new Whom(List.of("position:Инспектор"));
        first().signed(1, ANNA)
                .revision(
                        Weight.CHANGED,
                        APRIL,
                        new Change("money-in-jobs", List.of(new Whom(List.of(MONEY)), inspectors)),
                        new Change("inspectors", List.of(new Whom(List.of(JOBS)), inspectors)));
        assertThat(of(ANNA).keys()).containsExactly("inspectors");
        signed(2, ANNA, "hash-1");
        assertThat(of(ANNA).asked()).isEqualTo(Asked.NOTHING);
    }

    @Test
    void anotherTitleIsNoSection() {
        first().signed(1, ANNA).revision(Weight.CHANGED, APRIL, change(""));
        assertThat(of(ANNA).asked()).isEqualTo(Asked.CHANGES);
        assertThat(of(ANNA).sections()).isEmpty();
    }

    @Test
    void aSmallEditAsksNothingAndIsShownWithTheNextChange() {
        first().signed(1, ANNA).revision(Weight.SMALL, APRIL, change("hours"));
        assertThat(of(ANNA).asked()).isEqualTo(Asked.NOTHING);
        revision(Weight.CHANGED, MAY, change("jobs", JOBS));
        assertThat(of(ANNA).keys()).containsExactly("hours", "jobs");
        assertThat(of(ANNA).due()).contains(MAY.plusDays(10));
    }

    @Test
    void aSmallEditPutsNothingOffForWhoHasReadNothing() {
        first().revision(Weight.SMALL, APRIL, change("hours"));
        assertThat(of(ANNA).asked()).isEqualTo(Asked.WHOLE);
        assertThat(of(ANNA).due()).contains(MARCH.plusDays(10));
    }

    @Test
    void changesGatherAndTheEarliestSetsTheDay() {
        first().signed(1, ANNA)
                .revision(Weight.CHANGED, APRIL, change("jobs", JOBS))
                .revision(Weight.CHANGED, MAY, change("hours"), change("jobs", JOBS));
        assertThat(of(ANNA).keys()).containsExactly("jobs", "hours");
        assertThat(of(ANNA).due()).contains(APRIL.plusDays(10));
    }

    @Test
    void whoSignedTheChangesOwesNoneOfThemAgain() {
        first().signed(1, ANNA)
                .revision(Weight.CHANGED, APRIL, change("jobs", JOBS))
                .signed(2, ANNA, "hash-1");
        assertThat(of(ANNA).asked()).isEqualTo(Asked.NOTHING);
        revision(Weight.CHANGED, MAY, change("hours"));
        assertThat(of(ANNA).keys()).containsExactly("hours");
    }

    @Test
    void aJoinerReadsItAllAndCountsFromHisFirstDay() {
        first().revision(Weight.CHANGED, APRIL, change("hours"));
        Colleague joiner = colleague("Бухгалтерия", "Бухгалтер", MAY);
        assertThat(of(joiner).asked()).isEqualTo(Asked.WHOLE);
        assertThat(of(joiner).due()).contains(MAY.plusDays(10));
        signed(2, joiner);
        assertThat(of(joiner).asked()).isEqualTo(Asked.NOTHING);
    }

    @Test
    void aMoverReadsWhatWasChangedForHisNewPlaceBeforeHeCame() {
        first().signed(1, ANNA)
                .revision(Weight.CHANGED, APRIL, change("money", MONEY), change("hours"))
                .signed(2, ANNA, "hash-1");
        Colleague moved = colleague("Бухгалтерия", "Бухгалтер", MAY);
        assertThat(of(moved).asked()).isEqualTo(Asked.CHANGES);
        assertThat(of(moved).keys()).containsExactly("money");
        assertThat(of(moved).due()).contains(MAY.plusDays(10));
        signed(2, moved, "hash-1");
        assertThat(of(moved).asked()).isEqualTo(Asked.NOTHING);
    }

    @Test
    void aMoverWhoReadItAllReadNothingAnew() {
        first().revision(Weight.CHANGED, APRIL, change("money", MONEY)).signed(2, ANNA);
        assertThat(of(colleague("Бухгалтерия", "Бухгалтер", MAY)).asked()).isEqualTo(Asked.NOTHING);
    }

    @Test
    void aTextThatBeginsAnewIsReadWhole() {
        first().signed(1, ANNA).revision(Weight.WHOLE, MAY);
        assertThat(of(ANNA).asked()).isEqualTo(Asked.WHOLE);
        assertThat(of(ANNA).due()).contains(MAY.plusDays(10));
    }

    @Test
    void whatIsRepealedAsksNothing() {
        first();
        Chain repealed = new Chain(new UUID(0, 7), "Книга", steps, Optional.empty());
        assertThat(Standing.of(repealed, ALL, ANNA, signatures).asked()).isEqualTo(Asked.NOTHING);
    }

    @Test
    void whoIsAskedSinceTodayIsNotLateToday() {
        first();
        Audience widened = new Audience(Whom.EVERYBODY, 5, MAY, 2);
        assertThat(of(ANNA, widened).due()).contains(MAY.plusDays(5));
    }
}
