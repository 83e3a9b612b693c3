package uko.server.http;

import io.vertx.core.Future;
import io.vertx.ext.web.RoutingContext;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uko.container.Answer;
import uko.container.Fragment;
import uko.container.Mode;
import uko.rendering.Html;
import uko.server.centre.Centres;
import uko.server.identity.Caller;
import uko.spi.portlet.Model;
import uko.storage.Directory;

/** {@code GET /frames/{module}/{portlet}}: the fragment as a whole page, for a frame, a window, and without scripts. */
final class FrameRoutes {

    private final FragmentRoutes fragments;
    private final Calls calls;
    private final Centres centres;
    private final Pages pages;
    private final Answers answers;

    FrameRoutes(FragmentRoutes fragments, Calls calls, Centres centres, Pages pages, Answers answers) {
        this.fragments = fragments;
        this.calls = calls;
        this.centres = centres;
        this.pages = pages;
        this.answers = answers;
    }

    void show(RoutingContext context, Caller caller) {
        Mode mode = Mode.of(Asked.of(context).mode()).orElseThrow(() -> Refusal.badInput("mode"));
        show(context, caller, mode).onFailure(failure -> answers.fail(context, failure));
    }

    /** Only pages of the centre's own region may frame it; said of no failure, where it would tell that the centre exists. */
    private void allowRegion(RoutingContext context) {
        Directory.@Nullable Entry entry = centres.find(Asked.of(context).centre());
        SecurityHeaders.framed(context, entry == null ? List.of() : entry.hosts());
    }

    private Future<Void> show(RoutingContext context, Caller caller, Mode mode) {
        return answer(context, caller, mode).compose(answer -> switch (answer) {
            case Answer.Shown shown -> page(context, caller, shown.fragment(), mode);
            case Answer.Failed failed -> {
                answers.card(context, failed.card());
                yield Future.succeededFuture();
            }
            default -> throw new IllegalStateException("A view was answered with " + answer.getClass());
        });
    }

    private Future<Void> page(RoutingContext context, Caller caller, Fragment view, Mode mode) {
        Future<String> mine = view.hasMine() && mode == Mode.VIEW
                ? answer(context, caller, Mode.MINE)
                        .map(answer -> answer instanceof Answer.Shown shown ? html(shown.fragment()) : "")
                : Future.succeededFuture("");
        return mine.map(personal -> {
            allowRegion(context);
            pages.send(context, "frame", page(view, personal));
            return null;
        });
    }

    private Future<Answer> answer(RoutingContext context, Caller caller, Mode mode) {
        return calls.of(context, caller, mode).compose(fragments::answer);
    }

    private static Model page(Fragment view, String mine) {
        return Model.of("title", view.title())
                .and("style", view.style())
                .and("view", new Html(html(view)))
                .and("mine", new Html(mine));
    }

    private static String html(Fragment fragment) {
        return new String(fragment.html(), StandardCharsets.UTF_8);
    }
}
