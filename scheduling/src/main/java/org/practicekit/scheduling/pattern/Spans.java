package org.practicekit.scheduling.pattern;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.practicekit.core.time.TimeRange;

/** Stretches of time, in order and apart from each other: each instant is in it or not, however often it was named. */
final class Spans {
    private final List<TimeRange> ranges;

    private Spans(List<TimeRange> ranges) {
        this.ranges = ranges;
    }

    /** All that lies in one of these. */
    static Spans of(Collection<TimeRange> ranges) {
        List<TimeRange> apart = new ArrayList<>();
        ranges.stream().sorted().forEach(range -> {
            TimeRange last = apart.isEmpty() ? null : apart.get(apart.size() - 1);
            if (last == null || last.end().isBefore(range.start())) {
                apart.add(range);
            } else if (last.end().isBefore(range.end())) {
                apart.set(apart.size() - 1, new TimeRange(last.start(), range.end()));
            }
        });
        return new Spans(apart);
    }

    /** What lies in both. */
    Spans and(Spans other) {
        List<TimeRange> shared = new ArrayList<>();
        int theirs = 0;
        for (TimeRange range : ranges) {
            while (theirs < other.ranges.size()
                    && !other.ranges.get(theirs).end().isAfter(range.start())) {
                theirs++;
            }
            for (int i = theirs; i < other.ranges.size(); i++) {
                if (!other.ranges.get(i).start().isBefore(range.end())) {
                    break;
                }
                range.intersection(other.ranges.get(i)).ifPresent(shared::add);
            }
        }
        return new Spans(shared);
    }

    /** What lies in this and not in the other. */
    Spans minus(Spans other) {
        List<TimeRange> left = new ArrayList<>();
        for (TimeRange range : ranges) {
            Instant from = range.start();
            for (TimeRange gone : other.and(new Spans(List.of(range))).ranges) {
                if (from.isBefore(gone.start())) {
                    left.add(new TimeRange(from, gone.start()));
                }
                from = gone.end();
            }
            if (from.isBefore(range.end())) {
                left.add(new TimeRange(from, range.end()));
            }
        }
        return new Spans(left);
    }

    Spans plus(Spans other) {
        List<TimeRange> both = new ArrayList<>(ranges);
        both.addAll(other.ranges);
        return of(both);
    }

    boolean isEmpty() {
        return ranges.isEmpty();
    }

    List<TimeRange> ranges() {
        return ranges;
    }

    /** Whole minutes that pass in it, all together. */
    long minutes() {
        return ranges.stream()
                .map(TimeRange::length)
                .reduce(Duration.ZERO, Duration::plus)
                .toMinutes();
    }
}
