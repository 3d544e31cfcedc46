package org.practicekit.scheduling.attendance;

import java.io.Serializable;
import java.util.Collection;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.fingerprint.Fingerprinted;

/**
 * How many visits ended how. Immutable.
 *
 * @param kept the patient came
 * @param noShows the patient did not come
 * @param lateCancels the patient called off too late
 * @param cancelled the patient called off in time
 */
public record AttendanceCounts(int kept, int noShows, int lateCancels, int cancelled)
        implements Serializable, Fingerprinted {
    /** Nothing yet. */
    public static final AttendanceCounts NONE = new AttendanceCounts(0, 0, 0, 0);

    public AttendanceCounts {
        if (kept < 0 || noShows < 0 || lateCancels < 0 || cancelled < 0) {
            throw new IllegalArgumentException("no count is negative, but these are %d, %d, %d and %d."
                    .formatted(kept, noShows, lateCancels, cancelled));
        }
    }

    /** The counts of these visits. */
    public static AttendanceCounts of(Collection<PastVisit> visits) {
        int[] counts = new int[VisitOutcome.values().length];
        visits.forEach(visit -> counts[visit.outcome().ordinal()]++);
        return new AttendanceCounts(
                counts[VisitOutcome.KEPT.ordinal()],
                counts[VisitOutcome.NO_SHOW.ordinal()],
                counts[VisitOutcome.LATE_CANCEL.ordinal()],
                counts[VisitOutcome.CANCELLED.ordinal()]);
    }

    /** How many were missed, for a practice that counts late cancellations so or not. */
    public int missed(boolean lateCancelsCount) {
        return noShows + (lateCancelsCount ? lateCancels : 0);
    }

    /** How many the practice expected: those kept and those missed. */
    public int expected(boolean lateCancelsCount) {
        return kept + missed(lateCancelsCount);
    }

    @Override
    public void describeTo(FingerprintWriter writer) {
        writer.number("kept", kept)
                .number("noShows", noShows)
                .number("lateCancels", lateCancels)
                .number("cancelled", cancelled);
    }
}
