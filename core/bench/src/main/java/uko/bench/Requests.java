package uko.bench;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The requests of one employee's browser, as bytes, with the headers that a browser sends. */
final class Requests {

    private static final String HEADERS = """
        Host: 127.0.0.1\r
        User-Agent: Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/150.0.0.0 Safari/537.36\r
        Accept: */*\r
        Accept-Encoding: gzip, deflate\r
        Accept-Language: ru-RU,ru;q=0.9,en;q=0.8\r
        Origin: http://intranet.example\r
        Referer: http://intranet.example/\r
        """;
    private static final List<String> WIDGETS = List.of(
            "phone-book/fresh",
            "phone-book/kept",
            "hello/greeting",
            "ethics-code/reader",
            "employee-book/editor",
            "employee-book/reader",
            "employee-book/revisions");

    private final Program node;
    private final UUID centre;
    private Instant renewal = Instant.MIN;
    private String token = "";

    Requests(Program node, UUID centre) {
        this.node = node;
        this.centre = centre;
    }

    byte[] portlet(String portlet, String more) {
        return get("/portlets/" + portlet + "?centre=" + centre, bearer() + more);
    }

    /** A page or a file that the reader asks for at this path. */
    byte[] path(String path, String parameters) {
        return get(path + "?centre=" + centre + parameters, bearer());
    }

    byte[] batch(String portlet, int many) {
        StringBuilder path = new StringBuilder("/portlets?centre=" + centre);
        for (int n = 1; n <= many; n++) {
            path.append("&p=").append(portlet).append("%3Fn%3D").append(n);
        }
        return get(path.toString(), bearer());
    }

    /** A request that carries as much, to a server that reads none of it. */
    static byte[] get(String path, String more) {
        return ("GET " + path + " HTTP/1.1\r\n" + HEADERS + more + "\r\n").getBytes(StandardCharsets.ISO_8859_1);
    }

    /** Renewed in good time; it takes one request now and then, which no turn counts. */
    String bearer() {
        if (Instant.now().isAfter(renewal)) {
            token = new JsonObject(exchanged().text()).getString("token");
            renewal = Instant.now().plusSeconds(120);
        }
        return "Authorization: Bearer " + token + "\r\n";
    }

    private Wire.Answer exchanged() {
        byte[] body = new JsonObject().put("assertion", assertion()).toBuffer().getBytes();
        String head =
                "POST /embed/tokens HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\nContent-Length: "
                        + body.length + "\r\n\r\n";
        try (Wire wire = node.connect()) {
            return wire.ask(
                    (head + new String(body, StandardCharsets.ISO_8859_1)).getBytes(StandardCharsets.ISO_8859_1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String assertion() {
        long now = Instant.now().getEpochSecond();
        JsonObject claims = new JsonObject()
                .put("iss", Town.HOST)
                .put("sub", Town.LOGIN)
                .put("centre", centre.toString())
                .put("widgets", WIDGETS)
                .put("jti", UUID.randomUUID().toString())
                .put("iat", now)
                .put("exp", now + 60);
        String signed = coded("{\"alg\":\"HS256\",\"typ\":\"JWT\"}".getBytes(StandardCharsets.UTF_8)) + "."
                + coded(claims.toBuffer().getBytes());
        return signed + "." + coded(signature(signed));
    }

    private static byte[] signature(String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(Town.SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return mac.doFinal(text.getBytes(StandardCharsets.US_ASCII));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String coded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
