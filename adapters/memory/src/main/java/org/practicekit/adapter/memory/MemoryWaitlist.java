package org.practicekit.adapter.memory;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.practicekit.core.id.PracticeId;
import org.practicekit.core.id.Version;
import org.practicekit.core.port.Write;
import org.practicekit.scheduling.port.Waitlist;
import org.practicekit.scheduling.waitlist.EntryChange;
import org.practicekit.scheduling.waitlist.EntryId;
import org.practicekit.scheduling.waitlist.EntryStatus;
import org.practicekit.scheduling.waitlist.Turn;
import org.practicekit.scheduling.waitlist.WaitlistEntry;

/**
 * The waitlist of one practice within one unit of work.
 *
 * @param own the practice of the unit
 * @param book its entries and turns
 * @param undo how to take back what the unit does
 */
record MemoryWaitlist(PracticeId own, Book book, Undo undo) implements Waitlist {
    @Override
    public Optional<WaitlistEntry> find(PracticeId practice, EntryId id) {
        OwnPractice.check(own, practice);
        return Optional.ofNullable(book.entries.get(id));
    }

    @Override
    public List<WaitlistEntry> open(PracticeId practice) {
        OwnPractice.check(own, practice);
        return List.copyOf(book.open.values());
    }

    @Override
    public List<WaitlistEntry> askedSince(PracticeId practice, Instant since) {
        OwnPractice.check(own, practice);
        return book.asked.tailMap(since, true).values().stream()
                .flatMap(Set::stream)
                .sorted()
                .map(book.entries::get)
                .toList();
    }

    @Override
    public Write add(PracticeId practice, WaitlistEntry entry) {
        OwnPractice.check(own, practice);
        Versions.requireFirst(entry.version());
        return write(entry, Version.NONE);
    }

    @Override
    public Write update(PracticeId practice, WaitlistEntry entry, Version expected) {
        OwnPractice.check(own, practice);
        Versions.requireNext(entry.version(), expected);
        return write(entry, expected);
    }

    @Override
    public List<Turn> turns(PracticeId practice) {
        OwnPractice.check(own, practice);
        return List.copyOf(book.turns.values());
    }

    @Override
    public void keep(PracticeId practice, Turn turn) {
        OwnPractice.check(own, practice);
        putBack(turn.entry());
        book.turns.put(turn.entry(), turn);
    }

    @Override
    public void forget(PracticeId practice, EntryId entry) {
        OwnPractice.check(own, practice);
        putBack(entry);
        book.turns.remove(entry);
    }

    private void putBack(EntryId entry) {
        @Nullable Turn before = book.turns.get(entry);
        undo.later(() -> Versions.put(book.turns, entry, before));
    }

    private Write write(WaitlistEntry entry, Version expected) {
        @Nullable WaitlistEntry before = book.entries.get(entry.id());
        Version current = before == null ? Version.NONE : before.version();
        if (!current.equals(expected)) {
            return new Write.Stale(current);
        }
        undo.later(() -> book.put(entry.id(), before));
        book.put(entry.id(), entry);
        return new Write.Stored(entry.version());
    }

    /** What is kept. Not thread-safe; the owner holds the practice's lock. */
    static final class Book {
        private final SortedMap<EntryId, WaitlistEntry> entries = new TreeMap<>();
        private final SortedMap<EntryId, WaitlistEntry> open = new TreeMap<>();
        private final SortedMap<EntryId, Turn> turns = new TreeMap<>();
        /** By when it was last asked, so that asking who was asked today costs the same after years. */
        private final NavigableMap<Instant, Set<EntryId>> asked = new TreeMap<>();

        private void put(EntryId id, @Nullable WaitlistEntry entry) {
            lastAsked(entries.get(id))
                    .ifPresent(at -> asked.computeIfPresent(at, (same, ids) -> {
                        ids.remove(id);
                        return ids.isEmpty() ? null : ids;
                    }));
            lastAsked(entry)
                    .ifPresent(at ->
                            asked.computeIfAbsent(at, same -> new HashSet<>()).add(id));
            Versions.put(entries, id, entry);
            Versions.put(open, id, entry != null && entry.status().isOpen() ? entry : null);
        }

        private static Optional<Instant> lastAsked(@Nullable WaitlistEntry entry) {
            return Optional.ofNullable(entry).stream()
                    .flatMap(one -> one.history().stream())
                    .filter(change -> change.to() == EntryStatus.OFFERED)
                    .map(EntryChange::at)
                    .max(Comparator.naturalOrder());
        }
    }
}
