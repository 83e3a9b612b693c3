package uko.storage.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BinariesTest {

    @ParameterizedTest
    @CsvSource({
        "Linux, amd64, /postgres-linux-x86_64.txz",
        "Linux, aarch64, /postgres-linux-arm_64.txz",
        "Mac OS X, x86_64, /postgres-darwin-x86_64.txz",
        "Mac OS X, aarch64, /postgres-darwin-arm_64.txz"
    })
    void namesTheArchiveOfAPlatform(String system, String processor, String archive) {
        assertThat(Binaries.archiveOf(system, processor)).isEqualTo(archive);
    }

    @Test
    void refusesAPlatformThatItIsNotShippedFor() {
        assertThatThrownBy(() -> Binaries.archiveOf("Windows 11", "amd64"))
                .isInstanceOf(EmbeddedPostgresException.class)
                .hasMessageContainingAll("Windows 11", "PostgreSQL 15", "uko.database");
        assertThatThrownBy(() -> Binaries.archiveOf("Linux", "riscv64")).hasMessageContaining("riscv64");
    }
}
