package uko.system;

import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import uko.storage.Provisioning;
import uko.testkit.TestNode;

/** People of Белый Яр with roles that nobody of the {@link Land} has: one for each role, and one with all of them. */
final class Appointed {

    static final List<String> ROLES = List.of("approver", "chair", "ethics-commission", "secretary", "working-group");
    static final String ALL = "kira";

    private Appointed() {}

    /** Those with one role have it as their login. */
    static void in(World world) {
        try (Provisioning provisioning = Provisioning.begin(world.database)) {
            for (String role : ROLES) {
                appoint(provisioning, world, role, List.of(role));
            }
            appoint(provisioning, world, ALL, ROLES);
            provisioning.commit();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    static Set<String> employeeAnd(List<String> roles) {
        Set<String> all = new HashSet<>(roles);
        all.add("employee");
        return Set.copyOf(all);
    }

    private static void appoint(Provisioning provisioning, World world, String login, Collection<String> roles)
            throws SQLException {
        Land land = world.land;
        String hash = TestNode.hash(Land.PASSWORD);
        UUID person = provisioning.person(new Provisioning.Newcomer(
                login, "Белова mbelyq Кира Львовна", "", land.region(), land.bely(), null, hash));
        for (String role : roles) {
            provisioning.role(person, role, land.region(), land.bely(), "приказ № 4");
        }
    }
}
