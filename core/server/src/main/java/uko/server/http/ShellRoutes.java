package uko.server.http;

import io.vertx.ext.web.RoutingContext;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import uko.container.Container;
import uko.server.centre.Centres;
import uko.server.identity.Caller;
import uko.spi.portlet.Language;
import uko.spi.portlet.Model;
import uko.spi.portlet.Person;
import uko.storage.Directory;

/** {@code /}: the shell, one page that lays out the portlets that a person may see in a centre. */
final class ShellRoutes {

    private static final Pattern OWN = Pattern.compile("[A-Za-z0-9._~%=&-]{1,1000}");

    private final Container container;
    private final Calls calls;
    private final Centres centres;
    private final Pages pages;
    private final Answers answers;
    private final String version;

    ShellRoutes(Container container, Calls calls, Centres centres, Pages pages, Answers answers, String version) {
        this.container = container;
        this.calls = calls;
        this.centres = centres;
        this.pages = pages;
        this.answers = answers;
        this.version = version;
    }

    /** A centre that may be chosen. */
    record Choice(UUID id, String name, boolean chosen) {}

    void show(RoutingContext context, Caller caller) {
        List<Directory.Entry> choices = choices(caller);
        if (choices.isEmpty()) {
            throw new Refusal(403, "forbidden");
        }
        Directory.Entry entry = chosen(context.request().getParam("centre"), choices);
        calls.person(caller, entry.centre().id())
                .map(person -> {
                    SecurityHeaders.page(context);
                    pages.send(context, "shell", model(context, caller, person, entry, choices));
                    return null;
                })
                .onFailure(failure -> answers.fail(context, failure));
    }

    /** A person's own centre; for the region's people its centres; for those above, all. */
    private List<Directory.Entry> choices(Caller caller) {
        UUID home = caller.homeCentre();
        Directory.@Nullable Entry entry = home == null ? null : centres.find(home);
        return entry == null ? centres.of(caller.homeRegion()) : List.of(entry);
    }

    private static Directory.Entry chosen(@Nullable String asked, List<Directory.Entry> choices) {
        for (Directory.Entry entry : choices) {
            if (entry.centre().id().toString().equals(asked)) {
                return entry;
            }
        }
        return choices.getFirst();
    }

    private Model model(
            RoutingContext context,
            Caller caller,
            Person person,
            Directory.Entry entry,
            List<Directory.Entry> choices) {
        Language language = Languages.of(context.request());
        List<Visible> visible = Visible.to(person, entry.centre(), container, language);
        String asked = context.request().getParam("open");
        Visible open = visible.stream()
                .filter(portlet -> portlet.name().equals(asked))
                .findFirst()
                .orElse(visible.isEmpty() ? null : visible.getFirst());
        String own = open != null && open.name().equals(asked)
                ? own(context.request().getParam("own"))
                : "";
        String here = "?centre=" + entry.centre().id() + (open == null ? "" : "&open=" + open.name())
                + (own.isEmpty() ? "" : "&own=" + FragmentRoutes.encoded(own));
        return Model.of("title", open == null ? pages.messages().text(language, "shell.product") : open.title())
                .and("version", version)
                .and("ru", language == Language.RU)
                .and("ruAddress", here + "&lang=ru")
                .and("enAddress", here + "&lang=en")
                .and("personName", person.name())
                .and("personPlace", person.department().isEmpty() ? person.position() : person.department())
                .and("csrf", caller.csrf())
                .and("centre", entry.centre().id())
                .and("centreName", entry.centre().name())
                .and("region", entry.region())
                .and("centres", choices.size() < 2 ? List.of() : choices(choices, entry))
                .and("work", places(visible, open, entry, language, true))
                .and("administration", places(visible, open, entry, language, false))
                .and("portlet", open == null ? "" : open.name() + (own.isEmpty() ? "" : "?" + own));
    }

    /** The query of the portlet itself, where it is one. */
    private static String own(@Nullable String query) {
        return query != null && OWN.matcher(query).matches() ? query : "";
    }

    private static List<Choice> choices(List<Directory.Entry> entries, Directory.Entry chosen) {
        List<Choice> choices = new ArrayList<>();
        for (Directory.Entry entry : entries) {
            choices.add(new Choice(entry.centre().id(), entry.centre().name(), entry == chosen));
        }
        return choices;
    }

    private static List<Place> places(
            List<Visible> visible, @Nullable Visible open, Directory.Entry entry, Language language, boolean forStaff) {
        String lang = language == Language.EN ? "&lang=en" : "";
        return Place.of(
                visible.stream()
                        .filter(portlet -> portlet.forStaff() == forStaff)
                        .toList(),
                open,
                portlet -> "/?centre=" + entry.centre().id() + "&open=" + portlet.name() + lang);
    }
}
