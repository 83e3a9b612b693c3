package uko.system.browser;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives tests the one {@link Stage}. Where no browser is found, continuous integration fails, for a check that saw
 * nothing is none; elsewhere these tests are skipped with a loud line.
 */
final class OnStage implements BeforeAllCallback, ParameterResolver {

    private static final String NO_BROWSER =
            "No Chromium was found, so NOTHING of the product's look and behaviour in a browser is tested. Install it"
                    + " (apt-get install chromium), or name it: -Dchromium=/path/to/chromium";

    @Override
    public void beforeAll(ExtensionContext context) {
        if (Chromium.found().isPresent()) {
            return;
        }
        if (Boolean.parseBoolean(System.getenv("CI"))) {
            throw new IllegalStateException(NO_BROWSER);
        }
        context.getRoot().getStore(ExtensionContext.Namespace.GLOBAL).computeIfAbsent(OnStage.class, said -> {
            System.err.println("!!! " + NO_BROWSER + " !!!");
            return said;
        });
        Assumptions.abort(NO_BROWSER);
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Stage.class;
    }

    @Override
    public Stage resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot()
                .getStore(ExtensionContext.Namespace.GLOBAL)
                .computeIfAbsent(Stage.class, absent -> stage(), Stage.class);
    }

    private static Stage stage() {
        return new Stage(new Demo(Demo.newFolder()), Chromium.shared());
    }
}
