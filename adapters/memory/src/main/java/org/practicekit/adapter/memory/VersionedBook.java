package org.practicekit.adapter.memory;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import org.practicekit.core.id.Version;
import org.practicekit.core.port.Write;

/**
 * Things with an id and a version, every version of them kept. Not thread-safe; the owner holds the practice's lock.
 *
 * @param <I> how a thing is named
 * @param <A> the thing
 */
final class VersionedBook<I extends Comparable<I>, A> {
    private final Map<I, List<A>> versions = new TreeMap<>();
    private final Function<A, I> id;
    private final Function<A, Version> version;

    VersionedBook(Function<A, I> id, Function<A, Version> version) {
        this.id = id;
        this.version = version;
    }

    Optional<A> find(I wanted) {
        return Optional.ofNullable(versions.get(wanted)).map(all -> all.get(all.size() - 1));
    }

    List<A> versions(I wanted) {
        return List.copyOf(versions.getOrDefault(wanted, List.of()));
    }

    /** Those as they stand that pass, in the order of their ids. */
    List<A> where(Predicate<A> test) {
        return versions.values().stream()
                .map(all -> all.get(all.size() - 1))
                .filter(test)
                .toList();
    }

    /** Those as they stand that pass, in an order, at most so many. */
    List<A> where(Predicate<A> test, Comparator<A> order, int limit) {
        return where(test).stream().sorted(order).limit(limit).toList();
    }

    Write add(A thing, Undo undo) {
        Versions.requireFirst(version.apply(thing));
        return write(thing, Version.NONE, undo);
    }

    Write update(A thing, Version expected, Undo undo) {
        Versions.requireNext(version.apply(thing), expected);
        return write(thing, expected, undo);
    }

    private Write write(A thing, Version expected, Undo undo) {
        I name = id.apply(thing);
        Version current = find(name).map(version).orElse(Version.NONE);
        if (!current.equals(expected)) {
            return new Write.Stale(current);
        }
        List<A> all = versions.computeIfAbsent(name, missing -> new ArrayList<>());
        all.add(thing);
        undo.later(() -> {
            all.remove(all.size() - 1);
            if (all.isEmpty()) {
                versions.remove(name);
            }
        });
        return new Write.Stored(version.apply(thing));
    }
}
