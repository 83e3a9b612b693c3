package uko.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import uko.spi.documents.RichText;

class SanitisedTextsTest {

    private static final String ELEMENTS =
            "(?:p|h[234]|ul|ol|li|table|thead|tbody|tr|th|td|blockquote|strong|em|b|i|u|s|sub|sup|br|a|img)";
    private static final String ATTRIBUTES =
            "(?: scope=\"(?:col|row|colgroup|rowgroup)\"| (?:col|row)span=\"[0-9]{1,2}\""
                    + "| href=\"(?:https?://|mailto:)[^\"<>]*\"| rel=\"noopener nofollow\""
                    + "| src=\"file:[0-9a-f]{64}\"| alt=\"[^\"<>]*\")*";
    /**
     * Nothing but text and the tags of the subset, each with no attribute but its own. The sanitiser parts two braces by
     * an empty comment, lest a framework of the page around reads them.
     */
    private static final String SUBSET =
            "(?s)(?:[^<>]|\\{<!-- -->|</" + ELEMENTS + ">|<" + ELEMENTS + ATTRIBUTES + " ?/?>)*";

    private static final String HASH = "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef";

    private final SanitisedTexts texts = new SanitisedTexts();

    static String[] attacks() {
        return ATTACKS.strip().split("\n");
    }

    private static final String ATTACKS = """
        <script>alert(1)</script>
        <SCRIPT SRC=http://evil.example/x.js></SCRIPT>
        <scr<script>ipt>alert(1)</scr</script>ipt>
        <script/src=data:,alert(1)>
        <svg onload=alert(1)>
        <svg><script>alert(1)</script></svg>
        <svg><animate onbegin=alert(1) attributeName=x dur=1s>
        <svg><a xlink:href="javascript:alert(1)"><text x="20" y="20">x</text></a></svg>
        <math><mi//xlink:href="data:x,<script>alert(1)</script>">
        <math><mtext><table><mglyph><style><!--</style><img title="--><img src=1 onerror=alert(1)>">
        <img src=x onerror=alert(1)>
        <img src="x:x" onerror="alert(1)"//
        <IMG \"""><SCRIPT>alert(1)</SCRIPT>"\\>
        <img src=`javascript:alert(1)`>
        <body onload=alert(1)>
        <body background="javascript:alert(1)">
        <iframe src="javascript:alert(1)"></iframe>
        <iframe srcdoc="<script>alert(1)</script>"></iframe>
        <object data="javascript:alert(1)"></object>
        <embed src="javascript:alert(1)">
        <a href="javascript:alert(1)">x</a>
        <a href="JaVaScRiPt:alert(1)">x</a>
        <a href=" javascript:alert(1)">x</a>
        <a href="&#106;avascript:alert(1)">x</a>
        <a href="&#x6A;&#x61;vascript&colon;alert(1)">x</a>
        <a href="java&Tab;script:alert(1)">x</a>
        <a href="java&NewLine;script:alert(1)">x</a>
        <a href="\u0001javascript:alert(1)">x</a>
        <a href="vbscript:msgbox(1)">x</a>
        <a href="data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==">x</a>
        <a href="//evil.example/">x</a>
        <a href="/sign-out">x</a>
        <a href="file:///etc/passwd">x</a>
        <a href="https://ok.example/" onclick="alert(1)">x</a>
        <a href="https://ok.example/" target="_blank" rel="opener">x</a>
        <a href="https://ok.example/" style="position:fixed;inset:0">x</a>
        <a href='https://ok.example/"onmouseover="alert(1)'>x</a>
        <a href="https:javascript:alert(1)">x</a>
        <p style="background:url(javascript:alert(1))">x</p>
        <p style="width: expression(alert(1))">x</p>
        <p class="uko-problem" id="x">x</p>
        <p onclick=alert(1)>x</p>
        <p/onclick=alert(1)>x</p>
        <p\tonmouseover\t=\talert(1)>x</p>
        <style>@import 'http://evil.example/x.css';</style>
        <style>body{background:url(javascript:alert(1))}</style>
        <link rel=stylesheet href=http://evil.example/x.css>
        <base href="javascript:alert(1)//">
        <meta http-equiv="refresh" content="0;url=javascript:alert(1)">
        <form action="javascript:alert(1)"><input type=submit></form>
        <input autofocus onfocus=alert(1)>
        <button formaction="javascript:alert(1)">x</button>
        <details open ontoggle=alert(1)>x</details>
        <video><source onerror=alert(1)></video>
        <audio src=x onerror=alert(1)>
        <marquee onstart=alert(1)>x</marquee>
        <isindex type=image src=1 onerror=alert(1)>
        <template><script>alert(1)</script></template>
        <noscript><p title="</noscript><img src=x onerror=alert(1)>">
        <textarea><img title="</textarea><img src=x onerror=alert(1)>"></textarea>
        <title><img src=x onerror=alert(1)></title>
        <xmp><img src=x onerror=alert(1)></xmp>
        <plaintext><img src=x onerror=alert(1)>
        <!--<img src="--><img src=x onerror=alert(1)//">
        <![CDATA[<img src=x onerror=alert(1)>]]>
        <?xml-stylesheet href="javascript:alert(1)"?>
        <!DOCTYPE x [<!ENTITY y SYSTEM "file:///etc/passwd">]><p>&y;</p>
        <table background="javascript:alert(1)"><tr><td colspan="9999999" rowspan=-1 onclick=x>x</td></tr></table>
        <table><td><form><script>alert(1)</script></table>
        <th scope="javascript:alert(1)">x</th>
        <img src="file:///etc/passwd" alt="x">
        <img src="file:0000000000000000000000000000000000000000000000000000000000000000" onload=alert(1) alt="x">
        <img src="file:0000000000000000000000000000000000000000000000000000000000000000" srcset="https://evil.example/x 2x">
        <img src="file:0000000000000000000000000000000000000000000000000000000000000000" alt="&quot; onerror=&quot;alert(1)">
        <img src="https://evil.example/x.png" alt="x">
        <img src="data:image/svg+xml;base64,PHN2Zy8+" alt="x">
        <a href="file:0000000000000000000000000000000000000000000000000000000000000000">x</a>
        <uko-portlet name="administration/people">x</uko-portlet>
        <slot name="x"></slot><p slot="x" part="y">x</p>
        &lt;script&gt;alert(1)&lt;/script&gt;
        {{{x}}} {{#form "x"}} ${x} <%= x %>
        <p>\uD800 \u0000 \uFFFE \u202E</p>
        """;

