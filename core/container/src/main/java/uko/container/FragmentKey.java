package uko.container;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uko.spi.portlet.Language;

/**
 * What a shared view depends on. The portlet is the loaded one, so a reload forgets all; the version rises with every
 * invalidation; the day is in it because a view may say what is in force today.
 */
final class FragmentKey {

    private final LoadedPortlet portlet;
    private final UUID centre;
    private final Language language;
    private final long day;
    private final long version;
    private final @Nullable String[] values;
    private final int hash;

    private FragmentKey(LoadedPortlet portlet, Call call, long day, @Nullable String[] values) {
        this.portlet = portlet;
        this.centre = call.here().id();
        this.language = call.language();
        this.day = day;
        this.version = portlet.version(centre);
        this.values = values;
        this.hash = hash();
    }

    static FragmentKey of(LoadedPortlet portlet, Call call, long day) {
        return new FragmentKey(portlet, call, day, values(portlet.manifest(), call));
    }

    private static @Nullable String[] values(PortletManifest portlet, Call call) {
        List<String> parameters = portlet.parameters();
        @Nullable
        String[] values = new String[parameters.size() + portlet.preferences().size()];
        int at = 0;
        for (String name : parameters) {
            values[at++] = ShowRequest.value(call.parameters(), name);
        }
        for (Map.Entry<String, PreferenceManifest> preference :
                portlet.preferences().entrySet()) {
            values[at++] = Preferences.chosen(call, preference.getKey(), preference.getValue());
        }
        return values;
    }

    boolean isOf(LoadedPlugin plugin) {
        return plugin.portlets().containsValue(portlet);
    }

    /** Whether nothing was invalidated since the key was made. */
    boolean isCurrent() {
        return portlet.version(centre) == version;
    }

    private int hash() {
        int sum = 31 * System.identityHashCode(portlet) + centre.hashCode();
        sum = 31 * sum + language.ordinal();
        return 31 * (31 * sum + Long.hashCode(31 * day + version)) + Arrays.hashCode(values);
    }

    @Override
    public int hashCode() {
        return hash;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof FragmentKey key
                && hash == key.hash
                && portlet == key.portlet
                && version == key.version
                && day == key.day
                && language == key.language
                && centre.equals(key.centre)
                && Arrays.equals(values, key.values);
    }
}
