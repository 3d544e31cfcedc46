package org.practicekit.scheduling.optimization;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.practicekit.core.time.DateRange;
import org.practicekit.core.time.TimeRange;
import org.practicekit.scheduling.resource.Location;

/**
 * Some days at one place, counted in ticks from the first midnight on: real time, so that a day on which the clocks change merely has
 * fewer or more of them.
 */
final class PlaceTicks {
    final Location location;
    final int minutes;
    private final LocalDate first;
    private final long[] midnight;

    /**
     * The ticks of these days.
     *
     * @param minutes how long a tick is; divides each day
     */
    PlaceTicks(Location location, DateRange dates, int minutes) {
        this.location = location;
        this.minutes = minutes;
        this.first = dates.from();
        this.midnight = new long[Math.toIntExact(dates.length()) + 1];
        Arrays.setAll(midnight, day -> minute(location, first.plusDays(day)));
    }

    private static long minute(Location location, LocalDate date) {
        return Math.floorDiv(location.clock().at(date.atStartOfDay()).getEpochSecond(), 60L);
    }

    int days() {
        return midnight.length - 1;
    }

    /** Where a day begins; for the day after the last one, where that ends. */
    int origin(int day) {
        return (int) ((midnight[day] - midnight[0]) / minutes);
    }

    int total() {
        return origin(days());
    }

    /** The day that a tick lies in. */
    int day(int tick) {
        int at = Arrays.binarySearch(midnight, midnight[0] + (long) tick * minutes);
        return at >= 0 ? at : -at - 2;
    }

    LocalDate date(int day) {
        return first.plusDays(day);
    }

    Instant instant(int tick) {
        return Instant.ofEpochSecond((midnight[0] + (long) tick * minutes) * 60);
    }

    /** From midnight to midnight. */
    TimeRange range(int day) {
        return new TimeRange(instant(origin(day)), instant(origin(day + 1)));
    }

    TimeRange all() {
        return new TimeRange(instant(0), instant(total()));
    }

    /** The tick that begins then or before, within the days. */
    int floor(Instant instant) {
        long tick = Math.floorDiv(instant.getEpochSecond() - midnight[0] * 60, minutes * 60L);
        return (int) Math.max(0, Math.min(total(), tick));
    }

    /** The tick that begins then or after, within the days. */
    int ceil(Instant instant) {
        long tick = Math.floorDiv(
                instant.getEpochSecond() + (instant.getNano() > 0 ? 1 : 0) - midnight[0] * 60 + minutes * 60L - 1,
                minutes * 60L);
        return (int) Math.max(0, Math.min(total(), tick));
    }

    /** The ticks that lie wholly in these times, which are in order; times that touch are one. */
    BitSet inside(List<TimeRange> times) {
        BitSet ticks = new BitSet();
        for (int at = 0; at < times.size(); at++) {
            Instant start = times.get(at).start();
            Instant end = times.get(at).end();
            while (at + 1 < times.size() && !times.get(at + 1).start().isAfter(end)) {
                Instant next = times.get(++at).end();
                end = next.isAfter(end) ? next : end;
            }
            int from = ceil(start);
            int to = floor(end);
            if (from < to) {
                ticks.set(from, to);
            }
        }
        return ticks;
    }

    /** The ticks of which some lies in these times. */
    BitSet touched(List<TimeRange> times) {
        BitSet ticks = new BitSet();
        times.forEach(time -> ticks.set(floor(time.start()), ceil(time.end())));
        return ticks;
    }

    /** The ticks that begin in these times. */
    BitSet beginning(List<TimeRange> times) {
        BitSet ticks = new BitSet();
        times.forEach(time -> ticks.set(ceil(time.start()), Math.max(ceil(time.start()), ceil(time.end()))));
        return ticks;
    }

    /** Where something of so many ticks that are all set could begin, moved later by {@code later}, which may be negative. */
    static BitSet runs(BitSet ticks, int length, int later) {
        BitSet starts = new BitSet();
        for (int from = ticks.nextSetBit(0); from >= 0; ) {
            int to = ticks.nextClearBit(from);
            int first = Math.max(0, from + later);
            int end = to - length + later + 1;
            if (first < end) {
                starts.set(first, end);
            }
            from = ticks.nextSetBit(to);
        }
        return starts;
    }
}
