package uko.deliverable.tracing;

import uko.deliverable.tracing.Outline.Place;
import uko.spi.facts.ObjectRef;

/** A section in force, and the text that it stands in. */
record Found(Outline outline, Place place) {

    static final String SECTION = "section";

    ObjectRef reference() {
        return new ObjectRef(outline.module(), SECTION, outline.document() + "/" + place.key(), place.fingerprint());
    }
}
