package uko.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uko.spi.facts.ObjectRef;

class DoorsIT {

    private static final Duration HOUR = Duration.ofHours(1);

    @AutoClose
    private OpenStorage open;

    private DatabaseUri owner;
    private Town town;
    private Storage storage;

    @BeforeEach
    void open() throws Exception {
        open = OpenStorage.with("administration");
        owner = open.owner();
        town = open.town();
        storage = open.storage();
    }

    @Test
    void aPersonHasHisRolesWhereTheyAreGivenAndNowhereElse() {
        var callers = storage.callers();
        assertThat(callers.in(town.anna(), town.zarechny())
                        .await()
                        .orElseThrow()
                        .roles())
                .containsExactly("employee");
        assertThat(callers.in(town.anna(), town.bely()).await()).isEmpty();
        assertThat(callers.in(town.olga(), town.bely()).await().orElseThrow().roles())
                .containsExactly("regional-admin");
        assertThat(callers.in(town.olga(), town.otherCentre()).await()).isEmpty();
    }

    @Test
    void theAdministratorOfTheRegionSwitchesAndGrantsAndNobodyElseDoes() throws Exception {
        assertThat(as(
                        town.olga(),
                        () -> storage.database()
                                .<Boolean>write(
                                        writes -> storage.switchboard().set(writes, town.bely(), "m", true, 0))))
                .isTrue();
        assertThat(as(
                        town.olga(),
                        () -> storage.database()
                                .<Boolean>write(
                                        writes -> storage.switchboard().set(writes, town.bely(), "m", false, 7))))
                .isFalse();
        assertThat(as(
                        town.olga(),
                        () -> storage.database()
                                .<Boolean>write(
                                        writes -> storage.switchboard().set(writes, town.otherCentre(), "m", true, 0))))
                .isFalse();
        assertThatThrownBy(() -> as(
                        town.anna(),
                        () -> storage.database()
                                .<Boolean>write(
                                        writes -> storage.switchboard().set(writes, town.bely(), "m", false, 1))))
                .hasMessageContaining("regional-admin");
        assertThatThrownBy(() -> as(
                        town.olga(),
                        () -> storage.database().write(writes -> {
                            storage.people().grant(writes, town.bely(), town.boris(), "regional-admin", "приказ");
                            return 1;
                        })))
                .hasMessageContaining("is not granted");
    }

    @Test
    void aGrantedRoleIsHeardAndHoldsUntilItIsRevoked() throws Exception {
        BlockingQueue<Announcement> heard = heard();
        as(
                town.olga(),
                () -> storage.database().write(writes -> {
                    storage.people().grant(writes, town.bely(), town.boris(), "centre-head", "приказ № 7");
                    return 1;
                }));
        awaitThat(heard, new Announcement.PersonChanged(town.boris()));
        assertThat(storage.callers()
                        .in(town.boris(), town.bely())
                        .await()
                        .orElseThrow()
                        .is("centre-head"))
                .isTrue();
        as(
                town.olga(),
                () -> storage.database().write(writes -> {
                    storage.people().revoke(writes, town.bely(), town.boris(), "centre-head");
                    return 1;
                }));
        awaitThat(heard, new Announcement.PersonChanged(town.boris()));
        assertThat(storage.callers()
                        .in(town.boris(), town.bely())
                        .await()
                        .orElseThrow()
                        .roles())
                .containsExactly("employee");
    }

    @Test
    void aSessionIsKnownByItsHashAndEndsEverywhere() throws Exception {
        byte[] hash = {1, 2, 3};
        var sessions = storage.sessions();
        sessions.open(hash, town.anna(), HOUR).await();
        assertThat(sessions.find(hash, HOUR).await().orElseThrow().person()).isEqualTo(town.anna());
        BlockingQueue<Announcement> heard = heard();
        sessions.close(hash).await();
        awaitThat(heard, new Announcement.SessionClosed("010203"));
        assertThat(sessions.find(hash, HOUR).await()).isEmpty();
        sessions.open(hash, town.anna(), Duration.ZERO).await();
        assertThat(sessions.find(hash, HOUR).await()).isEmpty();
    }

    @Test
    void failuresMakeTheNextTryWaitLongerAndSuccessForgetsThemAndIsAudited() throws Exception {
        byte[] login = {9};
        var accounts = storage.accounts();
        for (int n = 0; n < 6; n++) {
            accounts.failed(login).await();
        }
        assertThat(accounts.wait(login).await()).isBetween(Duration.ofSeconds(5), Duration.ofSeconds(8));
        accounts.signedIn(login, accounts.find("anna").await().orElseThrow(), "request-2")
                .await();
        assertThat(accounts.wait(login).await()).isZero();
        assertThat(audited("request-2"))
                .isEqualTo("%s %s %s shell/sign-in".formatted(town.region(), town.zarechny(), town.anna()));
    }

    @Test
    void anAssertionIsUsedOnce() {
        Instant soon = Instant.now().plusSeconds(60);
        assertThat(storage.hosts().use("a1", soon).await()).isTrue();
        assertThat(storage.hosts().use("a1", soon).await()).isFalse();
    }

