package uko.server.configuration;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import uko.storage.Zones;

/**
 * A region with its centres, departments, people and intranets, as an operator writes it in YAML for
 * {@code uko provision}.
 *
 * @param people who works for no region
 */
public record Directory(@Nullable Region region, List<Person> people) {

    /** A region; its own people work for no centre of it. */
    public record Region(
            String code,
            String name,
            String zone,
            List<String> modules,
            List<Host> hosts,
            List<Person> people,
            List<Centre> centres) {}

    /** An intranet that may show portlets: its exact origin, and the secret that signs its assertions. */
    public record Host(String name, String origin, String secret) {}

    public record Centre(String code, String name, String zone, List<String> departments, List<Person> people) {}

    /**
     * Somebody who works for a centre, for the region, or for neither.
     *
     * @param email where notices are mailed to; empty where they are not
     * @param joined the first day in the centre; absent where it is the day on which he is entered
     */
    public record Person(
            String login,
            String name,
            String position,
            String department,
            List<String> roles,
            String email,
            Optional<LocalDate> joined) {}

    /** @throws ConfigurationException naming what is missing or unknown, and where */
    public static Directory read(Path file) {
        try {
            return parse(file.toString(), Files.readString(file));
        } catch (IOException e) {
            throw new ConfigurationException(List.of("The file %s can't be read: %s. Give the right one."
                    .formatted(file, e.getClass().getSimpleName())));
        }
    }

    public static Directory parse(String label, String yaml) {
        try {
            Object root = new Load(LoadSettings.builder().setLabel(label).build()).loadFromString(yaml);
            Section section = new Section(label, "", root, Set.of("region", "people"));
            return new Directory(
                    section.has("region") ? region(section) : null, section.each("people", Directory::person));
        } catch (MarkedYamlEngineException e) {
            int line = e.getProblemMark().map(mark -> mark.getLine() + 1).orElse(1);
            throw new ConfigurationException(List.of(
                    "%s, line %d: this is not YAML: %s. Mend the line.".formatted(label, line, e.getProblem())));
        }
    }

    private static Region region(Section root) {
        Section region = root.inner("region", Set.of("code", "name", "zone", "modules", "hosts", "people", "centres"));
        return new Region(
                region.text("code"),
                region.text("name"),
                region.zone(),
                region.words("modules"),
                region.each("hosts", Directory::host),
                region.each("people", Directory::person),
                region.each("centres", Directory::centre));
    }

    private static Host host(Section entry) {
        Section host = entry.only(Set.of("name", "origin", "secret"));
        return new Host(host.text("name"), host.text("origin"), host.text("secret"));
    }

    private static Centre centre(Section entry) {
        Section centre = entry.only(Set.of("code", "name", "zone", "departments", "people"));
        return new Centre(
                centre.text("code"),
                centre.text("name"),
                centre.zone(),
                centre.words("departments"),
                centre.each("people", Directory::person));
    }

    private static Person person(Section entry) {
        Section person = entry.only(Set.of("login", "name", "position", "department", "roles", "email", "joined"));
        return new Person(
                person.text("login").toLowerCase(Locale.ROOT),
                person.text("name"),
                person.text("position"),
                person.has("department") ? person.text("department") : "",
                person.words("roles"),
                person.has("email") ? person.text("email") : "",
                person.has("joined") ? Optional.of(person.day("joined")) : Optional.empty());
    }

    /** A mapping of the file that knows where it stands. */
    private record Section(String label, String path, Map<?, ?> values) {

        Section(String label, String path, @Nullable Object value, Set<String> keys) {
            this(label, path, value instanceof Map<?, ?> map ? map : Map.of());
            only(keys);
        }

        Section only(Set<String> keys) {
            for (Object key : values.keySet()) {
                if (!keys.contains(key.toString())) {
                    throw wrong(path + "/" + key, "is not known; here stand " + String.join(", ", sorted(keys)));
                }
            }
            return this;
        }

        private static List<String> sorted(Set<String> keys) {
            return keys.stream().sorted().toList();
        }

        boolean has(String key) {
            return values.get(key) != null;
        }

        String text(String key) {
            Object value = values.get(key);
            if (value == null
                    || value instanceof Map
                    || value instanceof List
                    || value.toString().isBlank()) {
                throw wrong(path + "/" + key, "is missing");
            }
            return value.toString();
        }

        String zone() {
            String zone = text("zone");
            if (Zones.find(zone).isEmpty()) {
                throw wrong(path + "/zone", "must be a time zone as Asia/Yekaterinburg, and is '" + zone + "'");
            }
            return zone;
        }

        LocalDate day(String key) {
            try {
                return LocalDate.parse(text(key));
            } catch (DateTimeParseException malformed) {
                throw wrong(path + "/" + key, "must be a day as 2026-07-31");
            }
        }

        List<String> words(String key) {
            List<String> words = new ArrayList<>();
            for (Object value : list(key)) {
                words.add(value.toString());
            }
            return List.copyOf(words);
        }

        <T> List<T> each(String key, java.util.function.Function<Section, T> shape) {
            List<T> all = new ArrayList<>();
            int n = 0;
            for (Object value : list(key)) {
                String where = path + "/" + key + "/" + ++n;
                if (!(value instanceof Map<?, ?> map)) {
                    throw wrong(where, "must have named entries");
                }
                all.add(shape.apply(new Section(label, where, map)));
            }
            return List.copyOf(all);
        }

        Section inner(String key, Set<String> keys) {
            return new Section(label, path + "/" + key, values.get(key), keys);
        }

        private List<?> list(String key) {
            Object value = values.get(key);
            if (value == null) {
                return List.of();
            }
            if (value instanceof List<?> list) {
                return list;
            }
            throw wrong(path + "/" + key, "must be a list");
        }

        private ConfigurationException wrong(String where, String what) {
            return new ConfigurationException(List.of("%s: %s %s.".formatted(label, where, what)));
        }
    }
}
