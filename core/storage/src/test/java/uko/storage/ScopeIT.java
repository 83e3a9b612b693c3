package uko.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uko.spi.facts.Fact;
import uko.spi.facts.ObjectRef;
import uko.spi.portlet.Outcome;
import uko.spi.portlet.PortletException;

class ScopeIT {

    private static final String ADD = "insert into uko.trace (from_module, from_kind, from_id, relation,"
            + " to_module, to_kind, to_id) values ('m', 'k', $1, 'r', 'm', 'k', '1')";
    private static final String IDS = "select from_id from uko.trace order by from_id";

    @AutoClose
    private static OpenStorage open;

    private static DatabaseUri owner;
    private static Town town;
    private static Storage storage;

    @BeforeAll
    static void open() throws Exception {
        open = OpenStorage.with("m");
        owner = open.owner();
        town = open.town();
        storage = open.storage();
        write(town.region(), town.zarechny(), town.anna(), UUID.randomUUID(), "zarechny-1");
        write(town.region(), town.zarechny(), town.anna(), UUID.randomUUID(), "zarechny-2");
        write(town.region(), town.bely(), town.boris(), UUID.randomUUID(), "bely-1");
    }

    @Test
    void aCentreSeesItsOwnRowsAlone() throws Exception {
        assertThat(read(town.zarechny())).containsExactly("zarechny-1", "zarechny-2");
        assertThat(read(town.bely())).containsExactly("bely-1");
        assertThat(read(town.otherCentre())).isEmpty();
        assertThat(read(UUID.randomUUID())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select from_id from uko.trace order by from_id",
                "select a.from_id from uko.trace a join uko.trace b using (from_id) order by 1",
                "select a.from_id from uko.trace a left join lateral (select * from uko.trace b"
                        + " where b.from_id = a.from_id) b on true order by 1",
                "with t as materialized (select * from uko.trace) select from_id from t order by 1",
                "select from_id from uko.trace where from_id in (select from_id from uko.trace) order by 1",
                "select min(from_id) as from_id from uko.trace group by from_id order by 1",
                "select from_id from uko.trace union select from_id from uko.trace order by 1",
                "select from_id from uko.trace t where exists (select from uko.trace u where u.from_id > '')"
                        + " order by 1",
                "select from_id from (select from_id, (select count(*) from uko.trace) from uko.trace) x order by 1",
                "select from_id from uko.trace order by from_id limit 1000 offset 0"
            })
    void noPlanReadsBeforeTheScopeIsSet(String sql) throws Exception {
        List<String> settings = List.of(
                "",
                "set enable_nestloop = off",
                "set enable_hashjoin = off",
                "set enable_mergejoin = off",
                "set enable_indexscan = off; set enable_bitmapscan = off; set enable_indexonlyscan = off",
                "set enable_seqscan = off",
                "set plan_cache_mode = force_generic_plan",
                "set from_collapse_limit = 1; set join_collapse_limit = 1",
                "set enable_material = off; set enable_memoize = off",
                "set debug_parallel_query = on");
        String scoped = new ScopedSql().of(sql, 0);
        DatabaseUri app = new Roles(owner).app();
        try (Connection connection = TestPostgres.connect(app)) {
            for (String setting : settings) {
                try (Statement statement = connection.createStatement()) {
                    statement.execute("discard all; " + setting);
                }
                assertThat(run(connection, scoped, town.zarechny()))
                        .as(setting)
                        .containsExactly("zarechny-1", "zarechny-2");
                assertThat(run(connection, scoped, town.bely())).as(setting).containsExactly("bely-1");
                assertThat(run(connection, scoped, town.otherCentre()))
                        .as(setting)
                        .isEmpty();
                assertThat(explained(connection, scoped)).as(setting).contains("One-Time Filter");
            }
        }
    }

    @Test
    void whatIsRefusedIsUndoneAndItsKeyMayComeAgain() throws Exception {
        UUID key = UUID.randomUUID();
        Outcome refused = change(
                town.region(),
                town.zarechny(),
                town.anna(),
                key,
                () -> storage.database().<Outcome>write(writes -> {
                    writes.execute(ADD, "refused");
                    return Outcome.refused("words", "too-short");
                }));
        assertThat(refused).isInstanceOf(Outcome.Refused.class);
        assertThat(read(town.zarechny())).containsExactly("zarechny-1", "zarechny-2");
        Outcome corrected = change(
                town.region(),
                town.zarechny(),
                town.anna(),
                key,
                () -> storage.database().<Outcome>write(writes -> Outcome.done()));
        assertThat(corrected).isEqualTo(Outcome.done());
    }

