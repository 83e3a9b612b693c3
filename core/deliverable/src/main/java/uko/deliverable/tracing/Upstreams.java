package uko.deliverable.tracing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import uko.deliverable.tracing.Outline.Place;
import uko.spi.facts.ObjectRef;
import uko.spi.facts.Traces.Offer;

/** All that sections of one module may realise today, by name: where it has several documents, those of each other, too. */
record Upstreams(Map<String, Upstream> all) {

    static Upstreams of(String module, List<Outline> inForce, List<Offer> offers) {
        Map<String, Upstream> all = new LinkedHashMap<>();
        long ours = inForce.stream()
                .filter(outline -> outline.module().equals(module))
                .count();
        for (Outline outline : inForce) {
            if (!outline.module().equals(module) || ours > 1) {
                for (Place place : outline.places()) {
                    Upstream upstream = Upstream.of(new Found(outline, place));
                    all.put(upstream.name(), upstream);
                }
            }
        }
        offers.stream().map(Upstream::of).forEach(upstream -> all.putIfAbsent(upstream.name(), upstream));
        return new Upstreams(all);
    }

    Optional<Upstream> find(ObjectRef object) {
        return find(Upstream.name(object));
    }

    Optional<Upstream> find(String name) {
        return Optional.ofNullable(all.get(name));
    }

    /**
     * What is chosen from together.
     *
     * @param title of the document; empty for things that modules offer
     * @param kind the word of such things
     */
    record Group(String title, String kind, List<Upstream> upstreams) {}

    List<Group> groups() {
        Map<String, List<Upstream>> groups = new LinkedHashMap<>();
        all.values()
                .forEach(each -> groups.computeIfAbsent(each.group(), first -> new ArrayList<>())
                        .add(each));
        return groups.values().stream()
                .map(each -> new Group(
                        each.getFirst().within(), each.getFirst().object().kind(), each))
                .toList();
    }
}
