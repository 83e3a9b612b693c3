package uko.server.http;

import io.vertx.core.Future;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uko.server.identity.Caller;
import uko.server.identity.ShellSessions;
import uko.server.identity.SignIn;
import uko.spi.portlet.Language;
import uko.spi.portlet.Model;

/** {@code /sign-in} and {@code /sign-out}: local accounts, a new session each time. */
final class SignInRoutes {

    private final SignIn signIn;
    private final ShellSessions sessions;
    private final WindowGrants grants;
    private final Cors cors;
    private final Pages pages;
    private final Answers answers;

    SignInRoutes(HttpNode.Identity identity, WindowGrants grants, Cors cors, Pages pages, Answers answers) {
        this.signIn = identity.signIn();
        this.sessions = identity.sessions();
        this.grants = grants;
        this.cors = cors;
        this.pages = pages;
        this.answers = answers;
    }

    /**
     * The window that a widget opened, if one did.
     *
     * @param opener the origin of the widget's page; empty where it is our own
     * @param after where a page of our own goes on
     */
    private record Window(boolean close, String opener, ReturnPath after) {

        static Window of(@Nullable String close, @Nullable String opener, @Nullable String next) {
            return new Window("1".equals(close), opener == null ? "" : opener, ReturnPath.of(next));
        }

        String next() {
            return close ? "/signed-in?origin=" + FragmentRoutes.encoded(opener) : after.path();
        }

        /** The same door in another language. */
        String door(Language language) {
            String window = close ? "&close=1&origin=" + FragmentRoutes.encoded(opener) : "";
            String next = after.isStart() ? "" : "&next=" + FragmentRoutes.encoded(after.path());
            return "?lang=" + language.code() + window + next;
        }
    }

    void form(RoutingContext context) {
        var request = context.request();
        show(
                context,
                "",
                "",
                Window.of(request.getParam("close"), request.getParam("origin"), request.getParam("next")));
    }

    void enter(RoutingContext context) {
        requireOwnPage(context);
        String login = field(context, "login");
        String password = field(context, "password");
        Window window = Window.of(
                field(context, "close"),
                field(context, "origin"),
                context.request().getFormAttribute("next"));
        signIn.check(login, password, RequestIds.of(context))
                .compose(result -> answer(context, result, login, window))
                .onFailure(failure -> answers.fail(context, failure));
    }

    void leave(RoutingContext context, Caller caller) {
        requireOwnPage(context);
        boolean repeated = MessageDigest.isEqual(
                field(context, "_csrf").getBytes(StandardCharsets.UTF_8),
                caller.csrf().getBytes(StandardCharsets.UTF_8));
        if (!repeated) {
            throw new Refusal(403, "csrf");
        }
        String session = context.request().getCookie(sessions.cookieName()).getValue();
        sessions.close(session)
                .onSuccess(forgotten -> goOn(context, forgotten, "/sign-in"))
                .onFailure(failure -> answers.fail(context, failure));
    }

    private Future<Void> answer(RoutingContext context, SignIn.Result result, String login, Window window) {
        Language language = Languages.of(context.request());
        return switch (result) {
            case SignIn.Result.Welcome welcome ->
                sessions.open(welcome.person()).map(cookie -> goOn(context, cookie, window.next()));
            case SignIn.Result.Wrong wrong ->
                again(context, login, window, 401, pages.messages().text(language, "sign-in.wrong"));
            case SignIn.Result.Wait wait ->
                again(
                        context,
                        login,
                        window,
                        429,
                        pages.messages()
                                .text(language, "sign-in.wait", wait.time().toSeconds() + 1));
        };
    }

    private static Void goOn(RoutingContext context, Cookie cookie, String place) {
        context.response()
                .addCookie(cookie)
                .setStatusCode(303)
                .putHeader(HttpHeaders.LOCATION, place)
                .end();
        return null;
    }

    private Future<Void> again(RoutingContext context, String login, Window window, int status, String problem) {
        context.response().setStatusCode(status);
        show(context, problem, login, window);
        return Future.succeededFuture();
    }

    /** Tells the page that opened the window, and no other, that somebody signed in. */
    void signedIn(RoutingContext context, Caller caller) {
        String opener = context.request().getParam("origin");
        Optional<String> grant = grants.of(caller, opener == null ? "" : opener);
        SecurityHeaders.page(context);
        pages.send(
                context,
                "signed-in",
                Model.of("opener", grant.isPresent() ? String.valueOf(opener) : "")
                        .and("grant", grant.orElse("")));
    }

    private void show(RoutingContext context, String problem, String login, Window window) {
        SecurityHeaders.page(context);
        pages.send(
                context,
                "sign-in",
                Model.of("problem", problem)
                        .and("login", login)
                        .and("close", window.close ? "1" : "")
                        .and("opener", window.opener)
                        .and("next", window.after.path())
                        .and("ruAddress", window.door(Language.RU))
                        .and("enAddress", window.door(Language.EN))
                        .and("ru", Languages.of(context.request()) == Language.RU));
    }

    private void requireOwnPage(RoutingContext context) {
        if (!cors.isOwnPage(context)) {
            throw new Refusal(403, "origin");
        }
    }

    static String field(RoutingContext context, String name) {
        String value = context.request().getFormAttribute(name);
        if (value != null && value.length() > 200) {
            throw Refusal.badInput(name);
        }
        return value == null ? "" : value;
    }
}
