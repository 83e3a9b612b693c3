package uko.administration;

import java.util.Arrays;
import java.util.Optional;

/** The roles that the platform knows, in the order in which they are listed. */
enum Role {
    CENTRE_HEAD("centre-head", "role.centre-head", true),
    CHAIR("chair", "role.chair", true),
    SECRETARY("secretary", "role.secretary", true),
    WORKING_GROUP("working-group", "role.working-group", true),
    REGIONAL_ADMIN("regional-admin", "role.regional-admin", false),
    FEDERAL_COORDINATOR("federal-coordinator", "role.federal-coordinator", false),
    PLATFORM_ADMIN("platform-admin", "role.platform-admin", false);

    private final String id;
    private final String title;
    private final boolean grantedInCentre;

    Role(String id, String title, boolean grantedInCentre) {
        this.id = id;
        this.title = title;
        this.grantedInCentre = grantedInCentre;
    }

    static Optional<Role> find(String id) {
        return Arrays.stream(values()).filter(role -> role.id.equals(id)).findFirst();
    }

    String id() {
        return id;
    }

    /** The key of its name. */
    String title() {
        return title;
    }

    /** Whether it is given and taken in a centre by the regional administrator. */
    boolean grantedInCentre() {
        return grantedInCentre;
    }
}
