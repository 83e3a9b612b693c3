package uko.deliverable.tracing;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import uko.deliverable.comparison.WordedDifference;
import uko.deliverable.tracing.Outline.Place;
import uko.deliverable.tracing.Standing.Missed;
import uko.spi.documents.RichText;

/**
 * Finds out how links stand.
 *
 * @param ours the texts of the module in force
 * @param covering the kinds of our sections that are declared to realise kinds of things
 */
record StandingReader(
        List<Link> links, List<Outline> ours, Upstreams upstreams, Set<Covering> covering, Outlines outlines) {

    /** That some section of a kind should realise each thing of another. */
    record Covering(String section, String thing) {}

    Standing read() {
        List<ShownLink> suspects = new ArrayList<>();
        List<ShownLink> lost = new ArrayList<>();
        List<ShownLink> sound = new ArrayList<>();
        for (Link link : links) {
            Optional<Place> section = outline(link.document()).flatMap(outline -> outline.find(link.section()));
            Optional<Upstream> other = upstreams.find(link.upstream());
            ShownLink shown = shown(link, section, other);
            if (section.isEmpty() || other.isEmpty()) {
                lost.add(shown);
            } else if (isAsAccepted(link, other.get())) {
                sound.add(shown);
            } else {
                suspects.add(shown);
            }
        }
        return new Standing(suspects, lost, sound, unlinked(), unrealised());
    }

    private Optional<Outline> outline(UUID document) {
        return ours.stream()
                .filter(outline -> outline.document().equals(document))
                .findFirst();
    }

    static boolean isAsAccepted(Link link, Upstream now) {
        return now.object().hash().equals(link.upstream().hash());
    }

    private ShownLink shown(Link link, Optional<Place> section, Optional<Upstream> other) {
        return new ShownLink(
                link.document(),
                link.section(),
                section.map(Place::title).orElse(link.section()),
                Upstream.name(link.upstream()),
                link.upstream().kind(),
                other.map(Upstream::title).orElse(link.title()),
                other.map(Upstream::within).orElse(""),
                other.map(now -> now.object().hash()).orElse(""),
                other.filter(now -> !isAsAccepted(link, now)).flatMap(now -> difference(link, now)),
                link.acceptedBy(),
                link.acceptedAt());
    }

    private Optional<RichText> difference(Link link, Upstream now) {
        Optional<String> former = link.upstream().kind().equals(Found.SECTION)
                ? outlines.former(link.upstream()).map(Place::words)
                : Optional.of(link.words());
        return former.map(words -> WordedDifference.of(words, now.words()));
    }

    /** Of texts whose declaration says which sections should realise something, those alone. */
    private List<String> unlinked() {
        Set<String> linked = links.stream()
                .map(link -> link.document() + "/" + link.section())
                .collect(Collectors.toSet());
        Set<String> kinds = covering.stream().map(Covering::section).collect(Collectors.toSet());
        List<String> gaps = new ArrayList<>();
        for (Outline outline : ours) {
            outline.places().stream()
                    .filter(place -> kinds.isEmpty() ? place.inner().isEmpty() : kinds.contains(place.kind()))
                    .filter(place -> !linked.contains(outline.document() + "/" + place.key()))
                    .forEach(place -> gaps.add(place.title()));
        }
        return gaps;
    }

    private List<Missed> unrealised() {
        Set<String> linked = new HashSet<>();
        Set<String> groups = new HashSet<>();
        for (Link link : links) {
            linked.add(Upstream.name(link.upstream()));
            upstreams.find(link.upstream()).ifPresent(upstream -> {
                linked.addAll(upstream.inner());
                groups.add(upstream.group());
            });
        }
        Set<String> things = covering.stream().map(Covering::thing).collect(Collectors.toSet());
        // Where it is declared what should be realised of a text, nothing else of it is missed.
        upstreams.all().values().stream()
                .filter(upstream -> things.contains(upstream.kind()))
                .map(Upstream::group)
                .forEach(groups::remove);
        Map<String, List<String>> missed = new LinkedHashMap<>();
        upstreams.all().values().stream()
                .filter(upstream -> things.contains(upstream.kind())
                        || upstream.inner().isEmpty() && groups.contains(upstream.group()))
                .filter(upstream -> !linked.contains(upstream.name()))
                .forEach(upstream -> missed.computeIfAbsent(upstream.within(), within -> new ArrayList<>())
                        .add(upstream.title()));
        return missed.entrySet().stream()
                .map(text -> new Missed(text.getKey(), List.copyOf(text.getValue())))
                .toList();
    }
}
