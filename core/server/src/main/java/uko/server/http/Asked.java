package uko.server.http;

import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import uko.spi.portlet.Language;

/**
 * What an address asks for, read and bounded.
 *
 * @param parameters the portlet's own; the reserved ones are not among them
 */
record Asked(UUID centre, Language language, String place, String mode, Map<String, String> parameters) {

    private static final Set<String> RESERVED = Set.of("centre", "lang", "place", "mode", "p");
    private static final int LONGEST = 200;
    private static final int MOST = 20;

    static Asked of(RoutingContext context) {
        // Not request().params(): there the router adds the path's own words, and a portlet may call a parameter
        // "module".
        return of(context.queryParams(), Languages.of(context.request()));
    }

    static Asked of(MultiMap query, Language language) {
        String place = query.contains("place") ? query.get("place") : "";
        if (place.length() > 64) {
            throw Refusal.badInput("place");
        }
        return new Asked(centre(query), language, place, word(query, "mode", "view"), own(query));
    }

    static UUID centre(MultiMap query) {
        String text = query.get("centre");
        if (text == null || text.length() != 36) {
            throw Refusal.badInput("centre");
        }
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException malformed) {
            throw Refusal.badInput("centre");
        }
    }

    private static String word(MultiMap query, String name, String otherwise) {
        String word = query.get(name);
        return word == null ? otherwise : word;
    }

    /** Control characters are in no link of ours, and PostgreSQL refuses some of them. */
    private static boolean fits(String value) {
        return value.length() <= LONGEST && value.chars().noneMatch(Character::isISOControl);
    }

    /** The first value of each name that is not ours. */
    private static Map<String, String> own(MultiMap query) {
        Map<String, String> own = new HashMap<>();
        for (Map.Entry<String, String> parameter : query) {
            String name = parameter.getKey();
            if (RESERVED.contains(name) || name.startsWith(":")) {
                continue;
            }
            if (!fits(parameter.getValue()) || own.size() == MOST) {
                throw Refusal.badInput(name.length() > 40 ? name.substring(0, 40) : name);
            }
            own.putIfAbsent(name, parameter.getValue());
        }
        return own;
    }
}
