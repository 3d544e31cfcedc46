package org.practicekit.adapter.memory;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.practicekit.core.id.PracticeId;
import org.practicekit.core.id.Version;
import org.practicekit.core.port.Write;
import org.practicekit.scheduling.port.Backfills;
import org.practicekit.scheduling.waitlist.Backfill;
import org.practicekit.scheduling.waitlist.BackfillId;

/**
 * The freed times of one practice within one unit of work.
 *
 * @param own the practice of the unit
 * @param book what is kept of them
 * @param undo how to take back what the unit does
 */
record MemoryBackfills(PracticeId own, Book book, Undo undo) implements Backfills {
    @Override
    public Optional<Backfill> find(PracticeId practice, BackfillId id) {
        OwnPractice.check(own, practice);
        return Optional.ofNullable(book.byId.get(id));
    }

    @Override
    public List<Backfill> due(PracticeId practice, Instant now, int limit) {
        OwnPractice.check(own, practice);
        return book.goingOn.stream()
                .takeWhile(backfill -> !backfill.due().map(now::isBefore).orElse(true))
                .limit(limit)
                .toList();
    }

    @Override
    public Write add(PracticeId practice, Backfill backfill) {
        OwnPractice.check(own, practice);
        Versions.requireFirst(backfill.version());
        return write(backfill, Version.NONE);
    }

    @Override
    public Write update(PracticeId practice, Backfill backfill, Version expected) {
        OwnPractice.check(own, practice);
        Versions.requireNext(backfill.version(), expected);
        return write(backfill, expected);
    }

    private Write write(Backfill backfill, Version expected) {
        @Nullable Backfill before = book.byId.get(backfill.id());
        Version current = before == null ? Version.NONE : before.version();
        if (!current.equals(expected)) {
            return new Write.Stale(current);
        }
        undo.later(() -> book.put(backfill.id(), before));
        book.put(backfill.id(), backfill);
        return new Write.Stored(backfill.version());
    }

    /** What is kept. Not thread-safe; the owner holds the practice's lock. */
    static final class Book {
        private final Map<BackfillId, Backfill> byId = new HashMap<>();
        private final SortedSet<Backfill> goingOn = new TreeSet<>(
                Comparator.comparing((Backfill backfill) -> backfill.due().orElseThrow())
                        .thenComparing(Backfill::id));

        private void put(BackfillId id, @Nullable Backfill backfill) {
            Optional.ofNullable(byId.get(id))
                    .filter(before -> before.due().isPresent())
                    .ifPresent(goingOn::remove);
            Versions.put(byId, id, backfill);
            if (backfill != null && backfill.due().isPresent()) {
                goingOn.add(backfill);
            }
        }
    }
}
