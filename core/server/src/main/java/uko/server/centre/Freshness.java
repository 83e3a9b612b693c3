package uko.server.centre;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import uko.container.Container;
import uko.spi.portlet.Centre;
import uko.storage.Announcement;
import uko.storage.Announcements;
import uko.storage.Directory;

/** Turns what was announced into fragments that are forgotten here and shown anew in open pages, in this order. */
public final class Freshness {

    private final Container container;
    private final Centres centres;
    private final List<Listener> listeners = new ArrayList<>();

    /** Somebody who tells open pages. */
    @FunctionalInterface
    public interface Listener {
        void stale(Predicate<Centre> centres, Collection<Container.PortletRef> portlets);
    }

    public Freshness(Container container, Announcements announcements, Centres centres) {
        this.container = container;
        this.centres = centres;
        announcements.onEach(this::heard);
        // Only when this node knows the new position: a page that asks again must not meet the old one.
        centres.onSwitch(switched ->
                tell(centre -> centre.region().equals(switched.region()), container.switched(switched.module())));
    }

    public void onStale(Listener listener) {
        listeners.add(listener);
    }

    private void heard(Announcement announcement) {
        switch (announcement) {
            case Announcement.Stated stated -> tellOf(stated.centre(), container.stale(stated.centre(), stated.kind()));
            case Announcement.Preferred preferred -> tellOf(preferred.centre(), ofModule(preferred.module()));
            case Announcement.Missed missed -> {
                container.staleEverywhere();
                tell(
                        centre -> true,
                        container.manifests().stream()
                                .flatMap(manifest -> ofModule(manifest.id()).stream())
                                .toList());
            }
            default -> {}
        }
    }

    private List<Container.PortletRef> ofModule(String module) {
        return container.manifests().stream()
                .filter(manifest -> manifest.id().equals(module))
                .flatMap(manifest -> manifest.portlets().keySet().stream())
                .map(portlet -> new Container.PortletRef(module, portlet))
                .toList();
    }

    /** A page that was open before a module was switched off hears of it no more. */
    private void tellOf(UUID id, List<Container.PortletRef> portlets) {
        Directory.Entry entry = centres.find(id);
        if (entry != null) {
            Centre centre = entry.centre();
            tell(
                    asked -> asked.id().equals(id),
                    portlets.stream()
                            .filter(portlet -> centres.on(portlet.module(), centre))
                            .toList());
        }
    }

    private void tell(Predicate<Centre> centres, Collection<Container.PortletRef> portlets) {
        if (!portlets.isEmpty()) {
            listeners.forEach(listener -> listener.stale(centres, portlets));
        }
    }
}