    @Test
    void allNodesShareTheFirstKeyThatWasOffered() {
        byte[] first = storage.hosts().sharedKey("k", new byte[] {1}).await();
        assertThat(storage.hosts().sharedKey("k", new byte[] {2}).await()).isEqualTo(first);
    }

    @Test
    void aCentreWithAnUnknownZoneDoesNotStopTheOthers() throws Exception {
        try (Provisioning provisioning = Provisioning.begin(owner)) {
            provisioning.centre(town.region(), "R-1-2", "ЦЗН города Белый Яр", "Asia/Ekaterinburg");
            provisioning.commit();
        }
        assertThat(storage.directory().entries().await()).containsOnlyKeys(town.zarechny(), town.otherCentre());
    }

    @Test
    void aTraceIsFoundFromBothItsEnds() throws Exception {
        var standard = new ObjectRef("ethics-code", "standard", "1.1", "h1");
        var value = new ObjectRef("values", "value", "respect", "h2");
        as(
                town.olga(),
                () -> storage.database().write(writes -> {
                    storage.traces("ethics-code").link(writes, standard, "realises", value);
                    storage.traces("ethics-code").link(writes, standard, "realises", value);
                    return 1;
                }));
        assertThat(as(town.olga(), () -> storage.traces("ethics-code").from(standard)))
                .hasSize(1);
        assertThat(as(town.olga(), () -> storage.traces("ethics-code").to(value))
                        .getFirst()
                        .from())
                .isEqualTo(standard);
        as(
                town.olga(),
                () -> storage.database().write(writes -> {
                    storage.traces("ethics-code").unlink(writes, standard, "realises", value);
                    return 1;
                }));
        assertThat(as(town.olga(), () -> storage.traces("ethics-code").to(value)))
                .isEmpty();
    }

    @Test
    void whatAModuleOffersIsThereForOthersWhileItIsOn() throws Exception {
        as(
                town.olga(),
                () -> storage.database().write(writes -> {
                    storage.traces("administration").offer(writes, "value", "respect", "Уважение", "Слышим человека.");
                    storage.traces("administration").offer(writes, "value", "honesty", "Честность", "");
                    storage.traces("switched-off").offer(writes, "value", "speed", "Скорость", "");
                    storage.traces("administration").takeBack(writes, "value", "honesty");
                    return 1;
                }));
        var offered = as(town.olga(), () -> storage.traces("hello").offered());
        assertThat(offered).hasSize(1);
        assertThat(offered.getFirst().title()).isEqualTo("Уважение");
        assertThat(offered.getFirst().object().hash()).hasSize(64);
    }

    @Test
    void aCutListenerHearsAgainAndSaysThatItMissedSomething() throws Exception {
        BlockingQueue<Announcement> heard = heard();
        try (var connection = TestPostgres.connect(new Roles(owner).app());
                var statement = connection.createStatement()) {
            statement.execute("select pg_terminate_backend(pid) from pg_stat_activity"
                    + " where datname = current_database() and (query ilike 'listen%' or query = 'select 1')");
        }
        awaitThat(heard, new Announcement.Missed());
    }

    @Test
    void aDatabaseThatDoesNotProtectIsNotUsed() throws Exception {
        try (var connection = TestPostgres.connect(owner);
                var statement = connection.createStatement()) {
            statement.execute("alter table uko.fact no force row level security");
            statement.execute("create policy hole on uko.trace to uko_app using (true)");
        }
        assertThatThrownBy(() -> Storage.open(open.vertx(), owner, StorageSettings.DEFAULTS)
                        .await())
                .isInstanceOf(UnsafeDatabase.class)
                .hasMessageContaining("uko.fact")
                .hasMessageContaining("hole");
    }

    private String audited(String request) throws Exception {
        try (var connection = TestPostgres.connect(Schemas.backup(owner));
                var statement = connection.prepareStatement(
                        "select concat_ws(' ', region_id, centre_id, person_id, module || '/' || action)"
                                + " from uko.audit where request_id = ?")) {
            statement.setString(1, request);
            var rows = statement.executeQuery();
            rows.next();
            return rows.getString(1);
        }
    }

    private BlockingQueue<Announcement> heard() {
        BlockingQueue<Announcement> heard = new LinkedBlockingQueue<>();
        storage.announcements().onEach(heard::add);
        return heard;
    }

    /** Waits for this very announcement; others may come before it. */
    private static void awaitThat(BlockingQueue<Announcement> heard, Announcement expected) throws Exception {
        Announcement next;
        do {
            next = heard.poll(10, TimeUnit.SECONDS);
        } while (next != null && !next.equals(expected));
        assertThat(next).isEqualTo(expected);
    }

    private <T> T as(UUID person, Callable<T> work) throws Exception {
        var scope = CallScope.acting(
                town.region(), town.bely(), person, "administration", "act", UUID.randomUUID(), "request-1");
        return ScopedValue.where(CallScope.CURRENT, scope).call(work::call);
    }
}
