package uko.bench;

import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.HdrHistogram.Histogram;

/** The medians of a subject's rounds; the latencies of all of them together. */
record Summary(double cpu, double database, double perSecond, Histogram latency) {

    static Summary of(List<Round> rounds) {
        Histogram latency = new Histogram(3);
        rounds.forEach(round -> latency.add(round.latency()));
        return new Summary(
                median(rounds, Round::cpu), median(rounds, Round::database), median(rounds, Round::perSecond), latency);
    }

    private static double median(List<Round> rounds, ToDoubleFunction<Round> figure) {
        return quantile(rounds.stream().mapToDouble(figure).toArray(), 0.5);
    }

    /** Each round's figure is compared with the same round's of the baseline: they had the same neighbours. */
    static Spread ratios(List<Round> rounds, List<Round> baseline) {
        double[] ratios = IntStream.range(0, rounds.size())
                .mapToDouble(n -> rounds.get(n).cpu() / baseline.get(n).cpu())
                .toArray();
        return spread(ratios);
    }

    static Spread spread(double[] values) {
        return new Spread(quantile(values, 0.25), quantile(values, 0.5), quantile(values, 0.75));
    }

    record Spread(double low, double median, double high) {
        @Override
        public String toString() {
            return String.format(Locale.ROOT, "**%.2f** (%.2f to %.2f)", median, low, high);
        }
    }

    private static double quantile(double[] values, double share) {
        double[] sorted = values.clone();
        java.util.Arrays.sort(sorted);
        return sorted.length == 0 ? Double.NaN : sorted[(int) Math.round(share * (sorted.length - 1))];
    }
}
