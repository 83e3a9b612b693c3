package uko.bench;

import java.util.function.Supplier;

/**
 * One thing that is asked again and again.
 *
 * @param baseline the name of the subject that it is compared with; its own for a baseline
 * @param atMost what the ratio to the baseline is to stay under; 0 for none
 * @param request its bytes, asked for once in a round, since tokens run out
 * @param status of a right answer; any other ends the run
 */
record Subject(
        String name,
        String baseline,
        double atMost,
        Program server,
        Supplier<byte[]> request,
        int requests,
        int status) {

    boolean isBaseline() {
        return name.equals(baseline);
    }
}
