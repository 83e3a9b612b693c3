package uko.container;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import uko.spi.portlet.Upload;

/**
 * What a person sent with a form, as it came.
 *
 * @param fields the last value of each field, {@code _key} and {@code _version} among them
 */
public record Sent(Map<String, String> fields, Map<String, Upload> uploads) {

    private static final int LONGEST_NUMBER = 18;

    public Sent {
        fields = Map.copyOf(fields);
        uploads = Map.copyOf(uploads);
    }

    /** The idempotency key, where the form has one and it can be read. */
    public Optional<UUID> key() {
        String text = fields.getOrDefault("_key", "");
        try {
            return text.length() == 36 ? Optional.of(UUID.fromString(text)) : Optional.empty();
        } catch (IllegalArgumentException noUuid) {
            return Optional.empty();
        }
    }

    /** The version that the edit was made on, 0 where the form has none; empty where it can't be read. */
    public OptionalLong version() {
        String text = fields.getOrDefault("_version", "");
        if (text.isEmpty()) {
            return OptionalLong.of(0);
        }
        boolean number = text.length() <= LONGEST_NUMBER && text.chars().allMatch(c -> c >= '0' && c <= '9');
        return number ? OptionalLong.of(Long.parseLong(text)) : OptionalLong.empty();
    }
}
