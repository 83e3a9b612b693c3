package uko.rendering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uko.spi.documents.RichText;
import uko.spi.portlet.Model;

class TemplatesTest {

    private record Standard(int number, String title, Optional<LocalDate> since, List<String> notes) {}

    private static final Standard POLITENESS =
            new Standard(7, "Вежливость & внимание", Optional.of(LocalDate.of(2021, 7, 31)), List.of("а", "б"));
    private static final Standard SILENCE = new Standard(8, "Тишина", Optional.empty(), List.of());

    @Test
    void escapesEverythingThatHtmlCouldRead() {
        assertThat(Portal.with("<p title=\"{{x}}\">{{x}}</p>").shows("x", "&<>\"'`=я"))
                .isEqualTo("<p title=\"&amp;&lt;&gt;&quot;&#39;&#96;=я\">&amp;&lt;&gt;&quot;&#39;&#96;=я</p>");
    }

    @Test
    void readsComponentsOfRecordsKeysOfMapsAndSizesOfLists() {
        assertThat(Portal.with("{{s.title}}|{{m.key}}|{{s.notes.size}}|{{s.notes.[1]}}|{{s.number}}")
                        .shows(Model.of("s", POLITENESS).and("m", Map.of("key", "значение"))))
                .isEqualTo("Вежливость &amp; внимание|значение|2|б|7");
    }

    /** With a parameter a name is the helper's, without one the model's; names of blocks are refused without a block. */
    @Test
    void namesOfTheModelAndHelpersOfTheSameNameDoNotMeet() {
        Model model = Model.of("number", 5)
                .and("date", "вчера")
                .and("message", "слово")
                .and("s", POLITENESS);
        assertThat(Portal.with("{{number}} {{date}} {{message}}").shows(model)).isEqualTo("5 вчера слово");
        assertThat(Portal.with("{{number 12345}} {{date s.since}} {{number number}}")
                        .shows(model))
                .isEqualTo("12\u202f345 31.07.2021 5");
        assertThat(Portal.with("{{#with s as |y|}}{{y.number}} {{number y.number}} {{number}}{{/with}}")
                        .shows(model))
                .isEqualTo("7 7 7");
        assertThatThrownBy(() -> Portal.with("{{#with s as |number|}}{{number 12345}}{{/with}}")
                        .shows(model))
                .as("a name that a block gives stands before the helper")
                .isInstanceOf(TemplateException.class)
                .hasMessageContaining("can't be shown");
    }

    @Test
    void goesThroughListsAndMaps() {
        assertThat(Portal.with("{{#each list}}{{@index}}{{#if @first}}!{{/if}}{{number}}"
                                + " {{title}};{{else}}пусто{{/each}}")
                        .shows("list", List.of(POLITENESS, SILENCE)))
                .isEqualTo("0!7 Вежливость &amp; внимание;18 Тишина;");
        assertThat(Portal.with("{{#each list}}x{{else}}пусто{{/each}}").shows("list", List.of()))
                .isEqualTo("пусто");
        assertThat(Portal.with("{{#each map}}{{@key}}={{this}}{{#if @last}}.{{/if}}{{/each}}")
                        .shows("map", Map.of("а", 1)))
                .isEqualTo("а=1.");
        assertThat(Portal.with("{{#each list as |s|}}{{#each s.notes as |n|}}{{s.number}}{{n}} {{/each}}{{/each}}")
                        .shows("list", List.of(POLITENESS)))
                .isEqualTo("7а 7б ");
        assertThat(Portal.with("{{#each list as |s|}}{{#if @first}}!{{/if}}{{@index}}{{s.title}}{{word}} {{/each}}")
                        .shows(Model.of("list", List.of(SILENCE, SILENCE)).and("word", ".")))
                .isEqualTo("!0Тишина. 1Тишина. ");
    }

    @Test
    void opensOptionalsAndTakesAbsenceForEmptiness() {
        var portal =
                Portal.with("{{#each list}}[{{#if since}}{{date since}}{{else}}нет{{/if}}{{date since}}]{{/each}}");

        assertThat(portal.shows("list", List.of(POLITENESS, SILENCE))).isEqualTo("[31.07.202131.07.2021][нет]");
        assertThat(Portal.with("[{{m.none}}]").shows("m", Collections.singletonMap("none", null)))
                .isEqualTo("[]");
        assertThat(Portal.with("{{#with o}}{{title}}{{else}}нет{{/with}}").shows("o", Optional.of(SILENCE)))
                .isEqualTo("Тишина");
    }

