package uko.container;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The kits of this suite. */
public record Kits(List<Kit> all) {

    public static final Kits NONE = new Kits(List.of());

    public Kits {
        all = List.copyOf(all);
    }

    Optional<Kit> find(String id) {
        return all.stream().filter(kit -> kit.id().equals(id)).findFirst();
    }

    String names() {
        return all.stream().map(Kit::id).collect(Collectors.joining(", "));
    }

    /** Whether plugins may see this class, which lies right in the package of a kit. */
    boolean lends(String className) {
        String owner = className.substring(0, Math.max(0, className.lastIndexOf('.')));
        return all.stream().anyMatch(kit -> owner.equals("uko." + kit.id()));
    }
}
