package uko.container;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
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

    /** The same, where whoever has another of these roles passes like who has the one that it is named by. */
    PortletManifest admitting(Map<String, Set<String>> others) {
        return new PortletManifest(
                title,
                admitting(roles, others),
                shared,
                mine,
                help,
                staleOn,
                parameters,
                preferences,
                eachAdmitting(actions, others),
                eachAdmitting(resources, others));
    }

    private static Map<String, Set<String>> eachAdmitting(
            Map<String, Set<String>> each, Map<String, Set<String>> others) {
        Map<String, Set<String>> all = new LinkedHashMap<>();
        each.forEach((name, roles) -> all.put(name, admitting(roles, others)));
        return Collections.unmodifiableMap(all);
    }

    private static Set<String> admitting(Set<String> roles, Map<String, Set<String>> others) {
        Set<String> all = new LinkedHashSet<>(roles);
        others.forEach((role, besides) -> {
            if (roles.contains(role)) {
                all.addAll(besides);
            }
        });
        return Collections.unmodifiableSet(all);
    }

    boolean forAnyone() {
        return roles.contains(ANYONE);
    }
}