    @ParameterizedTest
    @MethodSource("attacks")
    void keepsNothingThatRunsOrLoads(String attack) {
        String html = texts.of("<p>до</p>" + attack + "<p>после</p>").html();

        assertThat(html).matches(SUBSET).contains("до");
        assertThat(html.replaceAll("&[a-z]+;|&#\\d+;", "").toLowerCase(Locale.ROOT))
                .doesNotContainPattern("<[^>]*(?:script:|data:|on[a-z]+=|style=|class=|id=)");
        assertThat(texts.of(html).html()).isEqualTo(html);
        assertThat(texts.shown(new RichText(attack))).isEqualTo(texts.of(attack).html());
    }

    @Test
    void theCorpusIsLarge() {
        assertThat(attacks()).hasSizeGreaterThan(65);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<h2>Раздел</h2><h3>Часть</h3><h4>Пункт</h4><p>Текст<br />строка</p>",
                "<p><strong>а</strong><em>б</em><b>в</b><i>г</i><u>д</u><s>е</s><sub>ж</sub><sup>з</sup></p>",
                "<ul><li>один<ul><li>два</li></ul></li></ul><ol><li>три</li></ol>",
                "<table><thead><tr><th scope=\"col\" colspan=\"2\">А</th></tr></thead><tbody><tr><td"
                        + " rowspan=\"3\">б</td><td>в</td></tr></tbody></table>",
                "<blockquote><p>«Цитата» — № 7, 5 &lt; 6 &amp; ёж</p></blockquote>",
                "<p><a href=\"https://trudvsem.ru/?a&#61;1&amp;b&#61;2\" rel=\"noopener nofollow\">портал</a></p>",
                "<p><img src=\"file:" + HASH + "\" alt=\"Схема проезда\" /></p>",
                "<p><a href=\"mailto:info&#64;czn.example.ru\" rel=\"noopener nofollow\">почта</a></p>"
            })
    void keepsTheSubsetAsItIs(String html) {
        assertThat(texts.of(html).html()).isEqualTo(html);
    }

    @Test
    void dropsScriptsWithTheirTextAndKeepsTheTextOfOtherElements() {
        assertThat(texts.of("<div>Да<script>нет</script><span>!</span></div>").html())
                .isEqualTo("Да!");
        assertThat(texts.of("<h1>А</h1><a href=\"/x\">б</a><img src=\"x\">").html())
                .isEqualTo("Аб");
    }

    @Test
    void aPictureWithoutWordsSaysThatItDecorates() {
        assertThat(texts.of("<img src=\"file:" + HASH + "\">").html())
                .isEqualTo("<img src=\"file:" + HASH + "\" alt=\"\" />");
    }

    @Test
    void closesWhatPeopleLeftOpen() {
        String html = texts.of("<p>раз<ul><li>два<table><tr><td>три").html();

        assertThat(html).matches(SUBSET).endsWith("</table></li></ul>");
        assertThat(texts.of(html).html()).isEqualTo(html);
    }

    @Test
    void aVeryDeepTextIsNoTrouble() {
        String html = texts.of("<blockquote>".repeat(20_000) + "да").html();

        assertThat(texts.of(html).html()).isEqualTo(html);
    }
}
