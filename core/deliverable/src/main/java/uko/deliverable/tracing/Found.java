package uko.deliverable.tracing;

import uko.deliverable.tracing.Outline.Place;
import uko.spi.facts.ObjectRef;

/** A section in force, and the text that it stands in. */
record Found(Outline outline, Place place) {

    ObjectRef reference() {
        return new ObjectRef(outline.module(), "section", outline.document() + "/" + place.key(), place.fingerprint());
    }
}
