package uko.storage;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

/**
 * Turns a statement into one that first sets the scope and then selects, in one round trip.
 *
 * <p>{@code (select uko.set_scope(…))} refers to nothing of the query, so the planner makes it an InitPlan, and the
 * condition on it a one-time filter above the whole plan: PostgreSQL runs it before the first row of anything below
 * is asked for. The policies read the scope in InitPlans of their own, evaluated on first use, thus after it. Should
 * a planner ever turn this round, the policies would find no scope and the answer would be empty: never foreign. A
 * test forces other plans, and asserts the filter in each.
 */
final class ScopedSql {

    private final Cache<Key, String> wrapped =
            Caffeine.newBuilder().maximumSize(2_000).build();

    String of(String sql, int parameters) {
        return wrapped.get(new Key(sql, parameters), ScopedSql::wrap);
    }

    private static String wrap(Key key) {
        int n = key.parameters;
        return "select scoped.* from (" + key.sql + "\n) as scoped where (select uko.set_scope($" + (n + 1) + ", $"
                + (n + 2) + ", $" + (n + 3) + "))";
    }

    private record Key(String sql, int parameters) {}
}
