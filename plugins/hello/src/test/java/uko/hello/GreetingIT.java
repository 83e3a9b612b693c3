package uko.hello;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import uko.testkit.Portal;

class GreetingIT {

    @AutoClose
    private static final Portal PORTAL = Portal.with("hello");

    @Test
    void greetsByNameAndPatronymic() {
        assertThat(PORTAL.employee().view("greeting")).shows("Здравствуйте, Анна Петровна!", "Сегодня");
        assertThat(PORTAL.employee().in("en").view("greeting")).shows("Good day, Анна Петровна!", "Today is");
    }
}
