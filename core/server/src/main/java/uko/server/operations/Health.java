package uko.server.operations;

import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import uko.server.centre.Centres;
import uko.spi.administration.Plugins;
import uko.storage.Storage;

/** Whether the node lives, whether it may be sent requests, and whether what protects people's data is on. */
public final class Health {

    private final Storage storage;
    private final Centres centres;
    private final Plugins plugins;
    private final AtomicBoolean draining = new AtomicBoolean();

    public Health(Storage storage, Centres centres, Plugins plugins) {
        this.storage = storage;
        this.centres = centres;
        this.plugins = plugins;
    }

    /** From now on the node is not ready: balancers send their requests elsewhere. */
    public void drain() {
        draining.set(true);
    }

    public JsonObject live() {
        return new JsonObject().put("status", "UP");
    }

    /** Ready while the database answers and announcements are heard; a quarantined plugin does not change that. */
    public Future<JsonObject> ready() {
        return storage.answers()
                .map(answers -> ready(!draining.get() && centres.current()))
                .otherwise(failure -> ready(false));
    }

    private JsonObject ready(boolean up) {
        JsonArray list = new JsonArray();
        for (Plugins.Plugin plugin : plugins.all()) {
            list.add(new JsonObject()
                    .put("id", plugin.id())
                    .put("version", plugin.version())
                    .put("state", plugin.state())
                    .put("reason", plugin.reason())
                    .put("faults", plugin.faults()));
        }
        return new JsonObject()
                .put("status", up ? "UP" : "DOWN")
                .put("draining", draining.get())
                .put("announcements", centres.current())
                .put("plugins", list);
    }

    /** The findings of the protection, asserted at the start and asked for again now. */
    public Future<JsonObject> security() {
        return storage.findings()
                .map((List<String> findings) -> new JsonObject()
                        .put("status", findings.isEmpty() ? "UP" : "DOWN")
                        .put("findings", new JsonArray(findings)));
    }
}
