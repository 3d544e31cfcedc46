package org.practicekit.billing.claim;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.fingerprint.Fingerprinted;

/**
 * By when a payer must have got a claim. What counts is the day on which it gets a claim that it then takes: one that comes back does not
 * count. Immutable.
 *
 * @param service the day of service that decides
 * @param lastDay the last day that is in time
 * @param limit why
 */
public record FilingDeadline(LocalDate service, LocalDate lastDay, FilingLimit limit)
        implements Serializable, Fingerprinted {
    public FilingDeadline {
        Objects.requireNonNull(service, "service");
        Objects.requireNonNull(lastDay, "lastDay");
        Objects.requireNonNull(limit, "limit");
    }

    /** Whether a claim that the payer gets on this day comes too late. */
    public boolean isMissedBy(LocalDate received) {
        return received.isAfter(lastDay);
    }

    /** How many days are left on a day, 0 on the last one and less than 0 after it. */
    public long daysLeft(LocalDate today) {
        return ChronoUnit.DAYS.between(today, lastDay);
    }

    /**
     * The deadline under an exception, never an earlier one; the same where the limit knows no exceptions or the event comes too early
     * to justify it.
     *
     * @param event the day of what justifies it
     */
    public FilingDeadline extendedBy(FilingException exception, LocalDate event) {
        return exception.justifiedBy(event, service)
                ? limit.lastDayAfter(event)
                        .filter(lastDay::isBefore)
                        .map(later -> new FilingDeadline(service, later, limit))
                        .orElse(this)
                : this;
    }

    @Override
    public void describeTo(FingerprintWriter writer) {
        writer.text("service", service.toString())
                .text("lastDay", lastDay.toString())
                .value("limit", limit);
    }
}
