package org.practicekit.scheduling.attendance;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.fingerprint.Fingerprinted;
import org.practicekit.core.time.DateRange;

/**
 * The past visits of one patient, earliest first, without a name. Immutable.
 *
 * @param visits in any order; they are sorted by day
 */
public record AttendanceHistory(List<PastVisit> visits) implements Serializable, Fingerprinted {
    /** Leaves nothing to the order in which a store hands visits out. */
    private static final Comparator<PastVisit> ORDER = Comparator.comparing(PastVisit::date)
            .thenComparing(PastVisit::visitType)
            .thenComparing(PastVisit::daysAhead)
            .thenComparing(PastVisit::outcome);

    public AttendanceHistory {
        visits = visits.stream().sorted(ORDER).toList();
    }

    /** Those on these days. */
    public AttendanceHistory within(DateRange dates) {
        return new AttendanceHistory(
                visits.stream().filter(visit -> dates.contains(visit.date())).toList());
    }

    /** Those on the {@code days} days before {@code day}. */
    public AttendanceHistory before(LocalDate day, int days) {
        return within(new DateRange(day.minusDays(days), day));
    }

    /** How many ended how. */
    public AttendanceCounts counts() {
        return AttendanceCounts.of(visits);
    }

    @Override
    public void describeTo(FingerprintWriter writer) {
        writer.each("visits", visits);
    }
}
