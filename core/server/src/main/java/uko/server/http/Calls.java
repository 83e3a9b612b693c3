package uko.server.http;

import io.vertx.core.Future;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uko.container.Call;
import uko.container.Mode;
import uko.container.Phase;
import uko.server.centre.Centres;
import uko.server.identity.Authentication;
import uko.server.identity.Caller;
import uko.spi.portlet.Centre;
import uko.spi.portlet.Person;
import uko.storage.Callers;
import uko.storage.Directory;
import uko.storage.Preferences;

/** Makes a call to a portlet of a request: who asks, as seen from the centre that he asks about. */
final class Calls {

    private final Authentication authentication;
    private final Callers callers;
    private final Centres centres;
    private final Preferences preferences;
    private final String origin;

    Calls(Authentication authentication, Callers callers, Centres centres, Preferences preferences, String origin) {
        this.authentication = authentication;
        this.callers = callers;
        this.centres = centres;
        this.preferences = preferences;
        this.origin = origin;
    }

    /** Makes the call to the portlet of the path. */
    Future<Call> of(RoutingContext context, Caller caller, Phase phase) {
        Asked asked = Asked.of(context);
        return of(context, caller, asked, context.pathParam("module"), context.pathParam("portlet"), phase);
    }

    Future<Call> of(RoutingContext context, Caller caller, Asked asked, String module, String portlet, Phase phase) {
        if (!centres.current()) {
            return Future.failedFuture(new Refusal(503, "unavailable"));
        }
        Centre centre = centre(caller, asked, module, portlet);
        Call.Exchange exchange = new Call.Exchange(RequestIds.of(context), origin, caller.csrf());
        return person(caller, centre == null ? null : centre.id())
                .compose(person -> placement(centre, module, portlet, asked.place())
                        .map(placement -> new Call(
                                module,
                                portlet,
                                phase,
                                centre,
                                person,
                                asked.language(),
                                asked.parameters(),
                                placement,
                                exchange)));
    }

    /** The call to a view by the owner of a bearer token, only from memory; null where anything must be asked for. */
    @Nullable
    Call remembered(HttpServerRequest request, Asked asked, String module, String portlet) {
        Caller caller = centres.current() ? authentication.remembered(request) : null;
        Centre centre = caller == null ? null : centre(caller, asked, module, portlet);
        if (caller == null || caller.person() == null || centre == null) {
            return null;
        }
        Optional<Person> person = callers.remembered(caller.person(), centre.id());
        Call.Placement placement = rememberedPlacement(centre, module, portlet, asked.place());
        if (person == null || person.isEmpty() || placement == null) {
            return null;
        }
        Call.Exchange exchange = new Call.Exchange("", origin, "");
        return new Call(
                module,
                portlet,
                Mode.VIEW,
                centre,
                person.get(),
                asked.language(),
                asked.parameters(),
                placement,
                exchange);
    }

    /** The centre that is asked about; null where there is none such, or the caller's token is for another. */
    private @Nullable Centre centre(Caller caller, Asked asked, String module, String portlet) {
        Directory.Entry entry = centres.find(asked.centre());
        return entry == null || !caller.mayAsk(asked.centre(), module + "/" + portlet) ? null : entry.centre();
    }

    /** The person as seen from the centre: without roles in a foreign one. */
    Future<Person> person(Caller caller, @Nullable UUID centre) {
        UUID person = caller.person();
        if (person == null) {
            return Future.succeededFuture(Person.ANYONE);
        }
        if (centre == null) {
            return Future.succeededFuture(stranger(person));
        }
        return callers.in(person, centre).map((Optional<Person> seen) -> seen.orElse(stranger(person)));
    }

    private static Person stranger(UUID person) {
        return new Person(person, "", "", "", Set.of());
    }

    private Call.@Nullable Placement rememberedPlacement(Centre centre, String module, String portlet, String place) {
        if (place.isEmpty()) {
            return Call.Placement.NONE;
        }
        Map<String, String> chosen = preferences.remembered(place(centre, module, portlet, place));
        return chosen == null ? null : new Call.Placement(place, chosen);
    }

    private static Preferences.Place place(Centre centre, String module, String portlet, String place) {
        return new Preferences.Place(centre.region(), centre.id(), module, portlet, place);
    }

    /** What was chosen for a placement; most have none, and then nothing is asked. */
    private Future<Call.Placement> placement(@Nullable Centre centre, String module, String portlet, String place) {
        if (centre == null || place.isEmpty()) {
            return Future.succeededFuture(Call.Placement.NONE);
        }
        return preferences.of(place(centre, module, portlet, place)).map(values -> new Call.Placement(place, values));
    }
}
