package org.practicekit.scheduling.attendance;

import java.io.Serializable;
import java.util.Objects;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.fingerprint.Fingerprinted;
import org.practicekit.scheduling.appointment.AppointmentId;

/**
 * A past visit and the appointment that tells of it. Immutable.
 *
 * @param appointment which one
 * @param visit what it tells
 */
public record RecordedVisit(AppointmentId appointment, PastVisit visit) implements Serializable, Fingerprinted {
    public RecordedVisit {
        Objects.requireNonNull(appointment, "appointment");
        Objects.requireNonNull(visit, "visit");
    }

    @Override
    public void describeTo(FingerprintWriter writer) {
        writer.text("appointment", appointment.value()).value("visit", visit);
    }
}
