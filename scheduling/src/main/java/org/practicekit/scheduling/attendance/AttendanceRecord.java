package org.practicekit.scheduling.attendance;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.fingerprint.Fingerprinted;
import org.practicekit.scheduling.appointment.AppointmentId;

/**
 * How one patient's visits ended, as it was known on a day, earliest first. Immutable.
 *
 * @param asOf the day
 * @param visits in any order; they are sorted
 */
public record AttendanceRecord(LocalDate asOf, List<RecordedVisit> visits) implements Serializable, Fingerprinted {
    private static final Comparator<RecordedVisit> ORDER =
            Comparator.comparing((RecordedVisit one) -> one.visit().date()).thenComparing(RecordedVisit::appointment);

    public AttendanceRecord {
        Objects.requireNonNull(asOf, "asOf");
        visits = visits.stream().sorted(ORDER).toList();
    }

    /** The same without these visits. */
    public AttendanceRecord without(Set<AppointmentId> appointments) {
        return new AttendanceRecord(
                asOf,
                visits.stream()
                        .filter(one -> !appointments.contains(one.appointment()))
                        .toList());
    }

    /** The visits without the appointments, for the estimates. */
    public AttendanceHistory history() {
        return new AttendanceHistory(visits.stream().map(RecordedVisit::visit).toList());
    }

    /** How many ended how. */
    public AttendanceCounts counts() {
        return history().counts();
    }

    @Override
    public void describeTo(FingerprintWriter writer) {
        writer.text("asOf", asOf.toString()).each("visits", visits);
    }
}
