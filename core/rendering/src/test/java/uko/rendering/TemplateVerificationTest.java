package uko.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TemplateVerificationTest {

    private static final String NAME = "templates/reader/view.hbs";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{{{x}}}",
                "{{~{x}~}}",
                "{{&x}}",
                "{{~& x}}",
                "{{=<% %>=}}<%& x %>",
                "{{#*inline \"x\"}}{{/inline}}",
                "{{* x}}",
                "<script>x()</script>",
                "<SCRIPT src='x'>",
                "<style>p{}</style>",
                "<p style=\"color:red\">",
                "<p\n  STYLE = 'x'>",
                "<p onclick=\"x()\">",
                "<img src=\"x.png\" onerror=x()>",
                "<p class=\"a>b\" onfocus='x()'>",
                "<form method=\"post\" action=\"/x\">",
                "<iframe src=\"/x\"></iframe>",
                "<base href=\"/\">",
                "<a href=\"{{x}}\">",
                "<a href='{{x.y}}'>",
                "<a href={{x}}>",
                "<a href=\"/a/{{x}}\">",
                "<img src=\"{{x}}\">",
                "<button formaction=\"{{x}}\">",
                "<form action=\"{{x}}\">",
                "<a href=\"{{#if x}}{{y}}{{/if}}\">",
                "<a href=\" JavaScript :x()\">",
                "<a href=javascript:x()>",
                "<a href=\"data:text/html,x\">",
                "<p {{x}}>",
                "<p class={{x}}>",
                "<p class=\"{{rich x}}\">",
                "<p class=\"{{> _p}}\">",
                "<p {{> _p}}>",
                "{{unknown x}}",
                "{{each}}",
                "{{with x}}",
                "{{#each x}}",
                "{{#if x}}{{/each}}",
                "{{x",
                "{{log x}}",
                "{{#include x}}{{/include}}"
            })
    void refuses(String template) {
        var problems = TemplateVerification.problems(NAME, "<p>\n</p>\n" + template);

        assertThat(problems)
                .isNotEmpty()
                .allSatisfy(problem ->
                        assertThat(problem).matches("(?s)Template 'templates/reader/view\\.hbs', line [34]: .+\\."));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<a href=\"{{link a=b}}\">{{x}}</a>",
                "<a href=\"{{resource \"code.pdf\" rev=x}}\">{{x}}</a>",
                "<a href='{{message \"law.address\"}}'>{{x}}</a>",
                "<a href=\"{{#if x}}{{link}}{{else}}{{link a=b}}{{/if}}\">",
                "<a href=\"#{{id}}\">",
                "<a href=\"https://www.gost.ru/\">",
                "<option value=\"{{x}}\" {{#if (eq x y)}}selected{{/if}}>",
                "<p class=\"a {{#if x}}b{{/if}}\" data-x=\"{{x}}\" aria-label=\"{{message \"k\" x}}\">",
                "{{#form \"acknowledge\" files=true}}<input name=\"on\" value='{{x}}'>{{/form}}",
                "{{!-- <script> {{{x}}} --}}{{! a }}<!-- <style> -->",
                "{{#each list as |x|}}{{> _x mark=\"1\"}}{{else}}{{message \"none\"}}{{/each}}",
                "1 < 2 и 3 > 2, {{number n}}, {{plural \"k\" list.size}}, {{rich text}}, {{date d}}, {{dateTime d}}"
            })
    void accepts(String template) {
        assertThat(TemplateVerification.problems(NAME, template)).isEmpty();
    }

    @Test
    void namesTheLineOfEachProblem() {
        assertThat(TemplateVerification.problems(NAME, "<p>\n{{{x}}}\n<p onclick=\"x()\">\n\n<a href=\"{{x}}\">"))
                .satisfiesExactly(
                        first -> assertThat(first).contains("line 2: ", "unescaped"),
                        second -> assertThat(second).contains("line 3: ", "'onclick'"),
                        third -> assertThat(third).contains("line 5: ", "{{x}}", "'href'"));
    }

    @Test
    void aDocumentIsAWholePageAndMayHaveStyles() {
        assertThat(TemplateVerification.problems(
                        "documents/code.hbs",
                        "<html><head><meta name=\"a\" content=\"b\"/><style>p{}</style></head><body"
                                + " style=\"x\"><a href=\"#s{{n}}\">{{qr address}}</a></body></html>"))
                .isEmpty();
        assertThat(TemplateVerification.problems("documents/code.hbs", "{{{x}}}<script>1</script>"))
                .hasSize(2);
        assertThat(TemplateVerification.problems("documents/code.hbs", "{{link a=b}}"))
                .isNotEmpty();
        assertThat(TemplateVerification.problems(NAME, "{{qr address}}")).isNotEmpty();
    }
}
