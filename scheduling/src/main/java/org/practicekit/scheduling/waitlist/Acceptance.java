package org.practicekit.scheduling.waitlist;

import java.io.Serializable;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.fingerprint.Fingerprinted;
import org.practicekit.scheduling.appointment.Appointment;
import org.practicekit.scheduling.appointment.AppointmentId;

/**
 * What came of a yes.
 *
 * @param appointment the visit that is booked; it names the one it replaces, if it replaces one
 * @param backfill the freed time, with the offers that are over because of it
 * @param freed the search for somebody who takes the time of the visit that was given up, or null when none began
 */
public record Acceptance(
        Appointment appointment,
        Backfill backfill,
        @Nullable Backfill freed) implements Serializable, Fingerprinted {
    public Acceptance {
        Objects.requireNonNull(appointment, "appointment");
        Objects.requireNonNull(backfill, "backfill");
    }

    /** The visit that was given up. */
    public Optional<AppointmentId> givenUp() {
        return appointment.replaces();
    }

    /** The search for somebody who takes its time, if there is anybody to ask. */
    public Optional<Backfill> next() {
        return Optional.ofNullable(freed);
    }

    @Override
    public void describeTo(FingerprintWriter writer) {
        writer.value("appointment", appointment)
                .value("backfill", backfill)
                .each("freed", next().stream().toList());
    }
}
