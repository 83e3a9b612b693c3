package uko.system.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import uko.storage.DatabaseUri;
import uko.storage.Provisioning;
import uko.storage.TestPostgres;
import uko.testkit.TestNode;

/** A node with one module of documents, the colleagues of one centre who write, review and read, and a browser for each. */
final class Office implements AutoCloseable {

    private static final String PASSWORD = "заречный-2026-тест";
    private static final Path PLUGINS = Path.of("../../plugins");

    private final String module;
    private final TestNode node;
    private final UUID centre;
    private final Chromium chromium = Chromium.shared();
    private final Map<String, String> sessions = new HashMap<>();

    private Office(String module, TestNode node, UUID centre) {
        this.module = module;
        this.node = node;
        this.centre = centre;
        PlaywrightAssertions.setDefaultAssertionTimeout(30_000);
    }

    /** With a module that is built beside this one, as {@code employee-book}. */
    static Office of(String module) {
        DatabaseUri database = TestPostgres.coreDatabase();
        TestNode node =
                TestNode.start(database, List.of(PLUGINS.resolve(module)), Map.of("plugins.deadline-seconds", "60"));
        return new Office(module, node, Settling.in(database, module, TestNode.hash(PASSWORD)));
    }

    /** The window of a colleague, signed in, in which the shell shows this portlet of the module. */
    Visit visit(String login, String portlet) {
        return visit(login, portlet, Stage.window());
    }

    Visit visit(String login, String portlet, Browser.NewContextOptions window) {
        return visit(portlet, window, sessions.computeIfAbsent(login, this::signIn));
    }

    /** The window that somebody opens whose computer went off: with what his browser keeps, and nothing else. */
    Visit backAfter(Visit former, String portlet) {
        return visit(portlet, Stage.window(), former.context().storageState());
    }

    private Visit visit(String portlet, Browser.NewContextOptions window, String session) {
        Visit visit = new Visit(chromium.browser().newContext(window.setStorageState(session)));
        visit.page().navigate(addressOf(portlet));
        return visit;
    }

    /** The window of somebody who is not signed in, on the page of a portlet that is for anyone. */
    Visit stranger(String portlet) {
        Visit visit = new Visit(chromium.browser().newContext(Stage.window()));
        visit.page().navigate(node.origin() + "/frames/" + module + "/" + portlet + "?centre=" + centre);
        return visit;
    }

    String addressOf(String portlet) {
        return node.origin() + "/?centre=" + centre + "&open=" + module + "/" + portlet;
    }

    /** The same as a whole page, without the shell around it. */
    String frameOf(String portlet) {
        return node.origin() + "/frames/" + module + "/" + portlet + "?centre=" + centre;
    }

    private String signIn(String login) {
        try (BrowserContext context = chromium.browser().newContext(Stage.window())) {
            Page page = context.newPage();
            page.navigate(node.origin() + "/sign-in");
            signIn(page, login);
            return context.storageState();
        }
    }

    /** On the page of sign-in, which then leads to where somebody wanted to go. */
    void signIn(Page page, String login) {
        page.fill("#login", login);
        page.fill("#password", PASSWORD);
        page.click("button:has-text('Войти')");
        page.waitForURL(address -> !address.contains("/sign-in"));
    }

    @Override
    public void close() {
        node.close();
    }

    private record Settling(Provisioning provisioning, String password, UUID region, UUID centre, UUID department) {

        static UUID in(DatabaseUri database, String module, String password) {
            try (Provisioning provisioning = Provisioning.begin(database)) {
                UUID region = provisioning.region("R-1", "Приозёрская область", "Asia/Yekaterinburg");
                UUID centre = provisioning.centre(region, "R-1-1", "ЦЗН города Заречный", "Asia/Yekaterinburg");
                UUID department = provisioning.department(centre, "Отдел трудоустройства");
                provisioning.switchOn(region, module);
                new Settling(provisioning, password, region, centre, department).everyone();
                provisioning.commit();
                return centre;
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }

        void everyone() throws SQLException {
            person("nina", "Орлова Нина Олеговна", "author");
            person("boris", "Ким Борис Сергеевич", "author", "assessor");
            person("vera", "Дутова Вера Павловна", "reviewer", "assessor");
            person("oleg", "Лебедев Олег Львович", "centre-head");
            person("anna", "Соколова Анна Петровна");
            person("marat", "Гусев Марат Ильич", "personnel-officer");
            person("lidia", "Фомина Лидия Андреевна");
            administrator("olga", "Лебедева Ольга Ивановна");
        }

        /** Who works for the region and for no centre of it. */
        private void administrator(String login, String name) throws SQLException {
            UUID person = provisioning.person(
                    new Provisioning.Newcomer(login, name, "Начальник отдела", region, null, null, password));
            provisioning.role(person, "regional-admin", region, null, "приказ № 1");
        }

        /** Roles of modules that are not on are nobody's here. */
        private void person(String login, String name, String... roles) throws SQLException {
            UUID person = provisioning.person(
                    new Provisioning.Newcomer(login, name, "Специалист", region, centre, department, password));
            for (String role : roles) {
                provisioning.role(person, role, region, centre, "приказ № 1");
            }
        }
    }
}
