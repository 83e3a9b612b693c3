package uko.deliverable.revisions;

import java.util.List;
import java.util.Optional;
import uko.deliverable.DocumentType;
import uko.deliverable.content.TypeFile;
import uko.spi.portlet.PortletException;
import uko.spi.storage.Database;

/** The types of a module: the one that its plugin declares, or those that the centre's region declared in the browser. */
public final class Types {

    private static final String DECLARED = """
        select id, declaration
        from deliverable.type
        where module = $1
        order by id
        """;

    private final Database database;
    private final String module;
    private final Optional<DocumentType> shipped;

    /** @param shipped the type in the plugin's own {@code deliverable.yaml} */
    public Types(Database database, String module, Optional<DocumentType> shipped) {
        this.database = database;
        this.module = module;
        this.shipped = shipped;
    }

    public List<DocumentType> all() {
        return shipped.map(List::of)
                .orElseGet(() ->
                        database.list(DECLARED, row -> TypeFile.read(row.text("declaration"), row.text("id")), module));
    }

    public Optional<DocumentType> find(String type) {
        return all().stream().filter(each -> each.id().equals(type)).findFirst();
    }

    /** @throws PortletException {@code not-found} */
    public DocumentType require(String type) {
        return find(type).orElseThrow(() -> PortletException.notFound("document type"));
    }
}
