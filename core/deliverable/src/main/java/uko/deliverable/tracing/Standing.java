package uko.deliverable.tracing;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import uko.deliverable.comparison.WordedDifference;
import uko.deliverable.tracing.Outline.Place;
import uko.spi.documents.RichText;

/**
 * How the links of a module stand today: which hold, which are suspect because the other text changed, which lost their
 * other end, and what nobody links to.
 *
 * @param unlinked sections of ours that realise nothing
 * @param unrealised sections of the documents that we do link to, which nothing of ours realises
 */
record Standing(
        List<ShownLink> suspects,
        List<ShownLink> lost,
        List<ShownLink> sound,
        List<Gap> unlinked,
        List<Gap> unrealised) {

    Standing {
        suspects = List.copyOf(suspects);
        lost = List.copyOf(lost);
        sound = List.copyOf(sound);
        unlinked = List.copyOf(unlinked);
        unrealised = List.copyOf(unrealised);
    }

    record Gap(UUID document, String documentTitle, String key, String title) {}

    static Standing of(String module, List<Link> links, List<Outline> inForce, Outlines outlines) {
        return new Reading(module, links, inForce, outlines).standing();
    }

    private record Reading(String module, List<Link> links, List<Outline> inForce, Outlines outlines) {

        private Standing standing() {
            List<ShownLink> suspects = new ArrayList<>();
            List<ShownLink> lost = new ArrayList<>();
            List<ShownLink> sound = new ArrayList<>();
            for (Link link : links) {
                Optional<Outline> own = outline(link.document());
                Optional<Place> section = own.flatMap(outline -> outline.find(link.section()));
                Optional<Place> other = outline(link.upstream()).flatMap(outline -> outline.find(link.key()));
                ShownLink shown = shown(link, section, other);
                if (section.isEmpty() || other.isEmpty()) {
                    lost.add(shown);
                } else if (other.get().fingerprint().equals(link.fingerprint())) {
                    sound.add(shown);
                } else {
                    suspects.add(shown);
                }
            }
            return new Standing(suspects, lost, sound, unlinked(), unrealised());
        }

        private Optional<Outline> outline(UUID document) {
            return inForce.stream()
                    .filter(outline -> outline.document().equals(document))
                    .findFirst();
        }

        private ShownLink shown(Link link, Optional<Place> section, Optional<Place> other) {
            return new ShownLink(
                    link.document(),
                    link.section(),
                    section.map(Place::title).orElse(link.section()),
                    link.upstream(),
                    link.key(),
                    other.map(Place::title).orElse(link.title()),
                    outline(link.upstream()).map(Outline::title).orElse(""),
                    other.map(Place::fingerprint).orElse(""),
                    other.flatMap(now -> difference(link, now)),
                    link.acceptedBy(),
                    link.acceptedAt());
        }

        private Optional<RichText> difference(Link link, Place now) {
            return now.fingerprint().equals(link.fingerprint())
                    ? Optional.empty()
                    : outlines.former(link.upstream(), link.key(), link.fingerprint())
                            .map(former -> WordedDifference.of(former.words(), now.words()));
        }

        private List<Gap> unlinked() {
            Set<String> linked = new HashSet<>();
            links.forEach(link -> linked.add(link.document() + "/" + link.section()));
            return inForce.stream()
                    .filter(outline -> outline.module().equals(module))
                    .flatMap(outline -> gaps(outline, linked).stream())
                    .toList();
        }

        private List<Gap> unrealised() {
            Set<String> linked = new HashSet<>();
            Set<UUID> documents = new HashSet<>();
            for (Link link : links) {
                linked.add(link.upstream() + "/" + link.key());
                documents.add(link.upstream());
            }
            return inForce.stream()
                    .filter(outline -> documents.contains(outline.document()))
                    .flatMap(outline -> gaps(outline, linked).stream())
                    .toList();
        }

        private static List<Gap> gaps(Outline outline, Set<String> linked) {
            return outline.places().stream()
                    .filter(Place::leaf)
                    .filter(place -> !linked.contains(outline.document() + "/" + place.key()))
                    .map(place -> new Gap(outline.document(), outline.title(), place.key(), place.title()))
                    .toList();
        }
    }
}
