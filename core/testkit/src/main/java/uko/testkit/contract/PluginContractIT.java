package uko.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import uko.testkit.Answer;
import uko.testkit.Page;
import uko.testkit.Portal;
import uko.testkit.contract.Doors.Reply;

/**
 * What every plugin must pass, on the jar that it is packed into. plugin-parent has Maven run it for each plugin; its
 * failures say what to repair. It sees an empty database: what is shown on a filled one, a plugin's own tests look at,
 * and {@link Page} checks that on the way.
 */
@EnabledIf("uko.testkit.contract.PackedPlugin#isUnderTest")
class PluginContractIT {

    private static final PackedPlugin PLUGIN = PackedPlugin.underTest();
    private static final List<DeclaredPortlet> PORTLETS = DeclaredPortlet.of(PLUGIN);
    private static final List<String> LANGUAGES = List.of("ru", "en");
    private static final List<String> NONSENSE = List.of(
            "\"><script>alert(1)</script>", "' or 1=1 --", "-1", "99999999999999999999", "x".repeat(200), "\u0000");
    private static final Pattern TABLE = Pattern.compile("(?i)create table (?:if not exists )?([\\w.]+)");

    @AutoClose
    private static final Portal PORTAL = Portal.withJar(PLUGIN.jar(), PLUGIN.id(), PLUGIN.dependencies());

    @Test
    void startsFromItsPackedJar() {
        assertThat(PORTLETS)
                .as("plugin.json declares no portlet. Declare what there is to see.")
                .isNotEmpty();
        assertThat(PORTAL.node().node().container().health().all())
                .as(
                        "The plugin must start from %s. Its reason says what to repair.",
                        PLUGIN.jar().getFileName())
                .allSatisfy(plugin -> assertThat(plugin.reason()).isEmpty())
                .anySatisfy(plugin -> assertThat(plugin.id()).isEqualTo(PLUGIN.id()));
    }

    @Test
    void bearsOneNameEverywhere() {
        none(new Names(PLUGIN).problems());
    }

    @Test
    void hasEveryMessageInBothLanguagesAndNoneTooMany() {
        MessageKeys keys = new MessageKeys(PLUGIN);
        none(keys.problems());
        assertThat(keys.seen() + PLUGIN.lentMessages("ru").size())
                .as("The bundles hold no message. What people read is written there.")
                .isPositive();
    }

    @Test
    void replacesNothingOfItsKitByChance() {
        none(new StandIns(PLUGIN).problems());
    }

    @Test
    void keepsTheRowsOfEachCentreApart() {
        Tables tables = new Tables(PORTAL, PLUGIN.schema());
        none(tables.problems());
        long written = PLUGIN.paths("migrations/", ".sql").stream()
                .mapToLong(path -> TABLE.matcher(PLUGIN.text(path)).results().count())
                .sum();
        assertThat(tables.seen()).as("tables that the migrations make").isEqualTo(written);
    }

    @Test
    void showsEachModeInBothLanguagesToWhoeverMaySeeIt() {
        List<String> seen = new ArrayList<>();
        for (DeclaredPortlet portlet : PORTLETS) {
            for (String role : DeclaredPortlet.allRoles(PLUGIN)) {
                for (String mode : portlet.modes()) {
                    LANGUAGES.forEach(language -> seen.addAll(show(portlet, role, mode, language)));
                }
            }
        }
        assertThat(seen)
                .as("fragments that were shown")
                .hasSizeGreaterThanOrEqualTo(PORTLETS.size() * LANGUAGES.size());
        assertNoFault();
    }

    private static List<String> show(DeclaredPortlet portlet, String role, String mode, String language) {
        Answer answer = PORTAL.holderOf(role).in(language).show(portlet.name(), mode);
        boolean wanted = portlet.shownTo(role, mode);
        assertThat(answer.status())
                .as(
                        "%s of '%s' for '%s' in %s must be %s; it was %s",
                        mode, portlet.name(), role, language, wanted ? "shown" : "forbidden", answer)
                .isEqualTo(wanted ? 200 : 403);
        return wanted ? List.of(answer.body()) : List.of();
    }

    @Test
    void asksStrangersToSignInAndHidesFromThoseOfOtherRegions() {
        for (DeclaredPortlet portlet : PORTLETS) {
            assertThat(PORTAL.nobody().view(portlet.name()).status())
                    .as("'%s' to whoever has not signed in", portlet.name())
                    .isEqualTo(portlet.forAnyone() ? 200 : 401);
            if (!portlet.forAnyone()) {
                Page abroad = PORTAL.holderOf(portlet.aRole()).at(PORTAL.town().otherCentre());
                boolean everywhere = portlet.aRole().equals("platform-admin")
                        || portlet.aRole().equals("federal-coordinator");
                assertThat(abroad.view(portlet.name()).status()).isEqualTo(everywhere ? 200 : 404);
            }
        }
    }

