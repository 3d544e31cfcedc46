package org.practicekit.scheduling.waitlist;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.fingerprint.Fingerprinted;
import org.practicekit.scheduling.appointment.Appointment;
import org.practicekit.scheduling.appointment.AppointmentId;
import org.practicekit.scheduling.availability.Use;

/**
 * The visit that a patient holds and gives up for an earlier one.
 *
 * @param id which
 * @param start when the patient is to come
 * @param uses what it takes up, the patient included
 */
public record LaterVisit(AppointmentId id, Instant start, List<Use> uses) implements Serializable, Fingerprinted {
    public LaterVisit {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(start, "start");
        uses = List.copyOf(uses);
    }

    /** What is known of an appointment here. */
    public static LaterVisit of(Appointment appointment) {
        return new LaterVisit(appointment.id(), appointment.time().start(), appointment.allUses());
    }

    @Override
    public void describeTo(FingerprintWriter writer) {
        writer.text("id", id.value()).instant("start", start).each("uses", uses);
    }
}
