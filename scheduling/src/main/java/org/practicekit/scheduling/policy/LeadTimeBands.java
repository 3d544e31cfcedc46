package org.practicekit.scheduling.policy;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.fingerprint.Fingerprinted;

/**
 * How a practice groups visits by how many days ahead they were booked. The bands cover every number of days, each once.
 * Immutable.
 *
 * @param starts where a new band begins, in days ahead, rising, each 1 or more; the first band begins at 0 anyhow
 */
public record LeadTimeBands(List<Integer> starts) implements Serializable, Fingerprinted {
    /** On the day, 1 to 2, 3 to 7, 8 to 14, 15 to 30, 31 or more days ahead. */
    public static final LeadTimeBands STANDARD = startingAt(1, 3, 8, 15, 31);

    public LeadTimeBands {
        starts = List.copyOf(starts);
        int before = 0;
        for (int start : starts) {
            if (start <= before) {
                throw new IllegalArgumentException(
                        "bands begin at rising numbers of days, 1 or more, but %d follows %d."
                                .formatted(start, before));
            }
            before = start;
        }
    }

    /** Bands that begin at 0 and at each of these numbers of days. */
    public static LeadTimeBands startingAt(Integer... starts) {
        return new LeadTimeBands(Arrays.asList(starts));
    }

    /** The bands, shortest lead time first. */
    public List<LeadTimeBand> all() {
        List<LeadTimeBand> all = new ArrayList<>();
        int from = 0;
        for (int start : starts) {
            all.add(new LeadTimeBand(from, start));
            from = start;
        }
        all.add(new LeadTimeBand(from, Integer.MAX_VALUE));
        return List.copyOf(all);
    }

    /**
     * The band of a visit booked so many days ahead.
     *
     * @param daysAhead 0 or more
     */
    public LeadTimeBand band(int daysAhead) {
        return all().stream()
                .filter(band -> band.contains(daysAhead))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "a visit is booked 0 or more days ahead, not %d. Maybe the dates are swapped."
                                .formatted(daysAhead)));
    }

    @Override
    public void describeTo(FingerprintWriter writer) {
        writer.texts("starts", starts, start -> Integer.toString(start));
    }
}
