package org.practicekit.benchmarks.scheduling;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.practicekit.scheduling.policy.RankingWeights;

/**
 * The slot search that calendars have, written with care: for each day and resource, subtract the bookings from the hours,
 * both sorted lists of ranges; step through what is left of each provider on the grid; look for a room that is free for as
 * long; rank; keep the best. OpenEMR and cal.com work this way, and so would a vendor who has a day for it.
 *
 * <p>It is spared what costs such code most in practice: hours and bookings lie in memory, resolved to minutes, sorted and
 * found by halving; days come one at a time and the search stops when no later day can be better. What it answers is one
 * kind of question only: a provider and a room, the visit within both, the room longer by a clean-up, no overbooking, no
 * carve-outs, the same hours for every visit type.
 */
final class RangeListSearch {
    private final Calendars calendars;
    private final ZoneId zone;
    private final RankingWeights weights;
    private final int every;

    RangeListSearch(Calendars calendars, ZoneId zone, RankingWeights weights, int every) {
        this.calendars = calendars;
        this.zone = zone;
        this.weights = weights;
        this.every = every;
    }

    /** The best times from {@code first} on, for this many days. */
    List<Found> find(Wish wish, LocalDate first, int days, long now) {
        List<Found> best = new ArrayList<>();
        for (int waited = 0; waited < days && !isSettled(best, waited, wish.limit()); waited++) {
            best.addAll(onDay(wish, first.plusDays(waited), waited, now));
            best.sort(Found.ORDER);
            if (best.size() > wish.limit()) {
                best.subList(wish.limit(), best.size()).clear();
            }
        }
        return best;
    }

    /** Whether no later day can get in any more: waiting alone would cost as much as the last one kept. */
    private boolean isSettled(List<Found> best, int waited, int limit) {
        return best.size() == limit
                && (long) waited * weights.dayOfWaiting() >= best.get(limit - 1).points();
    }

    private List<Found> onDay(Wish wish, LocalDate date, int waited, long now) {
        long from = Math.max(now, minute(date));
        long to = minute(date.plusDays(1));
        // A little more on either side, for visits and gaps that reach over midnight.
        long early = from - 60;
        long late = to + wish.minutes() + wish.cleanUp() + 60;
        List<Range> patient = calendars.taken(wish.patient(), early, late);
        List<List<Range>> rooms = new ArrayList<>();
        for (String room : wish.rooms()) {
            rooms.add(calendars.free(room, early, late));
        }
        List<Found> found = new ArrayList<>();
        for (String provider : wish.providers()) {
            for (Range free : calendars.free(provider, early, late)) {
                long start = Math.max(from, free.from());
                start += Math.floorMod(-start, every);
                for (; start < to && start + wish.minutes() <= free.to(); start += every) {
                    if (isClear(patient, start, start + wish.minutes())) {
                        int room = firstHolding(rooms, start, start + wish.minutes() + wish.cleanUp());
                        if (room >= 0) {
                            int points = waited * weights.dayOfWaiting()
                                    + shortGap(start - free.from())
                                    + shortGap(free.to() - start - wish.minutes());
                            found.add(new Found(start, provider, wish.rooms().get(room), points));
                        }
                    }
                }
            }
        }
        return found;
    }

    private static boolean isClear(List<Range> taken, long from, long to) {
        for (Range one : taken) {
            if (one.from() < to && from < one.to()) {
                return false;
            }
        }
        return true;
    }

    private static int firstHolding(List<List<Range>> rooms, long from, long to) {
        for (int i = 0; i < rooms.size(); i++) {
            List<Range> free = rooms.get(i);
            int at = Range.firstEndingAfter(free, from);
            if (at < free.size()
                    && free.get(at).from() <= from
                    && to <= free.get(at).to()) {
                return i;
            }
        }
        return -1;
    }

    private int shortGap(long minutes) {
        return minutes > 0 && minutes < weights.shortGapMinutes() ? weights.shortGap() : 0;
    }

    private long minute(LocalDate date) {
        return date.atStartOfDay(zone).toEpochSecond() / 60;
    }

    /** Minutes since 1970 in UTC, the end exclusive. */
    record Range(long from, long to) {
        static int firstEndingAfter(List<Range> sorted, long minute) {
            int low = 0;
            int high = sorted.size();
            while (low < high) {
                int middle = (low + high) >>> 1;
                if (sorted.get(middle).to() > minute) {
                    high = middle;
                } else {
                    low = middle + 1;
                }
            }
            return low;
        }
    }

    /** For whom, with whom (in the order in which they are taken), and how long. */
    record Wish(String patient, List<String> providers, List<String> rooms, int minutes, int cleanUp, int limit) {}

    /** One time with its provider and room. */
    record Found(long start, String provider, String room, int points) {
        static final Comparator<Found> ORDER = Comparator.comparingInt(Found::points)
                .thenComparingLong(Found::start)
                .thenComparing(Found::provider);
    }

    /** Hours and bookings of everybody, sorted and without overlap. */
    record Calendars(Map<String, List<Range>> open, Map<String, List<Range>> taken) {
        /** From ranges in any order. */
        static Calendars of(Map<String, List<Range>> open, Map<String, List<Range>> taken) {
            return new Calendars(sorted(open), sorted(taken));
        }

        private static Map<String, List<Range>> sorted(Map<String, List<Range>> ranges) {
            Map<String, List<Range>> sorted = new TreeMap<>();
            ranges.forEach((who, some) -> sorted.put(
                    who,
                    some.stream().sorted(Comparator.comparingLong(Range::from)).toList()));
            return Map.copyOf(sorted);
        }

        List<Range> taken(String who, long from, long to) {
            return within(taken.getOrDefault(who, List.of()), from, to);
        }

        /** The hours without the bookings; hours that touch are one. */
        List<Range> free(String who, long from, long to) {
            List<Range> bookings = taken(who, from, to);
            List<Range> free = new ArrayList<>();
            int next = 0;
            for (Range hours : within(open.getOrDefault(who, List.of()), from, to)) {
                long at = hours.from();
                while (next < bookings.size() && bookings.get(next).from() < hours.to()) {
                    Range booking = bookings.get(next);
                    if (booking.from() > at) {
                        free.add(new Range(at, booking.from()));
                    }
                    at = Math.max(at, booking.to());
                    next++;
                }
                if (at < hours.to()) {
                    free.add(new Range(at, hours.to()));
                }
            }
            return free;
        }

        private static List<Range> within(List<Range> sorted, long from, long to) {
            int first = Range.firstEndingAfter(sorted, from);
            int last = first;
            while (last < sorted.size() && sorted.get(last).from() < to) {
                last++;
            }
            return sorted.subList(first, last);
        }
    }
}
