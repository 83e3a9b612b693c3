package uko.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.Json;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

final class JsonTextTest {

    @Test
    void everyTextIsReadAsItWas() {
        StringBuilder all = new StringBuilder("<p class=\"uko\">Ознакомлен ‹№ 17› 😀</p>\\");
        for (char control = 0; control < 0x100; control++) {
            all.append(control);
        }
        assertThat(decoded(all.toString())).isEqualTo(all.toString());
    }

    @Test
    void anEmptyTextIsAnEmptyString() {
        assertThat(decoded("")).isEqualTo("");
    }

    private static Object decoded(String text) {
        Buffer buffer = Buffer.buffer();
        JsonText.append(buffer, text.getBytes(StandardCharsets.UTF_8));
        return Json.decodeValue(buffer);
    }
}
