package uko.deliverable.lending;

import java.util.Map;
import java.util.Optional;
import uko.deliverable.Deliverables;
import uko.deliverable.DocumentType;
import uko.deliverable.content.TypeFile;
import uko.deliverable.reading.Reader;
import uko.deliverable.revisions.Contents;
import uko.deliverable.revisions.Revisions;
import uko.deliverable.revisions.RevisionsPage;
import uko.deliverable.revisions.Types;
import uko.spi.portlet.Portlet;

/** All that the kit lends to one plugin. Made once when the plugin is started. */
public final class Workshop {

    private final Types types;
    private final Revisions revisions;
    private final Contents contents;
    private final Tools tools;

    /**
     * @param module the plugin's id
     * @param declaration its {@code deliverable.yaml}; absent where types are declared in the browser
     * @throws uko.deliverable.content.TypeRefused when the declaration can't be used
     */
    public Workshop(String module, Optional<String> declaration, Tools tools) {
        this.tools = tools;
        Optional<DocumentType> shipped = declaration.map(yaml -> TypeFile.read(yaml, module));
        types = new Types(tools.database(), module, shipped);
        revisions = new Revisions(tools.database(), module);
        contents = new Contents(revisions, types);
    }

    /** The portlets of {@code META-INF/kit.json}, by name. */
    public Map<String, Portlet> portlets() {
        return Map.of(
                "reader", new Reader(types, revisions, contents),
                "revisions", new RevisionsPage(tools, types, contents));
    }

    /** What portlets of the plugin itself may ask for. */
    public Deliverables deliverables() {
        return new ModuleDeliverables(types, revisions, contents);
    }
}
