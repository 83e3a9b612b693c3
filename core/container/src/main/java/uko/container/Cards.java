package uko.container;

import uko.rendering.Bundles;
import uko.spi.portlet.Language;
import uko.spi.portlet.Messages;
import uko.spi.portlet.PortletException;

/** Says in the reader's language why there is nothing to show. */
final class Cards {

    private final Bundles core = Bundles.ofCore();

    Answer.Failed of(Verdict verdict, Language language) {
        return switch (verdict) {
            case ABSENT, ALLOWED -> failed(404, "not-found", language);
            case FORBIDDEN -> failed(403, "forbidden", language);
            case SIGNED_OUT -> failed(401, "signed-out", language);
        };
    }

    Answer.Failed of(CallEnded.Why why, Language language) {
        return switch (why) {
            case BUSY -> failed(503, "overloaded", language);
            case QUARANTINED -> failed(503, "quarantined", language);
            case TIMED_OUT -> failed(504, "portlet-timeout", language);
            case TOO_LARGE -> failed(503, "fragment-too-large", language);
            case FAULT -> failed(503, "portlet-failed", language);
        };
    }

    /** The plugin's own words for its code where it has them, else the core's, else the core's for the kind. */
    Answer.Failed of(PortletException said, Bundles plugin, Language language) {
        String key = "error." + said.code();
        String general = "error." + general(said.status());
        Messages speaker = plugin.has(language, key) ? plugin : core;
        String spoken = plugin.has(language, key) || core.has(language, key) ? key : general;
        String title = plugin.has(language, key + ".title") ? key + ".title" : general + ".title";
        return new Answer.Failed(new Answer.Card(
                said.status(),
                said.code(),
                plugin.has(language, title) ? plugin.text(language, title) : core.text(language, title),
                speaker.text(language, spoken, said.arguments().toArray()),
                said.status() == 503));
    }

    Answer.Card card(int status, String code, Language language) {
        String key = "error." + code;
        boolean retry = status == 503 || status == 504;
        return new Answer.Card(status, code, core.text(language, key + ".title"), core.text(language, key), retry);
    }

    Answer.Failed failed(int status, String code, Language language) {
        return new Answer.Failed(card(status, code, language));
    }

    private static String general(int status) {
        return switch (status) {
            case 404 -> "not-found";
            case 409 -> "conflict";
            case 503 -> "unavailable";
            default -> "bad-input";
        };
    }
}