    @Test
    void theScopeEndsWithItsStatement() throws Exception {
        read(town.zarechny());
        try (Connection connection = TestPostgres.connect(new Roles(owner).app())) {
            assertThat(run(connection, new ScopedSql().of(IDS, 0), town.zarechny()))
                    .hasSize(2);
            try (Statement statement = connection.createStatement();
                    var rows = statement.executeQuery(IDS)) {
                assertThat(rows.next()).isFalse();
            }
        }
    }

    @Test
    void neitherTheApplicationNorTheOwnerReadsWithoutAScope() throws Exception {
        for (DatabaseUri uri : List.of(new Roles(owner).app(), owner)) {
            try (Connection connection = TestPostgres.connect(uri);
                    Statement statement = connection.createStatement();
                    var rows = statement.executeQuery("select count(*) from uko.trace")) {
                rows.next();
                assertThat(rows.getLong(1)).isZero();
            }
        }
    }

    @Test
    void aRowOfAnotherCentreIsNotWritten() {
        assertThatThrownBy(() -> change(
                        town.region(),
                        town.zarechny(),
                        town.anna(),
                        UUID.randomUUID(),
                        () -> storage.database()
                                .write(writes -> writes.execute(
                                        ADD.replace("(from_module", "(centre_id, from_module")
                                                .replace("('m'", "('" + town.bely() + "', 'm'"),
                                        "smuggled"))))
                .hasMessageContaining("row-level security");
    }

    @Test
    void theSameKeyChangesNothingTwice() throws Exception {
        UUID key = UUID.randomUUID();
        write(town.otherRegion(), town.otherCentre(), town.anna(), key, "once");
        assertThatThrownBy(() -> write(town.otherRegion(), town.otherCentre(), town.anna(), key, "twice"))
                .isInstanceOf(AlreadyDone.class);
        assertThat(readIn(town.otherRegion(), town.otherCentre())).containsExactly("once");
        change(
                town.otherRegion(),
                town.otherCentre(),
                town.anna(),
                UUID.randomUUID(),
                () -> storage.database().write(writes -> writes.execute("delete from uko.trace")));
    }

    @Test
    void aModuleThatIsOffIsNotWrittenTo() {
        assertThatThrownBy(() -> ScopedValue.where(
                                CallScope.CURRENT,
                                CallScope.acting(
                                        town.region(),
                                        town.zarechny(),
                                        town.anna(),
                                        "off-module",
                                        "act",
                                        UUID.randomUUID(),
                                        "r"))
                        .call(() -> storage.database().write(writes -> writes.execute(ADD, "never"))))
                .isInstanceOf(SwitchedOff.class);
    }

    @Test
    void whatThrowsLeavesNothing() throws Exception {
        assertThatThrownBy(() -> change(
                        town.region(),
                        town.bely(),
                        town.boris(),
                        UUID.randomUUID(),
                        () -> storage.database().write(writes -> {
                            writes.execute(ADD, "half");
                            throw PortletException.conflict("changed-my-mind");
                        })))
                .isInstanceOf(PortletException.class);
        assertThat(read(town.bely())).containsExactly("bely-1");
    }

    @Test
    void whatCannotBeAuditedIsNotStoredAndItsKeyMayComeAgain() throws Exception {
        UUID key = UUID.randomUUID();
        try (Connection other = TestPostgres.connect(owner);
                Statement statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute("lock table uko.audit in exclusive mode");
            assertThatThrownBy(() -> change(
                            town.region(),
                            town.bely(),
                            town.boris(),
                            key,
                            () -> storage.database().write(writes -> {
                                writes.execute("set local lock_timeout = '100ms'");
                                return writes.execute(ADD, "unaudited");
                            })))
                    .isInstanceOfSatisfying(
                            PortletException.class, e -> assertThat(e.code()).isEqualTo("busy"));
            other.rollback();
        }
        assertThat(read(town.bely())).containsExactly("bely-1");
        write(town.region(), town.bely(), town.boris(), key, "audited");
        assertThat(read(town.bely())).containsExactly("audited", "bely-1");
        removeFromBely("audited");
    }

    @Test
    void whoSwallowsAFailedStatementIsNotToldThatItIsStored() throws Exception {
        assertThatThrownBy(() -> change(
                        town.region(),
                        town.bely(),
                        town.boris(),
                        UUID.randomUUID(),
                        () -> storage.database().write(writes -> {
                            writes.execute(ADD, "before");
                            assertThatThrownBy(() -> writes.execute("select 1 / 0"))
                                    .hasMessageContaining("division by zero");
                            return Outcome.done();
                        })))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("action act of m")
                .hasMessageContaining("Let the exception of a statement pass");
        assertThat(read(town.bely())).containsExactly("bely-1");
    }

