package uko.dist;

import java.io.IOException;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import uko.server.Node;
import uko.server.Provision;
import uko.server.configuration.Directory;

/**
 * The invented people of the demo, and the foreign intranet that some of them look at.
 *
 * @param secret with which the foreign intranet's back end signs, new at each start
 * @param employee who is signed in to the foreign intranet at first
 */
record DemoPeople(
        UUID centre,
        List<Staff> staffs,
        String secret,
        Directory.Person employee,
        Directory.Person administrator,
        List<Directory.Person> colleagues) {

    static final String HOST = "foreign-intranet";
    private static final List<String> MODULES =
            List.of("administration", "custom-document", "employee-book", "ethics-code", "hello", "hiring-criteria");

    /** Those who work in one centre. */
    record Staff(UUID centre, List<Directory.Person> people) {

        Directory.Person with(String role) {
            return people.stream()
                    .filter(person -> person.roles().contains(role))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("Nobody is " + role + " in " + centre));
        }
    }

    static DemoPeople load(Node node, String foreignOrigin, String password) throws IOException, SQLException {
        Directory read = Directory.parse("demo/people.yaml", Demo.text("demo/people.yaml"));
        Directory.Region region = java.util.Objects.requireNonNull(read.region());
        String secret = newSecret();
        Directory.Host host = new Directory.Host(HOST, foreignOrigin, secret);
        Directory.Region hosting = new Directory.Region(
                region.code(), region.name(), region.zone(), MODULES, List.of(host), region.people(), region.centres());
        List<UUID> centres =
                Provision.into(node.database(), new Directory(hosting, read.people()), node.hash(password));
        Directory.Centre first = region.centres().getFirst();
        return new DemoPeople(
                centres.getFirst(),
                staffs(centres, region.centres()),
                secret,
                first.people().stream()
                        .filter(person -> person.roles().isEmpty())
                        .findFirst()
                        .orElseThrow(),
                region.people().getFirst(),
                first.people());
    }

    private static List<Staff> staffs(List<UUID> ids, List<Directory.Centre> centres) {
        return IntStream.range(0, ids.size())
                .mapToObj(at -> new Staff(ids.get(at), centres.get(at).people()))
                .toList();
    }

    private static String newSecret() {
        byte[] bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
