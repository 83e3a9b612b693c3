package uko.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** How long a node takes from the start of its process to the first fragment that a person gets, and what it weighs. */
final class FirstFragment {

    static final int STARTS = Integer.getInteger("bench.starts", 5);
    private static final long REST_MILLIS = 5_000;

    private final Requests requests;

    FirstFragment(Requests requests) {
        this.requests = requests;
    }

    interface Start {
        Program with(String jvm) throws IOException;
    }

    /** Answers a table; the starts of both kinds take turns. */
    String run(Start start, boolean trained) throws IOException, InterruptedException {
        List<Begun> plain = new ArrayList<>();
        List<Begun> cached = new ArrayList<>();
        for (int n = 0; n < STARTS; n++) {
            plain.add(begin(start, "-XX:AOTMode=off"));
            if (trained) {
                cached.add(begin(start, ""));
            }
        }
        return """
            | | first fragment, s | CPU until then, s | RSS idle, MB |
            |---|---|---|---|
            | to reach | ≤ 3, trained ≤ 1.5 | | ≤ 300 |
            %s%s\
            """.formatted(line("plain", plain), line("trained", cached));
    }

    /** A start: seconds to the first fragment, CPU seconds until then, megabytes after a rest. */
    private record Begun(double seconds, double cpu, double idle) {}

    private Begun begin(Start start, String jvm) throws IOException, InterruptedException {
        byte[] request = requests.portlet("phone-book/fresh", "");
        try (Program node = start.with(jvm)) {
            double seconds = node.awaitStatus(200, request).toMillis() / 1000.0;
            double cpu = node.cpuMicros() / 1e6;
            Thread.sleep(REST_MILLIS);
            return new Begun(seconds, cpu, node.residentMegabytes());
        }
    }

    private static String line(String name, List<Begun> starts) {
        return "| %s | %s | %s | %s |%n"
                .formatted(
                        name, median(starts, Begun::seconds), median(starts, Begun::cpu), median(starts, Begun::idle));
    }

    private static String median(List<Begun> starts, ToDoubleFunction<Begun> figure) {
        List<Double> sorted =
                starts.stream().mapToDouble(figure).sorted().boxed().toList();
        return sorted.isEmpty()
                ? "not measured"
                : "%.2f (%.2f to %.2f)".formatted(sorted.get(sorted.size() / 2), sorted.getFirst(), sorted.getLast());
    }
}
