package org.practicekit.scheduling.availability;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.practicekit.core.fingerprint.Fingerprint;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.fingerprint.Fingerprinted;
import org.practicekit.core.time.TimeRange;
import org.practicekit.scheduling.resource.ResourceId;

/**
 * What the time of providers is worth to patients who are yet to call, so that a search can leave to them what they will need
 * most: see {@link SlotRequest#prices()}. Time that is not named is worth nothing. Seconds count as the whole minute they lie
 * in. Immutable.
 */
public final class TimePrices implements Serializable, Fingerprinted {
    private static final Comparator<PricedTime> IN_ORDER =
            Comparator.comparing(PricedTime::resource).thenComparing(PricedTime::time);

    private final List<PricedTime> times;
    private final Map<ResourceId, List<PricedTime>> byResource = new HashMap<>();
    private final Fingerprint fingerprint;

    private TimePrices(List<PricedTime> times) {
        this.times = times;
        for (PricedTime one : times) {
            byResource
                    .computeIfAbsent(one.resource(), missing -> new ArrayList<>())
                    .add(one);
        }
        byResource.values().forEach(TimePrices::checkApart);
        this.fingerprint = Fingerprint.of("time-prices", this);
    }

    /**
     * These prices, in any order.
     *
     * @throws IllegalArgumentException when one minute of a resource has two
     */
    public static TimePrices of(Collection<PricedTime> times) {
        return new TimePrices(times.stream().sorted(IN_ORDER).toList());
    }

    private static void checkApart(List<PricedTime> times) {
        for (int i = 1; i < times.size(); i++) {
            if (times.get(i - 1).time().overlaps(times.get(i).time())) {
                throw new IllegalArgumentException("%s has two prices at %s."
                        .formatted(times.get(i).resource(), times.get(i).time().start()));
            }
        }
    }

    /** All prices, by resource and time. */
    public List<PricedTime> times() {
        return times;
    }

    /** What {@code time} of a resource is worth, in points rounded to whole ones. */
    public int points(ResourceId resource, TimeRange time) {
        return of(resource).points(Minutes.floor(time.start()), Minutes.ceil(time.end()));
    }

    Line of(ResourceId resource) {
        return new Line(byResource.getOrDefault(resource, List.of()));
    }

    /** A hash over all of it; computed once. */
    public Fingerprint fingerprint() {
        return fingerprint;
    }

    @Override
    public void describeTo(FingerprintWriter writer) {
        writer.each("times", times);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TimePrices prices && prices.times.equals(times);
    }

    @Override
    public int hashCode() {
        return times.hashCode();
    }

    @Override
    public String toString() {
        return times.toString();
    }

    /** The prices of one resource, laid out for a search. */
    static final class Line {
        private final long[] from;
        private final long[] to;
        private final int[] pointsAnHour;

        Line(List<PricedTime> times) {
            this.from = times.stream()
                    .mapToLong(one -> Minutes.floor(one.time().start()))
                    .toArray();
            this.to = times.stream()
                    .mapToLong(one -> Minutes.ceil(one.time().end()))
                    .toArray();
            this.pointsAnHour =
                    times.stream().mapToInt(PricedTime::pointsAnHour).toArray();
        }

        int points(long begin, long end) {
            int low = 0;
            int high = to.length;
            while (low < high) {
                int middle = (low + high) >>> 1;
                if (to[middle] <= begin) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            long sixtieths = 0;
            for (int i = low; i < from.length && from[i] < end; i++) {
                sixtieths += pointsAnHour[i] * (Math.min(end, to[i]) - Math.max(begin, from[i]));
            }
            return Math.toIntExact((sixtieths + 30) / 60);
        }
    }
}