    @Test
    void tellsConditionsApart() {
        var portal = Portal.with("{{#if x}}да{{else}}нет{{/if}}{{#unless x}}!{{/unless}}{{^x}}?{{/x}}");

        assertThat(portal.shows("x", true)).isEqualTo("да");
        for (Object empty : List.of(false, 0, "", List.of(), Map.of(), Optional.empty(), new RichText(""))) {
            assertThat(portal.shows("x", empty)).isEqualTo("нет!?");
        }
        assertThat(portal.shows(Model.empty())).isEqualTo("нет!?");
        assertThat(Portal.with("{{#if (eq s \"SECONDS\")}}да{{/if}}").shows("s", java.util.concurrent.TimeUnit.SECONDS))
                .isEqualTo("да");
    }

    @Test
    void includesPartialsWithTheirOwnValues() {
        assertThat(Portal.with("{{#each list}}{{> _standard mark=\"*\"}}{{/each}}")
                        .file("templates/_standard.hbs", "{{mark}}{{title}} ")
                        .shows("list", List.of(POLITENESS, SILENCE)))
                .isEqualTo("*Вежливость &amp; внимание *Тишина ");
    }

    @Test
    void namesTemplateLineAndKeyOfAnUnsupportedObject() {
        assertThatThrownBy(() -> Portal.with("<p>\n{{file}}</p>").shows("file", new File("/etc/passwd")))
                .isInstanceOf(TemplateException.class)
                .hasMessageStartingWith("Template 'templates/reader/view.hbs', line 2: 'file' is a java.io.File");
        assertThatThrownBy(() -> Portal.with("{{file.name}}").shows("file", new File("/etc/passwd")))
                .hasMessageContaining("'file' is a java.io.File");
        assertThatThrownBy(() -> Portal.with("{{#each l}}{{this}}{{/each}}").shows("l", List.of(new Object())))
                .hasMessageContaining("java.lang.Object");
        assertThatThrownBy(() -> Portal.with("{{l}}").shows("l", List.of(1))).hasMessageContaining("{{#each}}");
    }

    @ParameterizedTest
    @CsvSource({
        "{{s.getClass}}",
        "{{s.class}}",
        "{{s.hashCode}}",
        "{{s.title.length}}",
        "{{s.title.bytes}}",
        "{{titel}}"
    })
    void callsNothingAndSaysWhatIsNotThere(String template) {
        assertThatThrownBy(() -> Portal.with("\n\n" + template).shows("s", POLITENESS))
                .isInstanceOf(TemplateException.class)
                .hasMessageContaining("line 3: There is no '")
                .hasMessageContaining(template.replaceAll("[{}]", ""));
    }

    @Test
    void saysWhichTemplateIsAbsent() {
        assertThatThrownBy(() -> Portal.with("")
                        .templates(10)
                        .render("reader/mine", Portal.with("").page(), Model.empty()))
                .hasMessageContaining("templates/reader/mine.hbs");
        assertThat(Portal.with("").templates(10).has("reader/view")).isTrue();
        assertThat(Portal.with("").templates(10).has("reader/mine")).isFalse();
    }

    @Test
    void stopsAtOnceWhenAFragmentGrowsTooLarge() {
        var endless = new java.util.AbstractList<String>() {
            int asked;

            @Override
            public String get(int index) {
                asked++;
                return "0123456789";
            }

            @Override
            public int size() {
                return Integer.MAX_VALUE;
            }
        };
        var portal = Portal.with("{{#if true}}{{#each list}}{{#each ../list}}{{this}}{{/each}}{{/each}}{{/if}}");

        assertThatThrownBy(() -> portal.templates(1_000)
                        .render(
                                "reader/view",
                                portal.page(),
                                Model.of("list", endless).and("true", 1)))
                .isInstanceOf(FragmentTooLarge.class)
                .hasMessageContaining("1000 characters");
        assertThat(endless.asked).isLessThan(110);
    }

    @Test
    void doesNotEvenReadATextThatIsTooLong() {
        var portal = Portal.with("{{text}}{{#if rich}}{{rich rich}}{{/if}}");
        var templates = portal.templates(1_000);

        assertThatThrownBy(() -> templates.render("reader/view", portal.page(), Model.of("text", "<".repeat(1_001))))
                .isInstanceOf(FragmentTooLarge.class);
        assertThatThrownBy(() -> templates.render(
                        "reader/view",
                        portal.page(),
                        Model.of("text", "").and("rich", new RichText("<p>".repeat(1_000)))))
                .isInstanceOf(FragmentTooLarge.class);
    }

