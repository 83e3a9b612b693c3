package uko.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import uko.testkit.Visitor;

/** Every kind of answer says to the browser what it may do with it: as little as possible. */
class SecurityHeadersIT {

    private final World world = World.shared();
    private final String centre = world.land.zarechny().toString();

    @Test
    void everyAnswerForbidsGuessingAndCarriesItsId() {
        for (HttpResponse<String> answer : kinds()) {
            assertThat(header(answer, "x-content-type-options"))
                    .as(answer.uri().toString())
                    .isEqualTo("nosniff");
            assertThat(header(answer, "referrer-policy")).isEqualTo("same-origin");
            assertThat(header(answer, "x-request-id")).matches("[0-9a-f]{16}");
            assertThat(header(answer, "content-security-policy"))
                    .startsWith("default-src 'none'")
                    .doesNotContain("unsafe", "*", "data:")
                    .contains("frame-ancestors");
            assertThat(header(answer, "server") + header(answer, "x-powered-by"))
                    .as("nobody tells what runs")
                    .isEmpty();
            assertThat(header(answer, "access-control-allow-credentials")).isEmpty();
        }
    }

    /** A fragment, a batch, files, pages of ours, what is absent, what is refused. */
    private List<HttpResponse<String>> kinds() {
        Visitor nina = world.signedIn("nina");
        List<HttpResponse<String>> all = new ArrayList<>();
        for (String path : List.of(
                "/portlets/ethics-code/reader?centre=" + centre,
                "/portlets?p=hello/greeting&centre=" + centre,
                "/portlets/ethics-code/reader/resources/document.pdf?centre=" + centre,
                "/portlets/ethics-code/reader/resources/document.json?centre=" + centre,
                "/frames/ethics-code/reader?centre=" + centre,
                "/",
                "/sign-in",
                "/signed-in",
                "/embed.js",
                "/health/live",
                "/health/ready",
                "/nothing",
                "/portlets/ethics-code/reader",
                "/portlets/administration/people?centre=" + centre)) {
            all.add(nina.get(path));
            all.add(world.node.visitor().get(path));
        }
        return all;
    }

    @Test
    void aFragmentOpenedAsAPageRunsAndLoadsNothing() {
        HttpResponse<String> fragment = world.signedIn("nina").get("/portlets/ethics-code/reader?centre=" + centre);
        assertThat(header(fragment, "content-security-policy"))
                .isEqualTo("default-src 'none'; frame-ancestors 'none'; sandbox");
        assertThat(header(fragment, "cache-control")).isEqualTo("private, no-cache");
        assertThat(header(fragment, "vary")).contains("Authorization", "Accept-Encoding");
        assertThat(header(fragment, "etag")).matches("\"[^\"]+\"");
    }

    @Test
    void ourOwnPagesAreFramedByNobodyAndHoldNoInlineScript() {
        Visitor nina = world.signedIn("nina");
        for (String path : List.of("/", "/sign-in", "/signed-in")) {
            HttpResponse<String> page = nina.get(path);
            assertThat(header(page, "content-security-policy"))
                    .contains("frame-ancestors 'none'", "base-uri 'none'", "form-action 'self'");
            assertThat(header(page, "cache-control")).isEqualTo("no-store");
            assertThat(page.body())
                    .doesNotContainPattern("<script(?![^>]*\\bsrc=)[^>]*>")
                    .doesNotContainPattern("\\son[a-z]+=");
        }
    }

    @Test
    void whatIsTheSameForAllIsKeptForEverUnderItsHash() {
        Matcher asset = Pattern.compile("/assets/[^\" ]+")
                .matcher(world.signedIn("nina").get("/").body());
        int seen = 0;
        while (asset.find()) {
            HttpResponse<String> answer = world.node.visitor().get(asset.group().replace("&amp;", "&"));
            assertThat(answer.statusCode()).as(asset.group()).isEqualTo(200);
            assertThat(header(answer, "cache-control")).as(asset.group()).contains("immutable");
            seen++;
        }
        assertThat(seen).isPositive();
    }

    @Test
    void aFileIsSavedUnderItsOwnName() {
        HttpResponse<String> json =
                world.signedIn("nina").get("/portlets/ethics-code/reader/resources/document.json?centre=" + centre);
        assertThat(header(json, "content-disposition")).startsWith("attachment; filename*=UTF-8''");
        assertThat(header(json, "cache-control")).isEqualTo("private, no-cache");
    }

    private static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }
}
