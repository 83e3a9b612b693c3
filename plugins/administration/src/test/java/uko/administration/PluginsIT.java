package uko.administration;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import uko.testkit.Portal;

class PluginsIT {

    @AutoClose
    private static final Portal PORTAL = Portal.with("administration", "hello");

    @Test
    void showsHowThePluginsOfThisNodeFare() {
        assertThat(PORTAL.administrator().view("plugins"))
                .shows("Все модули работают", "administration", "hello", "0.1.0", "Работает");
        assertThat(PORTAL.holderOf("platform-admin").in("en").view("plugins")).shows("hello", "0.1.0");
        assertThat(PORTAL.employee().view("plugins")).refuses(403, "forbidden");
    }
}