    @Test
    void answersNonsenseWithAClearNo() {
        for (DeclaredPortlet portlet : PORTLETS) {
            Page page = PORTAL.holderOf(portlet.aRole());
            for (String parameter : portlet.parameters()) {
                NONSENSE.forEach(value -> noFault(page.view(portlet.name(), parameter + "=" + value)));
                for (String resource : portlet.resources()) {
                    NONSENSE.forEach(
                            value -> assertThat(page.download(portlet.name(), resource, parameter + "=" + value)
                                            .statusCode())
                                    .as("%s with %s=%s", resource, parameter, value)
                                    .isLessThan(500));
                }
            }
            for (String action : portlet.actions()) {
                noFault(PORTAL.holderOf(portlet.aRoleFor(action)).act(portlet.name(), action));
            }
        }
        assertNoFault();
    }

    private static void noFault(Answer answer) {
        assertThat(answer.status()).as("%s", answer).isLessThan(500);
    }

    @Test
    void actsOnlyForItsOwnPageAndOnlyWithAKey() {
        for (DeclaredPortlet portlet : PORTLETS) {
            for (String action : portlet.actions()) {
                Page page = PORTAL.holderOf(portlet.aRoleFor(action));
                assertThat(page.act(portlet.name(), action, "_key=")).refuses(400, "key-missing");
                assertThat(page.act(portlet.name(), action, "_csrf=guessed")).refuses(403, "csrf");
                String address =
                        "/portlets/%s/%s/%s?centre=%s".formatted(PLUGIN.id(), portlet.name(), action, page.centre());
                assertThat(page.visitor().get(address).statusCode())
                        .as("GET of an action")
                        .isIn(404, 405);
                assertThat(page.visitor()
                                .postFrom(
                                        "https://elsewhere.example",
                                        address,
                                        Map.of("_key", UUID.randomUUID().toString(), "_csrf", page.csrf()))
                                .statusCode())
                        .as("an action that another page asks for")
                        .isEqualTo(403);
            }
        }
    }

    @Test
    void isAbsentWhereItIsOff() {
        for (DeclaredPortlet portlet : PORTLETS) {
            Doors doors = new Doors(PORTAL.holderOf(portlet.aRole()), portlet);
            Map<String, Reply> on = doors.knock(PLUGIN.id());
            PORTAL.switchOff(PLUGIN.id(), PORTAL.town().zarechny());
            try {
                assertThat(doors.knock(PLUGIN.id()))
                        .as("'%s' must answer, where it is off, as if there were no such module", portlet.name())
                        .isEqualTo(doors.knock("no-such-module"));
                if (portlet.aRole().equals("regional-admin")) {
                    Page sibling = PORTAL.administrator().at(PORTAL.town().bely());
                    assertThat(sibling.view(portlet.name()).status())
                            .as("in the sibling centre")
                            .isEqualTo(200);
                }
            } finally {
                PORTAL.switchOn(PLUGIN.id(), PORTAL.town().zarechny());
            }
            assertThat(on.values().stream().map(Reply::status))
                    .as("doors that were open before")
                    .contains(200);
            assertThat(doors.knock(PLUGIN.id()).keySet()).isEqualTo(on.keySet());
            assertThat(PORTAL.holderOf(portlet.aRole()).view(portlet.name()).status())
                    .as("on again")
                    .isEqualTo(200);
        }
    }

    @Test
    void isCollectedWhenItIsReloadedAndGoesOnAsBefore() {
        var container = PORTAL.node().node().container();
        for (int round = 0; round < 3; round++) {
            container.reload(PLUGIN.id());
            for (DeclaredPortlet portlet : PORTLETS) {
                assertThat(PORTAL.holderOf(portlet.aRole()).view(portlet.name()).status())
                        .as("'%s' after a reload", portlet.name())
                        .isEqualTo(200);
            }
        }
        int loaded = container.manifests().size();
        assertThat(Loaders.left(loaded))
                .as("Class loaders of plugins in memory after a reload. Something still holds the former one: a thread"
                        + " that was never ended, a listener of the JDK's, a ThreadLocal, or equals of a record, which"
                        + " the JDK keeps linked for a while. End it, or do without: compare records by their id.")
                .isEqualTo(loaded);
    }

    @Test
    void isDescribedInItsReadme() throws Exception {
        Path readme = PLUGIN.folder().resolve("README.md");
        String text = Files.exists(readme) ? Files.readString(readme) : "";
        TreeSet<String> things =
                new TreeSet<>(PLUGIN.whole().getJsonObject("portlets").fieldNames());
        PLUGIN.manifest()
                .getJsonArray("facts", new io.vertx.core.json.JsonArray())
                .forEach(fact -> things.add(fact.toString()));
        for (String migration : PLUGIN.paths("migrations/", ".sql")) {
            TABLE.matcher(PLUGIN.text(migration)).results().forEach(table -> things.add(table.group(1)));
        }
        assertThat(things)
                .as("README.md tells of every portlet, table and fact, in `quotes`, or is not there at all.")
                .allMatch(thing -> text.isEmpty() || text.contains("`" + thing + "`"));
    }

    private static void none(List<String> problems) {
        assertThat(problems).as("%n- %s%n", String.join("\n- ", problems)).isEmpty();
    }

    private static void assertNoFault() {
        assertThat(PORTAL.node().node().container().health().all())
                .as("A portlet threw, or overran its deadline; UKO_LOG_LEVEL=WARN shows where.")
                .allSatisfy(plugin -> {
                    assertThat(plugin.reason()).isEmpty();
                    assertThat(plugin.faults()).isZero();
                });
    }
}
