package uko.deliverable.acknowledging;

import java.util.List;
import uko.spi.people.Colleague;

/** That a document is to be acknowledged by an audience. */
record Duty(Chain chain, Audience audience) {

    Standing of(Colleague colleague, List<Signature> signatures) {
        return Standing.of(chain, audience, colleague, signatures);
    }

    boolean means(Colleague colleague) {
        return audience.whom().includes(Place.of(colleague));
    }
}
