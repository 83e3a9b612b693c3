package uko.deliverable.tracing;

import java.util.List;
import uko.deliverable.tracing.Outline.Place;
import uko.spi.facts.ObjectRef;
import uko.spi.facts.Traces.Offer;

/**
 * What a section of ours may realise: a section of another document in force, or a thing that a module offers.
 *
 * @param object with the fingerprint of its text now
 * @param within the document that it stands in; empty where it stands in none
 * @param words what it says, as HTML or plain text
 * @param kind that of the section, or of the thing
 * @param inner names all that stands in it, which is realised with it
 */
record Upstream(ObjectRef object, String kind, String title, String within, String words, List<String> inner) {

    static Upstream of(Found found) {
        Place place = found.place();
        Outline outline = found.outline();
        return new Upstream(
                found.reference(),
                place.kind(),
                place.title(),
                outline.title(),
                place.words(),
                place.inner().stream()
                        .map(key -> outline.module() + "/" + Found.SECTION + "/" + outline.document() + "/" + key)
                        .toList());
    }

    static Upstream of(Offer offer) {
        return new Upstream(offer.object(), offer.object().kind(), offer.title(), "", html(offer.words()), List.of());
    }

    private static String html(String words) {
        return words.isEmpty() || words.startsWith("<") ? words : "<p>" + escaped(words) + "</p>";
    }

    private static String escaped(String words) {
        return words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    String name() {
        return name(object);
    }

    /** As forms name it, and as it stays named whatever its text. */
    static String name(ObjectRef object) {
        return object.module() + "/" + object.kind() + "/" + object.id();
    }

    /** Of a section, what names its document; of other things, their module and kind. */
    String group() {
        return object.kind().equals(Found.SECTION)
                ? object.module() + "/" + object.id().replaceFirst("/.*", "")
                : object.module() + "/" + object.kind();
    }
}
