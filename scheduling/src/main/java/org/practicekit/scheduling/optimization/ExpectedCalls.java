package org.practicekit.scheduling.optimization;

import java.io.Serializable;
import java.time.DayOfWeek;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.fingerprint.Fingerprinted;
import org.practicekit.scheduling.pattern.DemandCell;
import org.practicekit.scheduling.pattern.DemandTable;
import org.practicekit.scheduling.visit.VisitTypeId;

/**
 * Patients who are expected to call, all for the same kind of visit and alike in how long they can wait.
 *
 * @param visitType for what
 * @param aDay how many on a day on which the practice is open, 0 to 10,000
 * @param withinDays how many days after the call they should be seen at the latest; 0 for the same day
 * @param pointsADayLate what each day later costs, in the points of the practice's ranking
 */
public record ExpectedCalls(VisitTypeId visitType, double aDay, int withinDays, int pointsADayLate)
        implements Serializable, Fingerprinted {
    public ExpectedCalls {
        Objects.requireNonNull(visitType, "visitType");
        if (!(aDay >= 0 && aDay <= 10_000)) {
            throw new IllegalArgumentException("calls a day (%s) must be 0 to 10,000.".formatted(aDay));
        }
        if (withinDays < 0 || pointsADayLate < 0 || pointsADayLate > 1_000_000) {
            throw new IllegalArgumentException(
                    "days (%d) and points a day (%d) are not negative, and points at most 1,000,000."
                            .formatted(withinDays, pointsADayLate));
        }
    }

    /**
     * As many as asked for this kind of visit so far: counted over the days of the table's period that fall on a day of the week on
     * which anybody asked for anything.
     *
     * @param asked when people {@linkplain DemandTable#asked asked}
     * @throws IllegalArgumentException when nobody asked for anything
     */
    public static ExpectedCalls counted(DemandTable asked, VisitTypeId visitType, int withinDays, int pointsADayLate) {
        Set<DayOfWeek> open = asked.cells().stream().map(DemandCell::day).collect(Collectors.toSet());
        long days = asked.period()
                .from()
                .datesUntil(asked.period().to())
                .filter(date -> open.contains(date.getDayOfWeek()))
                .count();
        if (days == 0) {
            throw new IllegalArgumentException(
                    "nobody asked for anything in %s. Maybe the period is too early.".formatted(asked.period()));
        }
        return new ExpectedCalls(visitType, (double) asked.count(visitType) / days, withinDays, pointsADayLate);
    }

    @Override
    public void describeTo(FingerprintWriter writer) {
        writer.text("visitType", visitType.value())
                .text("aDay", Double.toString(aDay))
                .number("within", withinDays)
                .number("late", pointsADayLate);
    }
}
