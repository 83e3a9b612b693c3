package uko.server.http;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uko.container.Call;
import uko.container.Container;
import uko.container.Fragment;
import uko.container.Mode;

/**
 * The short way to a kept fragment, for a reader whose token and roles are remembered: no router, no deadline, no other
 * thread, for there is nothing to wait for. The gate is asked as on the long way; whatever is missing, malformed or
 * refused goes that way.
 */
final class KeptFragments implements Route.Shortcut {

    private static final String FOLDER = "/portlets/";

    private final Container container;
    private final Calls calls;

    KeptFragments(Container container, Calls calls) {
        this.container = container;
        this.calls = calls;
    }

    @Override
    public boolean answered(HttpServerRequest request, String route, Passage passage) {
        if (!HttpMethod.GET.equals(request.method()) || !request.uri().startsWith(FOLDER)) {
            return false;
        }
        Optional<Fragment> kept = kept(request);
        kept.ifPresent(fragment -> passage.direct(request, route, asked -> FragmentRoutes.send(asked, fragment)));
        return kept.isPresent();
    }

    private Optional<Fragment> kept(HttpServerRequest request) {
        String path = request.path();
        int slash = path.indexOf('/', FOLDER.length());
        if (slash < 0 || path.indexOf('/', slash + 1) >= 0) {
            return Optional.empty();
        }
        Call call = call(request, path.substring(FOLDER.length(), slash), path.substring(slash + 1));
        return call == null ? Optional.empty() : container.cached(call);
    }

    private @Nullable Call call(HttpServerRequest request, String module, String portlet) {
        try {
            Asked asked = Asked.of(request.params(), Languages.of(request));
            return asked.mode().equals(Mode.VIEW.word()) ? calls.remembered(request, asked, module, portlet) : null;
        } catch (RuntimeException malformed) {
            return null;
        }
    }
}
