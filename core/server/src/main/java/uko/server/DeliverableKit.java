package uko.server;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import uko.container.Kit;
import uko.container.PluginManifest;
import uko.container.PluginParts;
import uko.container.PluginRefused;
import uko.deliverable.Way;
import uko.deliverable.content.TypeRefused;
import uko.deliverable.lending.Workshop;
import uko.deliverable.tools.Background;
import uko.deliverable.tools.Calendar;
import uko.deliverable.tools.Tools;
import uko.rendering.TemplateSource;
import uko.spi.documents.Documents;
import uko.spi.documents.RichTexts;
import uko.spi.facts.Facts;
import uko.spi.facts.Traces;
import uko.spi.notices.Notices;
import uko.spi.people.Colleagues;
import uko.spi.portlet.Messages;
import uko.spi.storage.Database;
import uko.spi.storage.Files;
import uko.storage.Schemas;

/** The kit of document modules, as the container lends it. */
final class DeliverableKit implements Kit {

    private static final String ID = "deliverable";
    private static final String FILES = "/uko/deliverable/kit/";
    private static final String DECLARATION = "deliverable.yaml";

    private final Calendar calendar;
    private final Background background;

    DeliverableKit(Calendar calendar, Background background) {
        this.calendar = calendar;
        this.background = background;
    }

    static void migrate(Schemas schemas) throws SQLException {
        schemas.migrateKit(ID, Workshop.class.getClassLoader());
    }

    @Override
    public String id() {
        return ID;
    }

    @Override
    public TemplateSource files() {
        return DeliverableKit::text;
    }

    private static Optional<String> text(String path) {
        try (InputStream file = Workshop.class.getResourceAsStream(FILES + path)) {
            return file == null
                    ? Optional.empty()
                    : Optional.of(new String(file.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Override
    public Loan lend(PluginManifest manifest, PluginParts parts, Map<Class<?>, Object> services) {
        try {
            Workshop workshop =
                    new Workshop(manifest.id(), offered(manifest), parts.files().text(DECLARATION), tools(services));
            return new Loan(workshop.portlets(), workshop.services());
        } catch (TypeRefused refused) {
            throw new PluginRefused(DECLARATION + ": " + refused.getMessage(), refused);
        }
    }

    /** What the gate lets pass is what a type may choose among. */
    private static Map<Way.Task, List<String>> offered(PluginManifest manifest) {
        Map<String, Set<String>> steps =
                Objects.requireNonNull(manifest.portlets().get("revisions")).actions();
        Map<Way.Task, List<String>> offered = new EnumMap<>(Way.Task.class);
        for (Way.Task task : Way.Task.values()) {
            String step = switch (task) {
                case DRAFT -> "submit";
                case REVIEW -> "agree";
                case CONFIRM -> "confirm-size";
                case APPROVE -> "approve";
                case ENACT -> "put-in-force";
            };
            offered.put(task, List.copyOf(steps.getOrDefault(step, Set.of())));
        }
        return offered;
    }

    private Tools tools(Map<Class<?>, Object> services) {
        return new Tools(
                service(services, Database.class),
                service(services, Files.class),
                service(services, Facts.class),
                service(services, Traces.class),
                service(services, Documents.class),
                service(services, RichTexts.class),
                service(services, Colleagues.class),
                service(services, Notices.class),
                service(services, Messages.class),
                calendar,
                background);
    }

    private static <T> T service(Map<Class<?>, Object> services, Class<T> type) {
        return type.cast(Objects.requireNonNull(services.get(type)));
    }
}
