package uko.testkit;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import uko.spi.portlet.Centre;
import uko.storage.DatabaseUri;
import uko.storage.Provisioning;
import uko.storage.TestPostgres;
import uko.storage.Town;

/**
 * A running portal for the tests of a plugin: a real node on an empty database of its own, the people of
 * {@link Town}, and the plugins under test switched on for all of them. It takes about three seconds, so a test class
 * has one:
 *
 * <pre>{@code
 * @AutoClose
 * static final Portal portal = Portal.with("hello");
 *
 * @Test
 * void greetsByNameAndPatronymic() {
 *     assertThat(portal.employee().view("greeting")).shows("Здравствуйте, Анна Петровна!");
 * }
 * }</pre>
 *
 * <p>PostgreSQL is started once for all test classes of a module, or is the one that {@code -Duko.database} names.
 */
public final class Portal implements AutoCloseable {

    /** The password of everybody in these tests. */
    public static final String PASSWORD = "пароль-всех-тестов";

    private static final String HASH = TestNode.hash(PASSWORD);
    private static final ZoneId ZARECHNYS_ZONE = ZoneId.of("Asia/Yekaterinburg");
    private static final String WAITING = "pg_locks l join pg_stat_activity a on a.pid = l.pid"
            + " where a.datname = current_database() and l.locktype = 'transactionid' and not l.granted";
    private static final UUID NOBODY = new UUID(0, 0);
    private static final Set<String> EVERYWHERE = Set.of("platform-admin", "federal-coordinator");

    private final List<String> modules;
    private final List<Path> plugins;
    private final Platform platform;
    private final Town town;
    private final List<TestNode> nodes = new ArrayList<>();
    private final Map<String, Page> pages = new HashMap<>();
    private final Set<String> appointed = new HashSet<>();

    private Portal(List<String> modules, List<Path> plugins, Map<String, String> settings, InstantSource clock) {
        this.modules = modules;
        this.plugins = plugins;
        DatabaseUri database = TestPostgres.coreDatabase();
        platform = new Platform(database, new KeptConnections());
        nodes.add(TestNode.start(database, plugins, settings, TestNode.silent(), clock));
        town = Town.in(database);
        modules.forEach(module -> platform.switchOnForAll(module, town));
        platform.givePasswords(HASH);
        modules.forEach(module -> node().awaitSwitch(module, town.otherRegion(), town.otherCentre(), true));
    }

    /**
     * Starts a portal with plugins from the class path: the one under test, and those that its pom names with scope
     * {@code test}. The pages of the people show the first.
     */
    public static Portal with(String... modules) {
        return with(Map.of(), modules);
    }

    /** The same with settings of the node, by their keys: {@code mail.host → localhost}. */
    public static Portal with(Map<String, String> settings, String... modules) {
        List<String> all = List.of(modules);
        return new Portal(all, onClassPath(all), settings, InstantSource.system());
    }

    /** The same at the hour that this clock shows, which a test may move: days begin and end by it. */
    public static Portal at(InstantSource clock, String... modules) {
        List<String> all = List.of(modules);
        return new Portal(all, onClassPath(all), Map.of(), clock);
    }

    private static List<Path> onClassPath(List<String> modules) {
        return modules.stream().map(PluginSources::onClassPath).toList();
    }

    /** Starts a portal with a packed plugin, and with those from the class path that it depends on. */
    public static Portal withJar(Path jar, String module, List<String> dependencies) {
        List<String> all = new ArrayList<>(List.of(module));
        List<Path> plugins = new ArrayList<>(List.of(jar));
        for (String dependency : dependencies) {
            all.add(dependency);
            plugins.add(PluginSources.onClassPath(dependency));
        }
        return new Portal(all, plugins, Map.of(), InstantSource.system());
    }

    /** Starts a portal with plugins that lie in folders of modules, each named as its plugin. */
    public static Portal ofFolders(Path... modules) {
        return ofFolders(Map.of(), modules);
    }

    /** The same with settings of the node, by their keys: {@code plugins.deadline-seconds → 60}. */
    public static Portal ofFolders(Map<String, String> settings, Path... modules) {
        List<Path> plugins = List.of(modules);
        List<String> ids =
                plugins.stream().map(each -> each.getFileName().toString()).toList();
        return new Portal(ids, plugins, settings, InstantSource.system());
    }

    public Town town() {
        return town;
    }

    /** The node that serves the pages. */
    public TestNode node() {
        return nodes.getFirst();
    }

    /** The page of Анна Петровна Соколова, an employee of Заречный. */
    public Page employee() {
        return signedIn("anna").at(town.zarechny());
    }

    /** The page of Борис Сергеевич Ким, an employee of Белый Яр, the sibling centre. */
    public Page colleague() {
        return signedIn("boris").at(town.bely());
    }

    /** The page of Ольга Ивановна Лебедева, the regional administrator, who looks at Заречный. */
    public Page administrator() {
        return signedIn("olga").at(town.zarechny());
    }

    /** The page of somebody with this role for Заречный; whoever has a role in a centre is its employee, too. */
    public Page holderOf(String role) {
        return switch (role) {
            case "employee" -> employee();
            case "regional-admin" -> administrator();
            default -> appointed(role).at(town.zarechny());
        };
    }

