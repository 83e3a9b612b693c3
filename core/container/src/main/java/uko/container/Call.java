package uko.container;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uko.spi.portlet.Centre;
import uko.spi.portlet.Language;
import uko.spi.portlet.Person;

/**
 * One request to one portlet, made by the server of what came over HTTP.
 *
 * @param centre the centre that was asked for; null where there is none of that id
 * @param person who asks, with the roles that he has in this very centre (none in a foreign one), or
 *     {@link Person#ANYONE}
 * @param parameters the whole query; what the descriptor does not declare never reaches the plugin
 */
public record Call(
        String module,
        String portlet,
        Phase phase,
        @Nullable Centre centre,
        Person person,
        Language language,
        Map<String, String> parameters,
        Placement placement,
        Exchange exchange) {

    public Call {
        parameters = Map.copyOf(parameters);
    }

    /**
     * Where on a page the portlet stands.
     *
     * @param place the page's own name of it, empty where it has none
     * @param preferences what was chosen for it
     */
    public record Placement(String place, Map<String, String> preferences) {

        public static final Placement NONE = new Placement("", Map.of());

        public Placement {
            preferences = Map.copyOf(preferences);
        }
    }

    /**
     * The exchange that the call came with.
     *
     * @param origin the absolute address of this suite, without a slash at its end
     * @param csrf the token of a cookie session, empty where there is none
     */
    public record Exchange(String requestId, String origin, String csrf) {}

    /** The same place, asked for something else with other parameters. */
    Call next(Phase next, Map<String, String> with) {
        return new Call(module, portlet, next, centre, person, language, with, placement, exchange);
    }

    /** What goes on after the call and in its scope, as a change of its own. */
    public Call work(String name) {
        Sent key = new Sent(Map.of("_key", UUID.randomUUID().toString()), Map.of());
        return next(new Phase.Action(name, key), parameters);
    }

    /** The same place after other preferences were chosen for it. */
    Call placed(Map<String, String> preferences) {
        Placement chosen = new Placement(placement.place(), preferences);
        return new Call(module, portlet, phase, centre, person, language, parameters, chosen, exchange);
    }

    /** The same call by nobody in particular: what it comes to may be kept for all. */
    Call byAnyone() {
        Exchange noSession = new Exchange(exchange.requestId(), exchange.origin(), "");
        return new Call(module, portlet, phase, centre, Person.ANYONE, language, parameters, placement, noSession);
    }

    /** The same call, where a person of another centre counts as anyone. */
    Call bySomebodyHere() {
        return !person.roles().isEmpty()
                ? this
                : new Call(module, portlet, phase, centre, Person.ANYONE, language, parameters, placement, exchange);
    }

    /** The centre of a call that the gate let pass. */
    Centre here() {
        if (centre == null) {
            throw new IllegalStateException("The gate let a call without a centre pass.");
        }
        return centre;
    }
}
