package uko.container;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a plugin says of one portlet.
 *
 * @param roles who may see it; {@code anyone} alone means without signing in
 * @param shared whether the view is the same for all readers of a centre, and kept
 * @param mine whether a shared view has a personal part
 * @param staleOn the kinds of facts after which the kept view is rendered anew
 * @param parameters what the view reads of the address, in the order of the descriptor
 * @param preferences what the administrator of a page may choose
 * @param actions who may carry out each
 * @param resources who may fetch each
 */
public record PortletManifest(
        Words title,
        Set<String> roles,
        boolean shared,
        boolean mine,
        boolean help,
        Set<String> staleOn,
        List<String> parameters,
        Map<String, PreferenceManifest> preferences,
        Map<String, Set<String>> actions,
        Map<String, Set<String>> resources) {

    /** The role that needs no person. */
    static final String ANYONE = "anyone";

    PortletManifest titled(Words other) {
        return new PortletManifest(
                other, roles, shared, mine, help, staleOn, parameters, preferences, actions, resources);
    }

    boolean forAnyone() {
        return roles.contains(ANYONE);
    }
}
