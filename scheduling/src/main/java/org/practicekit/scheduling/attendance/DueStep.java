package org.practicekit.scheduling.attendance;

import java.io.Serializable;
import java.util.List;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.fingerprint.Fingerprinted;
import org.practicekit.scheduling.appointment.AppointmentId;
import org.practicekit.scheduling.policy.AttendanceStep;

/** A step of the practice's policy that is due: something to be done, or something to be decided. Immutable. */
public sealed interface DueStep extends Serializable, Fingerprinted permits DueMeasure, DischargeReview {
    /** The step of the policy. */
    AttendanceStep step();

    /** The missed visits that count towards it, earliest first. */
    List<AppointmentId> missed();

    /** The missed visit that made it due, at the time. */
    AppointmentId since();

    /**
     * Names this step for this patient: the same as long as it is due for the same reason, so that a host that keeps it sends
     * no second letter.
     */
    default String key() {
        return step().action() + "@" + since();
    }

    @Override
    default void describeTo(FingerprintWriter writer) {
        writer.value("step", step())
                .texts("missed", missed(), AppointmentId::value)
                .text("since", since().value());
    }
}
