package uko.container;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import uko.rendering.Bundles;
import uko.rendering.Page;
import uko.rendering.SanitisedTexts;
import uko.rendering.Templates;
import uko.spi.portlet.Language;
import uko.spi.portlet.Model;
import uko.spi.portlet.Outcome;
import uko.spi.portlet.Problem;

/** The edit mode, which the core makes of what the descriptor declares; no code of the plugin runs in it. */
final class Preferences {

    static final String ACTION = "preferences";

    private final PreferenceStore store;
    private final Bundles messages = Bundles.ofPlugin(Preferences::resource);
    private final Templates templates = Templates.ofPlugin(Preferences::resource, messages, new SanitisedTexts());

    Preferences(PreferenceStore store) {
        this.store = store;
    }

    Bundles messages() {
        return messages;
    }

    /** What was chosen where it is still a choice, else the default. */
    static String chosen(Call call, String name, PreferenceManifest preference) {
        String chosen = call.placement().preferences().get(name);
        return chosen != null && preference.choices().containsKey(chosen) ? chosen : preference.standard();
    }

    String edit(Call call, PortletManifest portlet, Page page) {
        List<Shown> shown = new ArrayList<>();
        portlet.preferences().forEach((name, preference) -> shown.add(shown(call, name, preference)));
        return templates.render("preferences", page, Model.of("preferences", shown));
    }

    private static Shown shown(Call call, String name, PreferenceManifest preference) {
        String chosen = chosen(call, name, preference);
        Language language = call.language();
        List<Choice> choices = new ArrayList<>();
        preference
                .choices()
                .forEach((value, title) -> choices.add(new Choice(value, title.in(language), value.equals(chosen))));
        return new Shown(name, preference.title().in(language), choices);
    }

    /** Saves all preferences of the portlet, or none. */
    Outcome save(Call call, Sent sent, PortletManifest portlet) {
        Map<String, String> values = declared(sent, portlet);
        List<Problem> problems = portlet.preferences().keySet().stream()
                .filter(name -> !values.containsKey(name))
                .map(name -> new Problem(name, "form.not-a-choice", List.of()))
                .toList();
        if (!problems.isEmpty()) {
            return new Outcome.Refused(problems);
        }
        store.save(call, values);
        return Outcome.done("preferences.saved");
    }

    /** The values that were sent and are choices. */
    static Map<String, String> declared(Sent sent, PortletManifest portlet) {
        Map<String, String> values = new LinkedHashMap<>();
        portlet.preferences().forEach((name, preference) -> {
            String value = sent.fields().getOrDefault(name, "");
            if (preference.choices().containsKey(value)) {
                values.put(name, value);
            }
        });
        return values;
    }

    private static Optional<String> resource(String path) {
        try (InputStream stream = Preferences.class.getResourceAsStream("/uko/container/" + path)) {
            return stream == null
                    ? Optional.empty()
                    : Optional.of(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    record Shown(String name, String title, List<Choice> choices) {}

    record Choice(String value, String title, boolean chosen) {}
}
