package uko.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Gives every subject its turn, round by round, so that whatever else the machine does meets all of them alike. */
final class Interleaved {

    private static final int WARM_UP = 6;

    private final List<Subject> subjects;
    private final Path postgres;

    Interleaved(List<Subject> subjects, Path postgres) {
        this.subjects = subjects;
        this.postgres = postgres;
    }

    /** Answers the table. */
    String run(int rounds, PrintStream progress) throws IOException, InterruptedException {
        Map<String, List<Round>> taken = new LinkedHashMap<>();
        for (int round = -WARM_UP; round < rounds; round++) {
            for (Subject subject : subjects) {
                Round result = Round.of(subject, postgres);
                if (round >= 0) {
                    taken.computeIfAbsent(subject.name(), name -> new ArrayList<>())
                            .add(result);
                }
            }
            progress.print(round < 0 ? "," : ".");
        }
        progress.println();
        return rounds == 0 ? "" : table(taken);
    }

    private String table(Map<String, List<Round>> taken) {
        StringBuilder table = new StringBuilder("""
            | | CPU µs | ratio (quartiles) | to reach | PostgreSQL µs | per second | p50 µs | p99 µs | RSS MB |
            |---|---|---|---|---|---|---|---|---|
            """);
        for (Subject subject : subjects) {
            List<Round> rounds = taken.getOrDefault(subject.name(), List.of());
            List<Round> baseline = taken.getOrDefault(subject.baseline(), List.of());
            table.append(line(subject, Summary.of(rounds), Summary.ratios(rounds, baseline)));
        }
        return table.toString();
    }

    private static String line(Subject subject, Summary summary, Summary.Spread ratio) {
        return "| %s | %.1f | %s | %s | %.1f | %.0f | %d | %d | %.0f |%n"
                .formatted(
                        subject.name(),
                        summary.cpu(),
                        subject.isBaseline() ? "" : ratio,
                        subject.atMost() == 0 ? "" : "≤ " + subject.atMost(),
                        summary.database(),
                        summary.perSecond(),
                        summary.latency().getValueAtPercentile(50),
                        summary.latency().getValueAtPercentile(99),
                        subject.server().residentMegabytes());
    }
}
