package org.practicekit.adapter.memory;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.practicekit.core.id.Version;

/** What every versioned thing here has in common. */
final class Versions {
    private Versions() {}

    static void requireFirst(Version version) {
        if (!version.equals(Version.FIRST)) {
            throw new IllegalArgumentException("what is new has version %s, not %s. Maybe it should be updated."
                    .formatted(Version.FIRST, version));
        }
    }

    static void requireNext(Version version, Version expected) {
        if (!version.equals(expected.next())) {
            throw new IllegalArgumentException(
                    "the version after %s is %s, not %s.".formatted(expected, expected.next(), version));
        }
    }

    /** Puts a value under its key, or takes it away where there is none. */
    static <K, V> void put(Map<K, V> map, K key, @Nullable V value) {
        if (value == null) {
            map.remove(key);
        } else {
            map.put(key, value);
        }
    }
}
