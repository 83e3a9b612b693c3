package uko.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.pgclient.SslMode;
import java.util.List;
import org.junit.jupiter.api.Test;

class DatabaseUriTest {

    private static final String PLAIN = "postgresql://uko_owner:s%3Acret@db.example.ru/uko";

    @Test
    void namesWhereAndWho() {
        DatabaseUri uri = DatabaseUri.parse(PLAIN);
        assertThat(uri).isEqualTo(new DatabaseUri("db.example.ru", 5432, "uko", "uko_owner", "s:cret", "prefer"));
        assertThat(DatabaseUri.parse(uri.withPassword())).isEqualTo(uri);
        assertThat(uri.toString()).doesNotContain("s:cret", "s%3Acret");
    }

    @Test
    void everyModeOfEncryptionReachesBothDrivers() {
        for (String mode : List.of("disable", "prefer", "require", "verify-ca", "verify-full")) {
            DatabaseUri uri = DatabaseUri.parse(PLAIN + "?sslmode=" + mode);
            assertThat(uri.options().getSslMode()).isEqualTo(SslMode.of(mode));
            assertThat(uri.jdbc()).contains("?sslmode=" + mode);
            boolean encrypted = !mode.equals("disable");
            boolean verified = mode.startsWith("verify");
            assertThat(uri.options().getSslOptions() != null).as(mode).isEqualTo(encrypted);
            assertThat(encrypted && uri.options().getSslOptions().isTrustAll())
                    .as(mode)
                    .isEqualTo(encrypted && !verified);
            assertThat(encrypted && uri.options().getSslOptions().getTrustOptions() != null)
                    .as(mode)
                    .isEqualTo(verified);
            assertThat(uri.jdbc().contains("DefaultJavaSSLFactory")).as(mode).isEqualTo(verified);
        }
        assertThat(DatabaseUri.parse(PLAIN + "?sslmode=verify-full")
                        .options()
                        .getSslOptions()
                        .getHostnameVerificationAlgorithm())
                .isEqualTo("HTTPS");
    }

    @Test
    void whatCantBeReadIsToldWithoutThePassword() {
        for (String wrong : List.of(
                PLAIN + "?sslmode=allow",
                PLAIN + "?sslmode=",
                PLAIN.replace("%3A", "%"),
                PLAIN.replace("postgresql:", "mysql:"),
                PLAIN.replace("/uko", ""),
                PLAIN.replace(":s%3Acret", ""))) {
            assertThatThrownBy(() -> DatabaseUri.parse(wrong))
                    .as(wrong)
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasNoCause()
                    .hasMessageNotContaining("cret");
        }
    }
}
