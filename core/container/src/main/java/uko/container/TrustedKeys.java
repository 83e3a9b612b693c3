package uko.container;

import java.security.PublicKey;
import java.util.List;

/**
 * Whose plugins are loaded.
 *
 * @param required whether a plugin without a signature is refused; one with a wrong signature is always
 * @param keys the Ed25519 keys of those whom the operator trusts; where there are none and none is required, signatures
 *     are not looked at
 */
public record TrustedKeys(boolean required, List<PublicKey> keys) {

    public TrustedKeys {
        keys = List.copyOf(keys);
    }

    /** Reads keys as {@link PluginSignature#keygen} prints them. */
    public static TrustedKeys of(boolean required, List<String> keys) {
        return new TrustedKeys(
                required, keys.stream().map(PluginSignature::publicKey).toList());
    }
}
