package org.practicekit.adapter.memory;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * Which things have a key, in the order of their ids. An entry stays when the thing no longer has the key, so whoever looks
 * one up checks. Not thread-safe; the owner holds the practice's lock.
 *
 * @param <K> what is looked for
 * @param <I> how a thing is named
 */
final class Index<K, I extends Comparable<I>> {
    private final Map<K, TreeSet<I>> ids = new HashMap<>();

    List<I> of(K key) {
        TreeSet<I> found = ids.get(key);
        return found == null ? List.of() : List.copyOf(found);
    }

    void put(K key, I id, Undo undo) {
        TreeSet<I> all = ids.computeIfAbsent(key, missing -> new TreeSet<>());
        if (all.add(id)) {
            undo.later(() -> all.remove(id));
        }
    }
}
