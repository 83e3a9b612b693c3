package uko.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import uko.spi.portlet.PortletException;

class FilesIT {

    private static final StorageSettings SMALL =
            new StorageSettings(2, 2, 1, "5s", 2 * 1024 * 1024, Set.of("application/pdf", "text/csv"));

    @AutoClose
    private static OpenStorage open;

    private static Town town;
    private static Storage storage;

    @BeforeAll
    static void open() throws Exception {
        open = OpenStorage.with(SMALL, "m");
        town = open.town();
        storage = open.storage();
    }

    @Test
    void aFileOfManyPiecesComesBackAsItWas() throws Exception {
        byte[] pdf = pdf(900_001);
        String hash = keep(town.zarechny(), "application/pdf", pdf);
        assertThat(hash)
                .isEqualTo(HexFormat.of()
                        .formatHex(MessageDigest.getInstance("SHA-256").digest(pdf)));
        try (InputStream content = open(town.zarechny(), hash)) {
            assertThat(content.readAllBytes()).isEqualTo(pdf);
        }
    }

    @Test
    void theSameBytesAreKeptOnceAndInTheirCentreAlone() throws Exception {
        byte[] csv = "имя;отдел\nАнна;приём\n".getBytes(StandardCharsets.UTF_8);
        String hash = keep(town.zarechny(), "text/csv", csv);
        assertThat(keep(town.zarechny(), "text/csv", csv)).isEqualTo(hash);
        var reading = ScopedValue.where(CallScope.CURRENT, reading(town.zarechny()));
        long pieces = reading.call(() -> storage.database()
                .find("select count(*) as n from uko.file_piece where hash = $1", row -> row.number("n"), hash)
                .orElseThrow());
        assertThat(pieces).isEqualTo(1);
        assertThat(ScopedValue.where(CallScope.CURRENT, reading(town.bely()))
                        .call(() -> storage.files().open(hash)))
                .isEmpty();
    }

    @Test
    void whatIsTooLargeLeavesNothing() throws Exception {
        assertThatThrownBy(() -> keep(town.bely(), "application/pdf", pdf(3_000_000)))
                .isInstanceOfSatisfying(
                        PortletException.class, e -> assertThat(e.code()).isEqualTo("file-too-large"));
        long pieces = ScopedValue.where(CallScope.CURRENT, reading(town.bely()))
                .call(() -> storage.database()
                        .find("select count(*) as n from uko.file_piece", row -> row.number("n"))
                        .orElseThrow());
        assertThat(pieces).isZero();
    }

    @Test
    void whatIsNotWhatItSaysIsRefused() {
        byte[] program = "\u007fELF\u0002\u0001\u0001".getBytes(StandardCharsets.ISO_8859_1);
        assertThatThrownBy(() -> keep(town.bely(), "application/pdf", program))
                .isInstanceOfSatisfying(
                        PortletException.class, e -> assertThat(e.code()).isEqualTo("file-type-refused"));
        assertThatThrownBy(() -> keep(town.bely(), "application/zip", new byte[] {'P', 'K', 3, 4}))
                .isInstanceOfSatisfying(
                        PortletException.class, e -> assertThat(e.code()).isEqualTo("file-type-refused"));
    }

    @Test
    void wordsAreATextAndNothingElse() throws Exception {
        byte[] words = "Добрый день".getBytes(StandardCharsets.UTF_8);
        assertThat(keep(town.zarechny(), "text/csv", words)).hasSize(64);
        assertThat(keep(town.zarechny(), "text/csv", "имя;отдел".getBytes("windows-1251")))
                .hasSize(64);
        for (byte[] other : List.of(words, new byte[] {1, 2, 3, (byte) 0xfe, 0})) {
            assertThatThrownBy(() -> keep(town.zarechny(), "application/pdf", other))
                    .isInstanceOfSatisfying(
                            PortletException.class, e -> assertThat(e.code()).isEqualTo("file-type-refused"));
        }
    }

    private static byte[] pdf(int size) {
        byte[] bytes = new byte[size];
        new Random(1).nextBytes(bytes);
        System.arraycopy("%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII), 0, bytes, 0, 9);
        return bytes;
    }

    private static String keep(UUID centre, String type, byte[] content) throws Exception {
        var scope = CallScope.acting(town.region(), centre, town.anna(), "m", "keep", UUID.randomUUID(), "r");
        return ScopedValue.where(CallScope.CURRENT, scope)
                .call(() -> storage.database()
                        .write(writes -> storage.files().keep(writes, type, new ByteArrayInputStream(content))));
    }

    private static InputStream open(UUID centre, String hash) throws Exception {
        return ScopedValue.where(CallScope.CURRENT, reading(centre))
                .call(() -> storage.files().open(hash).orElseThrow());
    }

    private static CallScope reading(UUID centre) {
        return CallScope.reading(town.region(), centre, town.anna(), "m");
    }
}
