package uko.rendering;

import com.github.jknack.handlebars.Decorator;
import com.github.jknack.handlebars.Helper;
import com.github.jknack.handlebars.helper.DefaultHelperRegistry;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Exactly the helpers that it is given: none of Handlebars' own, which read files and log. */
final class ClosedHelpers extends DefaultHelperRegistry {

    private final Map<String, Helper<Object>> helpers;

    ClosedHelpers(Map<String, Helper<Object>> helpers) {
        this.helpers = Map.copyOf(helpers);
    }

    @Override
    @SuppressWarnings({"unchecked", "NullAway"})
    public <C> @Nullable Helper<C> helper(String name) {
        // Asked for by the constructor of the class above, before there are any.
        return helpers == null ? null : (Helper<C>) helpers.get(name);
    }

    @Override
    @SuppressWarnings("NullAway")
    public @Nullable Decorator decorator(String name) {
        return null;
    }
}
