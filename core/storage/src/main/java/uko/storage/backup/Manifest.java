package uko.storage.backup;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;

/**
 * What a backup file holds; its last entry, because counts and hashes are known only at the end.
 *
 * @param format of this file, see {@link #FORMAT}
 * @param product the version of УКО that wrote it
 * @param postgres the version of PostgreSQL that it was read from
 * @param taken the instant of the snapshot by the database's clock, ISO 8601
 * @param migrations applied to each schema: {@code schema version checksum}
 */
public record Manifest(
        int format,
        String product,
        String postgres,
        String taken,
        List<String> migrations,
        List<TableCopy> tables,
        List<Sequence> sequences) {

    static final int FORMAT = 1;
    static final String ENTRY = "manifest.json";
    static final ObjectMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .build();

    /** One table as it was copied: the hash is of the entry's text before compression. */
    public record TableCopy(Table table, long rows, String sha256) {}

    /** A sequence and the value that it gives next. */
    public record Sequence(String schema, String name, long next) {
        String quoted() {
            return Table.quoted(schema) + "." + Table.quoted(name);
        }
    }

    public long rows() {
        return tables.stream().mapToLong(TableCopy::rows).sum();
    }
}
