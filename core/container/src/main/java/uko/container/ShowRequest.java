package uko.container;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uko.spi.portlet.Centre;
import uko.spi.portlet.Language;
import uko.spi.portlet.Person;
import uko.spi.portlet.RenderRequest;

/** What a portlet is told when it is shown. */
sealed class ShowRequest implements RenderRequest permits ActRequest, ServeRequest {

    /** What has no such length is no parameter that a link of ours made. */
    static final int LONGEST_PARAMETER = 200;

    private final Call call;
    private final PortletManifest portlet;
    private final LocalDate today;

    ShowRequest(Call call, PortletManifest portlet, LocalDate today) {
        this.call = call;
        this.portlet = portlet;
        this.today = today;
    }

    @Override
    public Centre centre() {
        return call.here();
    }

    @Override
    public Person person() {
        if (portlet.shared() && call.phase() == Mode.VIEW) {
            throw new IllegalStateException(
                    "This view is shared: it is rendered once for all readers of the centre and "
                            + "knows none of them. What is personal belongs to mine(…).");
        }
        return call.person();
    }

    @Override
    public Optional<String> parameter(String name) {
        return Optional.ofNullable(portlet.parameters().contains(name) ? value(call.parameters(), name) : null);
    }

    /** The value where it is one; a value that is too long counts as absent. */
    static @Nullable String value(Map<String, String> parameters, String name) {
        String value = parameters.get(name);
        return value == null || value.length() > LONGEST_PARAMETER ? null : value;
    }

    @Override
    public String preference(String name) {
        PreferenceManifest preference = portlet.preferences().get(name);
        if (preference == null) {
            throw new IllegalArgumentException(
                    "Preference '" + name + "' is not declared. Declare it in plugin.json under preferences.");
        }
        return Preferences.chosen(call, name, preference);
    }

    @Override
    public Language language() {
        return call.language();
    }

    @Override
    public LocalDate today() {
        return today;
    }

    @Override
    public String origin() {
        return call.exchange().origin();
    }
}
