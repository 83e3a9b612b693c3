package uko.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What a check looked at and what it found wrong there.
 *
 * @param things in words, for the case that there were too few of them
 * @param seen how many it looked at
 * @param violations a line for each, which begins with the thing itself
 */
record Findings(String things, int seen, List<String> violations) {

    Findings {
        violations = violations.stream().sorted().distinct().toList();
    }

    /** Looks at each of the things. */
    static <T> Findings in(String things, List<T> each, Function<T, Stream<String>> violations) {
        return new Findings(
                things, each.size(), each.stream().flatMap(violations).toList());
    }

    /** A violation, or none where all is right. */
    static Stream<String> unless(boolean right, String violation) {
        return right ? Stream.empty() : Stream.of(violation);
    }

    /**
     * Takes out what is allowed.
     *
     * @param reasons why, for each thing; an exception that nothing needs is a violation itself
     */
    Findings except(Map<String, String> reasons) {
        Set<String> things = reasons.keySet();
        Stream<String> left = violations.stream().filter(line -> things.stream().noneMatch(of(line)));
        Stream<String> idle = things.stream()
                .filter(thing -> violations.stream().noneMatch(line -> of(line).test(thing)))
                .map(thing -> thing + " is on the list of exceptions and needs none any more: take it off");
        return new Findings(this.things, seen, Stream.concat(left, idle).toList());
    }

    private static Predicate<String> of(String line) {
        return thing -> line.equals(thing) || line.startsWith(thing + " ") || line.startsWith(thing + ":");
    }

    /** Fails when there are violations, and when fewer things were seen than there surely are. */
    void none(int least, String repair) {
        assertThat(seen)
                .as("This check saw too few %s to prove anything: build the whole tree, or mend the check", things)
                .isGreaterThanOrEqualTo(least);
        assertThat(violations)
                .as("%s%n(%d violations in %d %s)", repair, violations.size(), seen, things)
                .isEmpty();
    }
}