    @Test
    void writesDatesAndNumbersInBothLanguages() {
        var template =
                "{{date day}}|{{dateTime moment}}|{{number many}}|{{number part}}|{{number year}}|{{number less}}";
        var model = Model.of("day", LocalDate.of(2021, 7, 31))
                .and("moment", Instant.parse("2021-07-31T09:05:00Z"))
                .and("many", 1234567)
                .and("part", new BigDecimal("12345.50"))
                .and("year", 2026)
                .and("less", -0.5);

        assertThat(Portal.with(template).shows(model))
                .isEqualTo("31.07.2021|31.07.2021, 14:05|1\u202f234\u202f567|12\u202f345,50|2026|\u22120,5");
        assertThat(Portal.with(template).english().shows(model))
                .isEqualTo("31 Jul 2021|31 Jul 2021, 14:05|1,234,567|12,345.50|2026|\u22120.5");
    }

    @Test
    void aValueNamedAsAHelperIsShownWhereTheHelperHasNoArguments() {
        assertThat(Portal.with("{{date}} {{number number}} {{#each days}}{{date this}}{{/each}}")
                        .shows(Model.of("date", "сегодня").and("number", 10000).and("days", List.of(LocalDate.EPOCH))))
                .isEqualTo("сегодня 10\u202f000 01.01.1970");
    }

    @Test
    void translatesAndCounts() {
        var portal = Portal.with("{{message \"hello\" name day}}; {{plural \"staff\" n}}")
                .file(
                        "messages_ru.properties",
                        "hello=Здравствуйте, {0}! Сегодня {1}.\n"
                                + "staff.one={0} сотрудник\n"
                                + "staff.few={0} сотрудника\n"
                                + "staff.many={0} сотрудников")
                .file(
                        "messages_en.properties",
                        "hello=Hello, {0}! It's {1}.\nstaff.one={0} employee\nstaff.other={0} employees");
        var model =
                Model.of("name", "<Анна>").and("day", LocalDate.of(2026, 11, 2)).and("n", 22);

        assertThat(portal.shows(model)).isEqualTo("Здравствуйте, &lt;Анна&gt;! Сегодня 02.11.2026.; 22 сотрудника");
        assertThat(portal.english().shows(model)).isEqualTo("Hello, &lt;Анна&gt;! It&#39;s 2 Nov 2026.; 22 employees");
        assertThatThrownBy(() -> Portal.with("{{message \"none\"}}").shows(Model.empty()))
                .hasMessageContaining("'none'");
    }

    @Test
    void sanitisesRichTextOnceMoreAndRefusesToShowItBare() {
        assertThat(Portal.with("{{rich text}}")
                        .shows("text", new RichText("<p onclick=\"x()\">Да<script>x()</script></p>")))
                .isEqualTo("<p>Да</p>");
        assertThatThrownBy(() -> Portal.with("{{text}}").shows("text", new RichText("<p>Да</p>")))
                .hasMessageContaining("{{rich");
        assertThatThrownBy(() -> Portal.with("{{rich text}}").shows("text", "<p>"))
                .hasMessageContaining("RichText");
    }

    @Test
    void linksWithinThePortletAndToItsResources() {
        var model = Model.of("q", "а&б=\"1\"").and("rev", UUID.fromString("00000000-0000-0000-0000-000000000002"));
        var template = "{{link contour=\"external\" q=q}}|{{resource \"code.pdf\" rev=rev}}|{{link}}";
        var centre = "?centre=" + Portal.ZARECHNY;

        assertThat(Portal.with(template).shows(model))
                .isEqualTo(centre
                        + "&amp;contour=external&amp;q=%D0%B0%26%D0%B1%3D%221%22|/portlets/ethics-code/reader/resources/code.pdf"
                        + centre + "&amp;rev=00000000-0000-0000-0000-000000000002|" + centre);
        assertThat(Portal.with("{{link}}").english().shows(model)).isEqualTo(centre + "&amp;lang=en");
    }

