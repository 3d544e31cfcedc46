package org.practicekit.scheduling.optimization;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.fingerprint.Fingerprinted;

/**
 * A visit follows another one of the same plan, by the calendar where each takes place. It binds when both are planned.
 *
 * @param other the earlier visit
 * @param leastDays the fewest days after it; 0 and {@code mostDays} 0 is the same day, at whatever time of it
 * @param mostDays the most days after it
 * @param sameProvider whether the same resource meets the first need for a provider at both
 * @param onlyAfterIt whether it is no use without the other, and then not planned
 */
public record Follows(WantedVisitId other, int leastDays, int mostDays, boolean sameProvider, boolean onlyAfterIt)
        implements Serializable, Fingerprinted {
    public Follows {
        Objects.requireNonNull(other, "other");
        if (leastDays < 0 || mostDays < leastDays) {
            throw new IllegalArgumentException(
                    "a visit follows after 0 or more days, the least first, not after %d to %d."
                            .formatted(leastDays, mostDays));
        }
    }

    /** Whether a visit on this date follows one on the first date as agreed. */
    boolean holds(LocalDate first, LocalDate date) {
        long days = ChronoUnit.DAYS.between(first, date);
        return days >= leastDays && days <= mostDays;
    }

    /** {@code 7 to 10 days after visit-1 with the same provider}. */
    public String describe() {
        String when = mostDays == 0 ? "on the day of" : "%d to %d days after".formatted(leastDays, mostDays);
        return when + " " + other + (sameProvider ? " with the same provider" : "");
    }

    @Override
    public void describeTo(FingerprintWriter writer) {
        writer.text("other", other.value())
                .number("least", leastDays)
                .number("most", mostDays)
                .flag("sameProvider", sameProvider)
                .flag("onlyAfterIt", onlyAfterIt);
    }
}
