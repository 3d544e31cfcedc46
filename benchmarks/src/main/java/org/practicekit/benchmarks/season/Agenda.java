package org.practicekit.benchmarks.season;

import java.time.Instant;
import java.util.Comparator;
import java.util.PriorityQueue;

/** What happens when; what happens at the same moment happens in the order in which it was noted. */
final class Agenda {
    private final SimulatedClock clock;
    private final PriorityQueue<Entry> entries = new PriorityQueue<>();
    private long noted;

    Agenda(SimulatedClock clock) {
        this.clock = clock;
    }

    void at(Instant time, Runnable what) {
        entries.add(new Entry(time, noted++, what));
    }

    void runUntil(Instant end) {
        for (Entry next = entries.peek(); next != null && next.time().isBefore(end); next = entries.peek()) {
            entries.remove();
            if (next.time().isAfter(clock.instant())) {
                clock.set(next.time());
            }
            next.what().run();
        }
    }

    private record Entry(Instant time, long order, Runnable what) implements Comparable<Entry> {
        private static final Comparator<Entry> ORDER =
                Comparator.comparing(Entry::time).thenComparingLong(Entry::order);

        @Override
        public int compareTo(Entry other) {
            return ORDER.compare(this, other);
        }
    }
}
