package uko.administration;

import java.util.Optional;
import uko.spi.portlet.Form;

/**
 * Whose role is to be given or taken.
 *
 * @param basis the legal act that says so; empty where a role is taken
 */
record RoleForm(String centre, String person, String role, String basis) {

    static RoleForm granting(Form form, Badges badges) {
        return read(form, badges, true);
    }

    static RoleForm revoking(Form form, Badges badges) {
        return read(form, badges, false);
    }

    private static RoleForm read(Form form, Badges badges, boolean granting) {
        String centre = form.requireText("centre", 36);
        String person = form.requireText("person", 36);
        Optional<Badge> role = badges.findGranted(form.text("role", 50));
        if (role.isEmpty()) {
            form.problem("role", "grant.choose-role");
        }
        String basis = granting ? form.requireText("basis", 300) : "";
        form.check();
        return new RoleForm(centre, person, role.orElseThrow().id(), basis);
    }
}
