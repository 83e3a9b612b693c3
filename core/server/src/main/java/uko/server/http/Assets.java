package uko.server.http;

import io.vertx.ext.web.RoutingContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The files of portal-ui, read once at the start: the element, the shell's styles, fonts. */
final class Assets {

    private final Map<String, Asset> files = new HashMap<>();

    /** Reads all that {@code web/files.txt} of portal-ui lists. */
    Assets() {
        for (String name : text("web/files.txt").split("\\R")) {
            if (!name.isBlank()) {
                files.put(name, Asset.of(name, bytes("web/" + name)));
            }
        }
    }

    /** The address of a file that may be kept for ever: it changes when the file does. */
    String address(String name) {
        Asset asset = files.get(name);
        if (asset == null) {
            throw new IllegalStateException("portal-ui has no file " + name);
        }
        return "/assets/ui/" + name + "?v=" + asset.hash();
    }

    void element(RoutingContext context) {
        send(context, files.get("embed.js"), false);
    }

    /** Answers {@code /assets/ui/…}. */
    void file(RoutingContext context) {
        String name = context.normalizedPath().substring("/assets/ui/".length());
        Asset asset = files.get(name);
        String version = context.request().getParam("v");
        send(context, asset, asset != null && asset.hash().equals(version));
    }

    private static void send(RoutingContext context, @Nullable Asset asset, boolean forever) {
        if (asset == null) {
            throw Refusal.absent();
        }
        asset.send(context, forever);
    }

    private static String text(String resource) {
        return new String(bytes(resource), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String resource) {
        try (InputStream in = Assets.class.getClassLoader().getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException(resource + " is missing from the jar of portal-ui");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
