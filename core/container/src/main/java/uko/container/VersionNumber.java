package uko.container;

import java.util.Comparator;

/** A version as {@code 0.1.0}; what follows a dash is not compared, so that a build for tests is as new as its release. */
record VersionNumber(int major, int minor, int patch) implements Comparable<VersionNumber> {

    private static final Comparator<VersionNumber> ORDER = Comparator.comparingInt(VersionNumber::major)
            .thenComparingInt(VersionNumber::minor)
            .thenComparingInt(VersionNumber::patch);

    static VersionNumber of(String text) {
        String[] parts = text.replaceFirst("-.*", "").split("\\.");
        return new VersionNumber(part(parts, 0), part(parts, 1), part(parts, 2));
    }

    private static int part(String[] parts, int index) {
        return index < parts.length ? Integer.parseInt(parts[index]) : 0;
    }

    boolean isAtLeast(VersionNumber other) {
        return compareTo(other) >= 0;
    }

    @Override
    public int compareTo(VersionNumber other) {
        return ORDER.compare(this, other);
    }
}