    @Test
    void formsCarryAddressKeyAndProtection() {
        var portal = Portal.with("{{#form \"acknowledge\" standard=n}}<button>{{word}}</button>{{/form}}")
                .withSession("c<srf", Map.of("contour", "external"));
        var model = Model.of("n", 7).and("word", "Ознакомлен");

        assertThat(portal.shows(model))
                .matches("<form method=\"post\" action=\"/portlets/ethics-code/reader/acknowledge\\?centre="
                        + Portal.ZARECHNY
                        + "&amp;contour=external&amp;standard=7\"><input type=\"hidden\" name=\"_key\""
                        + " value=\"[0-9a-f-]{36}\"><input type=\"hidden\" name=\"_csrf\""
                        + " value=\"c&lt;srf\"><button>Ознакомлен</button></form>");
        assertThat(portal.shows(model)).isNotEqualTo(portal.shows(model));
        assertThat(Portal.with("{{#form \"send\" files=true}}{{/form}}").shows(Model.empty()))
                .contains("enctype=\"multipart/form-data\"")
                .doesNotContain("files", "_csrf");
    }

    @Test
    void refusesAFormInASharedView() {
        assertThatThrownBy(() -> Portal.with("{{#form \"acknowledge\"}}{{/form}}")
                        .shared()
                        .shows(Model.empty()))
                .isInstanceOf(TemplateException.class)
                .hasMessageContaining("line 1: {{#form}} can't be in a shared view")
                .hasMessageContaining("mine.hbs");
    }

    @Test
    void aFormThatOnlyAsksMayStandInASharedView() {
        var portal = Portal.with("{{#ask document=id empty=none}}<input name=\"words\">{{/ask}}");
        var model = Model.of("id", "a\"b").and("none", "");

        assertThat(portal.shared().shows(model))
                .isEqualTo("<form method=\"get\"><input type=\"hidden\" name=\"centre\" value=\"" + Portal.ZARECHNY
                        + "\"><input type=\"hidden\" name=\"document\" value=\"a&quot;b\"><input"
                        + " name=\"words\"></form>");
        assertThat(portal.english().shows(model)).contains("name=\"lang\" value=\"en\"");
    }

    @Test
    void picturesOfRichTextAreAskedForFromThePortletThatShowsThem() {
        var text = new RichText("<h2>А</h2><p><img src=\"file:" + "0".repeat(64) + "\" alt=\"Б\"></p>");

        assertThat(Portal.with("{{rich text under=4}}").shows("text", text))
                .isEqualTo("<h5>А</h5><p><img src=\"/portlets/ethics-code/reader/resources/picture?centre="
                        + Portal.ZARECHNY + "&amp;hash=" + "0".repeat(64) + "\" alt=\"Б\" /></p>");
    }

    @Test
    void refusesAPluginsTemplateThatVerificationRefuses() {
        assertThatThrownBy(() -> Portal.with("{{{x}}}").shows("x", "<b>")).hasMessageContaining("unescaped");
        assertThatThrownBy(() -> Portal.with("{{> _p}}")
                        .file("templates/_p.hbs", "{{&x}}")
                        .shows("x", "<b>"))
                .hasMessageContaining("templates/_p.hbs', line 1");
    }

    @Test
    void theShellShowsFragmentsAsTheyAre() {
        var portal = Portal.with("<script src=\"/embed.js\"></script>{{fragment}}{{text}}");
        var shell = Templates.ofShell(portal.source(), Bundles.ofCore(), new SanitisedTexts());

        assertThat(shell.render(
                        "reader/view",
                        portal.page(),
                        Model.of("fragment", new Html("<b>1</b>")).and("text", "<i>")))
                .isEqualTo("<script src=\"/embed.js\"></script><b>1</b>&lt;i&gt;");
    }

    @Test
    void rendersOnManyVirtualThreadsAtOnce() throws Exception {
        var portal = Portal.with("{{#each list}}{{> _standard}}{{/each}}")
                .file("templates/_standard.hbs", "{{number}}{{title}}{{seat}}");
        var templates = portal.templates(Templates.LIMIT);
        var calls = new ArrayList<Callable<String>>();
        for (int i = 0; i < 200; i++) {
            int seat = i;
            calls.add(() -> templates.render(
                    "reader/view",
                    portal.page(),
                    Model.of("list", List.of(SILENCE, SILENCE)).and("seat", seat)));
        }
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            int seat = 0;
            for (var answer : threads.invokeAll(calls)) {
                assertThat(answer.get()).isEqualTo("8Тишина" + seat + "8Тишина" + seat++);
            }
            assertThat(seat).isEqualTo(200);
        }
    }
}
