package uko.container;

import java.util.Map;

/** Keeps what was chosen for a placement. Implemented by the server; called within the {@link CallScope}. */
@FunctionalInterface
public interface PreferenceStore {

    /** Saves all preferences of the portlet at {@code call.placement().place()}, each one of its declared choices. */
    void save(Call call, Map<String, String> values);
}
