package uko.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReturnPathTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/?centre=1&open=employee-book/reader&own=document%3D7",
                "/frames/employee-book/editor?centre=1&document=2",
                "/"
            })
    void leadsBackToOurOwnPages(String path) {
        assertThat(ReturnPath.of(path).path()).isEqualTo(path);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//evil.example",
                "/\\evil.example",
                "https://evil.example/",
                "/sign-out",
                "/portlets/hello/greeting",
                "/frames/../sign-out",
                "/?a=\r\nSet-Cookie: x",
                "/?next=//evil.example?",
                "javascript:alert(1)",
                ""
            })
    void leadsNowhereElse(String path) {
        assertThat(ReturnPath.of(path).path()).isEqualTo("/");
        assertThat(ReturnPath.of(path).signIn(false)).isEqualTo("/sign-in");
    }

    @Test
    void keepsTheLanguageOfTheDoor() {
        assertThat(ReturnPath.of("/?open=hello/greeting").signIn(true))
                .isEqualTo("/sign-in?next=%2F%3Fopen%3Dhello%2Fgreeting&lang=en");
        assertThat(ReturnPath.of(null).signIn(true)).isEqualTo("/sign-in?lang=en");
    }
}