    /** The page of somebody who is hired now, as an employee of Заречный. */
    public Page hired(String login, String name, String position, String department) {
        platform.hire(login, name, position, department, HASH, town);
        return signedIn(login).at(town.zarechny());
    }

    /** The page of somebody else of Заречный, with these roles there; the same login is the same person. */
    public Page someone(String login, String name, String... roles) {
        if (appointed.add(login)) {
            platform.appoint(
                    new Provisioning.Newcomer(login, name, "", town.region(), town.zarechny(), null, HASH), roles);
        }
        return signedIn(login).at(town.zarechny());
    }

    private Page appointed(String role) {
        if (appointed.add(role)) {
            boolean everywhere = EVERYWHERE.contains(role);
            platform.appoint(role, HASH, everywhere ? null : town.region(), everywhere ? null : town.zarechny());
        }
        return signedIn(role);
    }

    /** The page of somebody who has not signed in and looks at Заречный. */
    public Page nobody() {
        return new Page(node().visitor(), "", modules.getFirst(), town.zarechny());
    }

    /** The page of Анна Петровна Соколова again, served by a second node on the same database. */
    public Page employeeOnSecondNode() {
        if (nodes.size() == 1) {
            nodes.add(TestNode.start(platform.database(), plugins));
        }
        return pages.computeIfAbsent("anna on the second node", key -> enter(nodes.getLast(), "anna"));
    }

    private Page signedIn(String login) {
        return pages.computeIfAbsent(login, key -> enter(node(), login));
    }

    private Page enter(TestNode node, String login) {
        Visitor visitor = node.visitor().signIn(login, PASSWORD);
        String csrf = Markup.of(visitor.get("/").body()).hidden("_csrf");
        return new Page(visitor, csrf, modules.getFirst(), town.zarechny());
    }

    /** Switches a module on in a centre of the region, and waits until all nodes know it. */
    public void switchOn(String module, UUID centre) {
        flip(module, centre, true);
    }

    /** Switches a module off in a centre of the region, and waits until all nodes know it. */
    public void switchOff(String module, UUID centre) {
        flip(module, centre, false);
    }

    private void flip(String module, UUID centre, boolean on) {
        platform.flip(module, centre, on);
        nodes.forEach(node -> node.awaitSwitch(module, town.region(), centre, on));
    }

    /**
     * Changes rows of Заречный by hand, where no page leads there: what came before the test begins.
     *
     * @param sql one statement of the plugin's own tables, with {@code ?} for each parameter; of the schema {@code uko}
     *     only what requests may change
     * @return how many rows were changed
     */
    public int given(String sql, Object... parameters) {
        return platform.given(town.region(), town.zarechny(), NOBODY, sql, parameters);
    }

    /**
     * Begins such a change of rows of Заречный and leaves it open: what somebody else does meanwhile finds it half done.
     *
     * @return a connection in a transaction, which the test commits, or closes to undo it
     */
    public Connection begun() {
        try {
            return platform.begin(town.region(), town.zarechny(), NOBODY);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Waits until something in the portal's database waits for a transaction that is open, as one that was begun. */
    public void awaitWaiting() {
        eventually(() -> {
            if (count(WAITING) == 0) {
                throw new AssertionError("Nothing waits for an open transaction");
            }
        });
    }

    /** The same in the name of somebody, by his login: what the database itself lets him change. */
    public int givenBy(String login, String sql, Object... parameters) {
        return platform.given(town.region(), town.zarechny(), person(login), sql, parameters);
    }

    /** Counts rows of Заречный that the database itself lets somebody see there, by his login. */
    public long seenBy(String login, String from, Object... parameters) {
        return platform.seen(town.region(), town.zarechny(), person(login), from, parameters);
    }

    private UUID person(String login) {
        String id = platform.rows("select id from uko.person where login = ?", login)
                .getFirst()
                .getFirst();
        return UUID.fromString(id);
    }

    /** Changes rows of the schema {@code uko} by the platform's own hand: people, departments, roles. */
    public void arranged(String sql, Object... parameters) {
        platform.execute(sql, parameters);
    }

    /** Has the portlets do in Заречный what they do each day, as if it were this day. */
    public void daily(LocalDate day) {
        Centre zarechny = new Centre(town.zarechny(), town.region(), "ЦЗН города Заречный", ZARECHNYS_ZONE);
        node().node()
                .container()
                .daily(zarechny, day)
                .toCompletionStage()
                .toCompletableFuture()
                .join();
    }

    /**
     * Counts rows in all centres, where a plugin sees its caller's alone.
     *
     * @param from what follows {@code select count(*) from}: {@code uko.fact where kind = ?}
     */
    public long count(String from, Object... parameters) {
        return platform.count(from, parameters);
    }

    /** Repeats an assertion until it holds, for up to ten seconds: for what travels from node to node. */
    public static void eventually(Runnable assertion) {
        Instant end = Instant.now().plusSeconds(10);
        while (true) {
            try {
                assertion.run();
                return;
            } catch (AssertionError notYet) {
                if (Instant.now().isAfter(end)) {
                    throw notYet;
                }
                LockSupport.parkNanos(20_000_000);
            }
        }
    }

    /** Reads rows of all centres, each column as text. */
    public List<List<String>> rows(String select, Object... parameters) {
        return platform.rows(select, parameters);
    }

    @Override
    public void close() {
        nodes.forEach(TestNode::close);
        platform.close();
    }
}
