package org.practicekit.scheduling.attendance;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Objects;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.fingerprint.Fingerprinted;
import org.practicekit.scheduling.visit.VisitTypeId;

/**
 * What the estimates may know of a visit that was to be. Says nothing of whose it was. Immutable.
 *
 * @param date on which day it was to be, by the clock of its location
 * @param visitType for what
 * @param daysAhead how many days before it was booked, 0 or more
 * @param outcome how it ended
 */
public record PastVisit(LocalDate date, VisitTypeId visitType, int daysAhead, VisitOutcome outcome)
        implements Serializable, Fingerprinted {
    public PastVisit {
        Objects.requireNonNull(date, "date");
        Objects.requireNonNull(visitType, "visitType");
        Objects.requireNonNull(outcome, "outcome");
        if (daysAhead < 0) {
            throw new IllegalArgumentException("a visit is booked 0 or more days ahead, not %d.".formatted(daysAhead));
        }
    }

    @Override
    public void describeTo(FingerprintWriter writer) {
        writer.text("date", date.toString())
                .text("visitType", visitType.value())
                .number("daysAhead", daysAhead)
                .text("outcome", outcome.name());
    }
}
