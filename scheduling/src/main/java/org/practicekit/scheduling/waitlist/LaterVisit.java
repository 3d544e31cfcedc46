package org.practicekit.scheduling.waitlist;

import java.io.Serializable;
import java.time.Instant;
import java.util.Objects;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.fingerprint.Fingerprinted;
import org.practicekit.scheduling.appointment.Appointment;
import org.practicekit.scheduling.appointment.AppointmentId;
import org.practicekit.scheduling.availability.Use;
import org.practicekit.scheduling.resource.ResourceId;

/**
 * The visit that a patient holds and gives up for an earlier one.
 *
 * @param id which
 * @param start when the patient is to come
 * @param own the patient's own time that it takes up
 */
public record LaterVisit(AppointmentId id, Instant start, Use own) implements Serializable, Fingerprinted {
    public LaterVisit {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(start, "start");
        Objects.requireNonNull(own, "own");
    }

    /** What is known of an appointment here. */
    public static LaterVisit of(Appointment appointment) {
        return new LaterVisit(
                appointment.id(),
                appointment.time().start(),
                Use.of(ResourceId.of(appointment.patient()), appointment.time()));
    }

    @Override
    public void describeTo(FingerprintWriter writer) {
        writer.text("id", id.value()).instant("start", start).value("own", own);
    }
}
