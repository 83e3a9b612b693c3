package uko.hiringcriteria;

import java.util.List;
import java.util.stream.Stream;
import uko.deliverable.Realised;
import uko.deliverable.Realised.State;

/** An item of a scorecard whose standard reads otherwise than when somebody last found that the item realises it. */
record Doubt(Item item, Realised standard) {

    /** In the order of the items. */
    static List<Doubt> in(Criteria criteria, List<Realised> realised) {
        return criteria.items()
                .flatMap(item -> of(item, realised)
                        .filter(standard -> standard.state() != State.SOUND)
                        .map(standard -> new Doubt(item, standard)))
                .toList();
    }

    /** What this item realises. */
    static Stream<Realised> of(Item item, List<Realised> realised) {
        return realised.stream().filter(each -> each.section().equals(item.key()));
    }
}
