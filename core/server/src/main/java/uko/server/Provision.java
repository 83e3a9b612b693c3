package uko.server;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uko.server.configuration.Directory;
import uko.storage.DatabaseUri;
import uko.storage.Provisioning;

/** Brings regions, centres, people and intranets of a {@link Directory} into the database; may be repeated. */
public final class Provision {

    private static final String BASIS = "заведено оператором";

    private final Provisioning provisioning;
    private final String password;

    private Provision(Provisioning provisioning, String password) {
        this.provisioning = provisioning;
        this.password = password;
    }

    /**
     * Carries it out, all or nothing, on a thread that may block.
     *
     * @return the centres of the region, in the order of the file
     * @param password the Argon2id hash that people without a password get; empty leaves them without
     */
    public static List<UUID> into(DatabaseUri owner, Directory directory, String password) throws SQLException {
        try (Provisioning provisioning = Provisioning.begin(owner)) {
            Provision provision = new Provision(provisioning, password);
            for (Directory.Person person : directory.people()) {
                provision.add(person, null, null, Map.of());
            }
            Directory.Region region = directory.region();
            List<UUID> centres = region == null ? List.of() : provision.add(region);
            provisioning.commit();
            return centres;
        }
    }

    private List<UUID> add(Directory.Region region) throws SQLException {
        String[] origins = region.hosts().stream().map(Directory.Host::origin).toArray(String[]::new);
        UUID id = provisioning.region(region.code(), region.name(), region.zone(), origins);
        for (Directory.Host host : region.hosts()) {
            provisioning.host(id, host.name(), host.origin(), host.secret());
        }
        for (String module : region.modules()) {
            provisioning.switchOn(id, module);
        }
        for (Directory.Person person : region.people()) {
            add(person, id, null, Map.of());
        }
        List<UUID> centres = new ArrayList<>();
        for (Directory.Centre centre : region.centres()) {
            centres.add(add(centre, id));
        }
        return List.copyOf(centres);
    }

    private UUID add(Directory.Centre centre, UUID region) throws SQLException {
        UUID id = provisioning.centre(region, centre.code(), centre.name(), centre.zone());
        Map<String, UUID> departments = new HashMap<>();
        for (String department : centre.departments()) {
            departments.put(department, provisioning.department(id, department));
        }
        for (Directory.Person person : centre.people()) {
            add(person, region, id, departments);
        }
        return id;
    }

    private void add(
            Directory.Person person, @Nullable UUID region, @Nullable UUID centre, Map<String, UUID> departments)
            throws SQLException {
        UUID id = provisioning.person(new Provisioning.Newcomer(
                person.login(),
                person.name(),
                person.position(),
                region,
                centre,
                departments.get(person.department()),
                password));
        if (!person.email().isEmpty()) {
            provisioning.email(id, person.email());
        }
        if (person.joined().isPresent()) {
            provisioning.joined(id, person.joined().get());
        }
        for (String role : roles(person)) {
            provisioning.role(id, role, region, centre, BASIS);
        }
    }

    private static List<String> roles(Directory.Person person) {
        return person.roles().stream().filter(role -> !role.equals("employee")).toList();
    }
}
