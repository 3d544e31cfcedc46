package org.practicekit.scheduling.attendance;

import java.io.Serializable;
import java.util.List;
import org.immutables.value.Value;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.fingerprint.Fingerprinted;
import org.practicekit.core.internal.PracticeKitStyle;
import org.practicekit.scheduling.appointment.AppointmentId;

/** What the practice's policy makes of a patient's missed visits on a day. Immutable. */
@Value.Immutable
@PracticeKitStyle
public interface AttendanceStanding extends Serializable, Fingerprinted {
    /** The patient's record, excused visits included. */
    AttendanceRecord record();

    /** Missed visits that count. */
    List<AppointmentId> missed();

    /** Missed visits that were excused. */
    List<AppointmentId> excused();

    /** Missed visits that visits kept since then have made good. */
    List<AppointmentId> forgiven();

    /** What is due, mildest first. */
    List<DueStep> due();

    /** A builder; the record is required. */
    static AttendanceStandingBuilder builder() {
        return new AttendanceStandingBuilder();
    }

    @Override
    default void describeTo(FingerprintWriter writer) {
        writer.value("record", record())
                .texts("missed", missed(), AppointmentId::value)
                .texts("excused", excused(), AppointmentId::value)
                .texts("forgiven", forgiven(), AppointmentId::value)
                .each("due", due());
    }
}
