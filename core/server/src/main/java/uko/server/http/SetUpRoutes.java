package uko.server.http;

import io.vertx.core.Future;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import uko.server.identity.Passwords;
import uko.server.identity.SetUp;
import uko.server.identity.ShellSessions;
import uko.spi.portlet.Language;
import uko.spi.portlet.Model;
import uko.storage.Zones;

/** {@code /set-up}: there until the first administrator is made, and absent for ever after. */
final class SetUpRoutes {

    private static final List<String> FIELDS =
            List.of("code", "region", "region-code", "zone", "centre", "name", "login", "password");
    private static final List<String> HINTS = List.of("region-code", "zone", "password");

    private final SetUp setUp;
    private final ShellSessions sessions;
    private final Cors cors;
    private final Pages pages;
    private final Answers answers;

    SetUpRoutes(SetUp setUp, ShellSessions sessions, Cors cors, Pages pages, Answers answers) {
        this.setUp = setUp;
        this.sessions = sessions;
        this.cors = cors;
        this.pages = pages;
        this.answers = answers;
    }

    /** A field of the form as it is shown. */
    record Field(String name, String label, String hint, String type, String value, String autocomplete) {}

    void form(RoutingContext context) {
        whileItWaits(context, () -> show(context, ""));
    }

    void carryOut(RoutingContext context) {
        whileItWaits(context, () -> carryOutNow(context));
    }

    private void carryOutNow(RoutingContext context) {
        if (!cors.isOwnPage(context)) {
            throw new Refusal(403, "origin");
        }
        String wrong = wrong(context);
        if (!wrong.isEmpty()) {
            context.response().setStatusCode(422);
            show(context, wrong);
            return;
        }
        setUp.carryOut(SignInRoutes.field(context, "code"), first(context))
                .compose(sessions::open)
                .onSuccess(cookie -> context.response()
                        .addCookie(cookie)
                        .setStatusCode(303)
                        .putHeader(HttpHeaders.LOCATION, "/")
                        .end())
                .onFailure(failure -> failed(context, failure));
    }

    private void failed(RoutingContext context, Throwable failure) {
        if (failure instanceof SetUp.WrongCode) {
            context.response().setStatusCode(403);
            show(context, pages.messages().text(Languages.of(context.request()), "set-up.wrong-code"));
        } else {
            answers.fail(context, failure);
        }
    }

    private static SetUp.First first(RoutingContext context) {
        return new SetUp.First(
                SignInRoutes.field(context, "region").strip(),
                SignInRoutes.field(context, "region-code").strip(),
                SignInRoutes.field(context, "zone").strip(),
                SignInRoutes.field(context, "centre").strip(),
                SignInRoutes.field(context, "name").strip(),
                SignInRoutes.field(context, "login").strip().toLowerCase(Locale.ROOT),
                SignInRoutes.field(context, "password"));
    }

    /** Answers a sentence on the first field that is not right; an empty text when all are. */
    private String wrong(RoutingContext context) {
        SetUp.First first = first(context);
        if (!first.regionCode().matches("[A-Za-z0-9-]{1,20}")) {
            return badField(context, "region-code");
        }
        if (Zones.find(first.zone()).isEmpty()) {
            return badField(context, "zone");
        }
        if (first.password().length() < Passwords.SHORTEST) {
            return badField(context, "password");
        }
        if (!first.login().matches("[a-z0-9._@-]{2,100}")) {
            return badField(context, "login");
        }
        for (String field : List.of("region", "centre", "name")) {
            if (SignInRoutes.field(context, field).isBlank()) {
                return badField(context, field);
            }
        }
        return "";
    }

    private String badField(RoutingContext context, String field) {
        Language language = Languages.of(context.request());
        return pages.messages().text(language, "set-up.bad-field", text(language, field), hint(language, field));
    }

    private void show(RoutingContext context, String problem) {
        SecurityHeaders.page(context);
        Language language = Languages.of(context.request());
        List<Field> fields = new ArrayList<>();
        for (String name : FIELDS) {
            boolean password = name.equals("password");
            String value = password ? "" : SignInRoutes.field(context, name);
            String autocomplete = password ? "new-password" : name.equals("login") ? "username" : "off";
            fields.add(new Field(
                    name,
                    text(language, name),
                    hint(language, name),
                    password ? "password" : "text",
                    value,
                    autocomplete));
        }
        pages.send(context, "set-up", Model.of("fields", fields).and("problem", problem));
    }

    private String text(Language language, String field) {
        return pages.messages().text(language, "set-up." + field);
    }

    private String hint(Language language, String field) {
        return HINTS.contains(field) ? pages.messages().text(language, "set-up." + field + "-hint") : "";
    }

    private void whileItWaits(RoutingContext context, Runnable step) {
        setUp.waits()
                .compose(waits -> {
                    if (!waits) {
                        throw Refusal.absent();
                    }
                    step.run();
                    return Future.succeededFuture();
                })
                .onFailure(failure -> answers.fail(context, failure));
    }
}
