package org.practicekit.scheduling.attendance;

import java.io.Serializable;
import java.util.Objects;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.fingerprint.Fingerprinted;
import org.practicekit.core.id.ActorId;
import org.practicekit.core.privacy.PatientText;
import org.practicekit.scheduling.appointment.AppointmentId;

/**
 * Why a patient missed a visit, in words that a member of staff accepted. Immutable.
 *
 * @param appointment the visit
 * @param acceptedBy who accepted it
 * @param reason what the patient said
 */
public record Excuse(AppointmentId appointment, ActorId acceptedBy, PatientText reason)
        implements Serializable, Fingerprinted {
    public Excuse {
        Objects.requireNonNull(appointment, "appointment");
        Objects.requireNonNull(acceptedBy, "acceptedBy");
        Objects.requireNonNull(reason, "reason");
    }

    /** The reason itself stays out. */
    @Override
    public void describeTo(FingerprintWriter writer) {
        writer.text("appointment", appointment.value()).text("acceptedBy", acceptedBy.value());
    }
}
