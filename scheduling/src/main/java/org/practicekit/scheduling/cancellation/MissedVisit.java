package org.practicekit.scheduling.cancellation;

import java.io.Serializable;
import java.time.Instant;
import java.util.Objects;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.fingerprint.Fingerprinted;
import org.practicekit.core.time.WallClock;
import org.practicekit.scheduling.visit.VisitTypeId;

/**
 * What has to be known of a visit that is called off, moved or missed.
 *
 * @param visitType of which type
 * @param begins when the patient was to come
 * @param agreedAt when it was agreed
 * @param patientCame whether the patient is, or was, in the office
 * @param clock the clock of its location
 */
public record MissedVisit(VisitTypeId visitType, Instant begins, Instant agreedAt, boolean patientCame, WallClock clock)
        implements Serializable, Fingerprinted {
    public MissedVisit {
        Objects.requireNonNull(visitType, "visitType");
        Objects.requireNonNull(begins, "begins");
        Objects.requireNonNull(agreedAt, "agreedAt");
        Objects.requireNonNull(clock, "clock");
    }

    @Override
    public void describeTo(FingerprintWriter writer) {
        writer.text("visitType", visitType.value())
                .instant("begins", begins)
                .instant("agreedAt", agreedAt)
                .flag("came", patientCame)
                .text("zone", clock.zone().getId());
    }
}
