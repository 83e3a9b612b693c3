package uko.deliverable.revisions;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import uko.deliverable.DocumentType;
import uko.deliverable.content.TypeFile;
import uko.spi.portlet.PortletException;
import uko.spi.storage.Database;
import uko.spi.storage.Row;

/** The types of a module: the one that its plugin declares, or those that the centre's region declared in the browser. */
public final class Types {

    private static final int MOST_KNOWN = 500;

    // What this node has read before is named by its hash and not sent again; what has changed has another hash.
    private static final String DECLARED = """
        with declared as (
            select t.id, t.declaration, encode(sha256(convert_to(t.declaration, 'UTF8')), 'hex') as hash
            from deliverable.type t
            where t.module = $1)
        select d.id, d.hash, case when d.hash = any ($2) then '' else d.declaration end as declaration
        from declared d
        order by d.id
        """;

    private final Database database;
    private final String module;
    private final Optional<DocumentType> shipped;
    private final Cache<String, DocumentType> read =
            Caffeine.newBuilder().maximumSize(MOST_KNOWN).build();

    /** @param shipped the type in the plugin's own {@code deliverable.yaml} */
    public Types(Database database, String module, Optional<DocumentType> shipped) {
        this.database = database;
        this.module = module;
        this.shipped = shipped;
    }

    public List<DocumentType> all() {
        return shipped.map(List::of).orElseGet(this::declared);
    }

    private List<DocumentType> declared() {
        Map<String, DocumentType> known = Map.copyOf(read.asMap());
        return database.list(DECLARED, row -> type(row, known), module, List.copyOf(known.keySet()));
    }

    private DocumentType type(Row row, Map<String, DocumentType> known) {
        String hash = row.text("hash");
        DocumentType type = known.get(hash);
        if (type == null) {
            type = TypeFile.read(row.text("declaration"), row.text("id"));
            read.put(hash, type);
        }
        return type;
    }

    public Optional<DocumentType> find(String type) {
        return all().stream().filter(each -> each.id().equals(type)).findFirst();
    }

    /** @throws PortletException {@code not-found} */
    public DocumentType require(String type) {
        return find(type).orElseThrow(() -> PortletException.notFound("document type"));
    }
}
