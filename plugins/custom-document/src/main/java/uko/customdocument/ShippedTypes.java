package uko.customdocument;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import uko.deliverable.DocumentType;
import uko.deliverable.DocumentTypes;

/** The types that come with the plugin, for a centre to take and to change. */
final class ShippedTypes {

    private static final List<String> IDS = List.of("client-memo", "service-standard", "feedback-practice");

    private final List<DocumentType> all;

    ShippedTypes(DocumentTypes types) {
        all = IDS.stream().map(id -> types.read(yaml(id))).toList();
    }

    List<DocumentType> all() {
        return all;
    }

    Optional<DocumentType> find(String id) {
        return all.stream().filter(type -> type.id().equals(id)).findFirst();
    }

    private static String yaml(String id) {
        try (InputStream file = ShippedTypes.class.getResourceAsStream("/types/" + id + ".yaml")) {
            return new String(Objects.requireNonNull(file, id).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
