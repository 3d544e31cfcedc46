package org.practicekit.scheduling.attendance;

import java.io.Serializable;
import java.util.Objects;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.fingerprint.Fingerprinted;
import org.practicekit.core.id.ActorId;
import org.practicekit.core.privacy.PatientText;
import org.practicekit.core.time.DateRange;

/**
 * A patient whom missed visits are not held against for a time: in hospital, between homes, dependent on a ride that fails.
 * Immutable.
 *
 * @param dates while it holds
 * @param grantedBy who granted it
 * @param reason why
 */
public record Exemption(DateRange dates, ActorId grantedBy, PatientText reason) implements Serializable, Fingerprinted {
    public Exemption {
        Objects.requireNonNull(dates, "dates");
        Objects.requireNonNull(grantedBy, "grantedBy");
        Objects.requireNonNull(reason, "reason");
    }

    /** The reason itself stays out. */
    @Override
    public void describeTo(FingerprintWriter writer) {
        writer.text("dates", dates.toString()).text("grantedBy", grantedBy.value());
    }
}
