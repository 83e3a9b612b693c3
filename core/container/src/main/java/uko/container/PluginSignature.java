package uko.container;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.List;

/** Signs a plugin's jar and verifies it: Ed25519 over the bytes of the file, in Base64, in {@code <jar>.sig} beside it. */
public final class PluginSignature {

    private static final String ALGORITHM = "Ed25519";

    private PluginSignature() {}

    /** A new pair of keys in Base64: the private one as PKCS #8, the public one as X.509. */
    public record Keys(String privateKey, String publicKey) {}

    public static Keys keygen() {
        try {
            KeyPair pair = KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
            return new Keys(
                    text(pair.getPrivate().getEncoded()), text(pair.getPublic().getEncoded()));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Answers what belongs into {@code <jar>.sig}. */
    public static String sign(byte[] jar, String privateKey) {
        try {
            PrivateKey key = KeyFactory.getInstance(ALGORITHM)
                    .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(privateKey.strip())));
            Signature signature = Signature.getInstance(ALGORITHM);
            signature.initSign(key);
            signature.update(jar);
            return text(signature.sign());
        } catch (GeneralSecurityException | IllegalArgumentException unreadable) {
            throw new IllegalArgumentException(
                    "The private key can't be read. Give the one that the key generator printed, in Base64.",
                    unreadable);
        }
    }

    /** Answers whether one of the keys made this signature of these bytes. */
    public static boolean verify(byte[] jar, String signature, List<PublicKey> keys) {
        return keys.stream().anyMatch(key -> isBy(key, jar, signature));
    }

    private static boolean isBy(PublicKey key, byte[] jar, String signature) {
        try {
            Signature check = Signature.getInstance(ALGORITHM);
            check.initVerify(key);
            check.update(jar);
            return check.verify(Base64.getDecoder().decode(signature.strip()));
        } catch (GeneralSecurityException | IllegalArgumentException malformed) {
            return false;
        }
    }

    static PublicKey publicKey(String text) {
        try {
            return KeyFactory.getInstance(ALGORITHM)
                    .generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(text.strip())));
        } catch (GeneralSecurityException | IllegalArgumentException unreadable) {
            throw new IllegalArgumentException(
                    "The trusted key '%s' can't be read. Give an Ed25519 public key as the key generator printed it, in Base64."
                            .formatted(text),
                    unreadable);
        }
    }

    private static String text(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
