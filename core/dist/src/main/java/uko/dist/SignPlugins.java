package uko.dist;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import uko.container.PluginSignature;

/** Signs the plugins of a distribution with a key of this build alone, and trusts its public half in config/keys. */
public final class SignPlugins {

    private SignPlugins() {}

    public static void main(String[] arguments) throws IOException {
        Path home = Path.of(arguments[0]);
        Path plugins = home.resolve("plugins");
        PluginSignature.Keys keys = PluginSignature.keygen();
        try (DirectoryStream<Path> jars = Files.newDirectoryStream(plugins, "*.jar")) {
            for (Path jar : jars) {
                String signature = PluginSignature.sign(Files.readAllBytes(jar), keys.privateKey());
                Files.writeString(jar.resolveSibling(jar.getFileName() + ".sig"), signature, StandardCharsets.UTF_8);
            }
        }
        Path trusted = Files.createDirectories(home.resolve("config/keys"));
        Files.writeString(trusted.resolve("build.key"), keys.publicKey(), StandardCharsets.UTF_8);
    }
}
