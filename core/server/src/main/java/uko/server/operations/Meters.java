package uko.server.operations;

import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.jvm.ClassLoaderMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Measures the node, in the words of Prometheus. Labels are routes and statuses, never ids or people. */
public final class Meters {

    private static final Set<String> METHODS = Set.of("GET", "HEAD", "OPTIONS", "POST");

    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final Map<String, Timer> requests = new ConcurrentHashMap<>();

    public Meters() {
        new JvmMemoryMetrics().bindTo(registry);
        new JvmThreadMetrics().bindTo(registry);
        new ClassLoaderMetrics().bindTo(registry);
        new ProcessorMetrics().bindTo(registry);
    }

    /** Counts one answered request. */
    public void answered(String method, String route, int status, long nanos) {
        // Whoever asks may call his method as he likes, and each name would be kept for ever.
        String known = METHODS.contains(method) ? method : "other";
        requests.computeIfAbsent(known + ' ' + route + ' ' + status / 100, key -> timer(known, route, status))
                .record(nanos, TimeUnit.NANOSECONDS);
    }

    /** Watches a number that changes by itself. */
    public void watch(String name, String description, Supplier<Number> number) {
        io.micrometer.core.instrument.Gauge.builder(name, number)
                .description(description)
                .register(registry);
    }

    String scrape() {
        return registry.scrape();
    }

    private Timer timer(String method, String route, int status) {
        return Timer.builder("uko_requests")
                .description("Requests by route and kind of answer")
                .tag("method", method)
                .tag("route", route)
                .tag("status", status / 100 + "xx")
                .publishPercentileHistogram(false)
                .register(registry);
    }
}
