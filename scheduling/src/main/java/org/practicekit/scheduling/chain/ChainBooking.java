package org.practicekit.scheduling.chain;

import java.io.Serializable;
import java.util.List;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.fingerprint.Fingerprinted;
import org.practicekit.scheduling.appointment.Appointment;

/**
 * Visits that were booked together.
 *
 * @param visits in the order in which they take place, each linked to its neighbours
 */
public record ChainBooking(List<Appointment> visits) implements Serializable, Fingerprinted {
    public ChainBooking {
        visits = List.copyOf(visits);
    }

    /** The appointments' ids, in order; what may be logged. */
    @Override
    public String toString() {
        return visits.stream().map(Appointment::id).toList().toString();
    }

    @Override
    public void describeTo(FingerprintWriter writer) {
        writer.each("visits", visits);
    }
}