    @Test
    void oneActionWritesOnce() {
        assertThatThrownBy(() -> change(town.region(), town.bely(), town.boris(), UUID.randomUUID(), () -> {
                    storage.database().write(writes -> 1);
                    return storage.database().write(writes -> 2);
                }))
                .hasMessageContaining("one action is one transaction");
    }

    @Test
    void severalReadsShareOneSnapshot() throws Exception {
        List<Long> counts = ScopedValue.where(CallScope.CURRENT, reading(town.region(), town.zarechny()))
                .call(() -> storage.database().read(reads -> {
                    var first = reads.list(IDS, row -> row.text("from_id"));
                    var second = reads.find("select count(*) as n from uko.trace", row -> row.number("n"));
                    return List.of((long) first.get().size(), second.get().orElseThrow());
                }));
        assertThat(counts).containsExactly(2L, 2L);
    }

    @Test
    void aFactHoldsOnceAndIsWithdrawnWithItsReason() throws Exception {
        var facts = storage.facts("m", Set.of("m.done"));
        var object = new ObjectRef("m", "thing", "1", "");
        var fact = Fact.of("m.done", object, LocalDate.of(2026, 9, 1)).with("number", "17");
        for (int n = 0; n < 2; n++) {
            change(
                    town.region(),
                    town.bely(),
                    town.boris(),
                    UUID.randomUUID(),
                    () -> storage.database().write(writes -> {
                        facts.state(writes, fact);
                        return 1;
                    }));
        }
        var reading = ScopedValue.where(CallScope.CURRENT, reading(town.region(), town.bely()));
        assertThat(reading.call(() -> facts.ofKind("m.done"))).containsExactly(fact);
        change(
                town.region(),
                town.bely(),
                town.boris(),
                UUID.randomUUID(),
                () -> storage.database().write(writes -> {
                    facts.withdraw(writes, "m.done", object, "ошибка");
                    return 1;
                }));
        assertThat(reading.call(() -> facts.ofKind("m.done"))).isEmpty();
        assertThatThrownBy(() -> facts.state(null, Fact.of("m.other", object, LocalDate.EPOCH)))
                .hasMessageContaining("m.other")
                .hasMessageContaining("plugin.json");
    }

    @Test
    void aStatementOverItsTimeIsCutOffAsBusy() {
        assertThatThrownBy(() -> ScopedValue.where(CallScope.CURRENT, reading(town.region(), town.bely()))
                        .call(() -> storage.database().list("select pg_sleep(30)::text as t", row -> row.text("t"))))
                .isInstanceOfSatisfying(
                        PortletException.class, e -> assertThat(e.code()).isEqualTo("busy"));
    }

    private static CallScope reading(UUID region, UUID centre) {
        return CallScope.reading(region, centre, new UUID(0, 0), "m");
    }

    private static List<String> read(UUID centre) throws Exception {
        return readIn(town.region(), centre);
    }

    private static List<String> readIn(UUID region, UUID centre) throws Exception {
        return ScopedValue.where(CallScope.CURRENT, reading(region, centre))
                .call(() -> storage.database().list(IDS, row -> row.text("from_id")));
    }

    private static void write(UUID region, UUID centre, UUID person, UUID key, String id) throws Exception {
        change(region, centre, person, key, () -> storage.database().write(writes -> writes.execute(ADD, id)));
    }

    private static void removeFromBely(String id) throws Exception {
        change(
                town.region(),
                town.bely(),
                town.boris(),
                UUID.randomUUID(),
                () -> storage.database()
                        .write(writes -> writes.execute("delete from uko.trace where from_id = $1", id)));
    }

    private static <T> T change(UUID region, UUID centre, UUID person, UUID key, Callable<T> work) throws Exception {
        var scope = CallScope.acting(region, centre, person, "m", "act", key, "request-1");
        return ScopedValue.where(CallScope.CURRENT, scope).call(work::call);
    }

    private static List<String> run(Connection connection, String scoped, UUID centre) throws SQLException {
        try (var statement = connection.prepareStatement(scoped.replaceAll("\\$\\d", "?"))) {
            statement.setString(1, town.region().toString());
            statement.setString(2, centre.toString());
            statement.setString(3, town.anna().toString());
            try (var rows = statement.executeQuery()) {
                List<String> ids = new java.util.ArrayList<>();
                while (rows.next()) {
                    ids.add(rows.getString(1));
                }
                return ids;
            }
        }
    }

    private static String explained(Connection connection, String scoped) throws SQLException {
        try (Statement statement = connection.createStatement();
                var rows = statement.executeQuery("explain " + scoped.replaceAll("\\$\\d", "''"))) {
            StringBuilder plan = new StringBuilder();
            while (rows.next()) {
                plan.append(rows.getString(1)).append('\n');
            }
            return plan.toString();
        }
    }
}
