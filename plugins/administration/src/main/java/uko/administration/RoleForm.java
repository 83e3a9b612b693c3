package uko.administration;

import java.util.Optional;
import uko.spi.portlet.Form;

/**
 * Whose role is to be given or taken.
 *
 * @param basis the legal act that says so; empty where a role is taken
 */
record RoleForm(String centre, String person, Role role, String basis) {

    static RoleForm granting(Form form) {
        return read(form, true);
    }

    static RoleForm revoking(Form form) {
        return read(form, false);
    }

    private static RoleForm read(Form form, boolean granting) {
        String centre = form.requireText("centre", 36);
        String person = form.requireText("person", 36);
        Optional<Role> role = Role.findGranted(form.text("role", 50));
        if (role.isEmpty()) {
            form.problem("role", "grant.choose-role");
        }
        String basis = granting ? form.requireText("basis", 300) : "";
        form.check();
        return new RoleForm(centre, person, role.orElseThrow(), basis);
    }
}
