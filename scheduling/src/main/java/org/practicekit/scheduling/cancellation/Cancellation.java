package org.practicekit.scheduling.cancellation;

import java.io.Serializable;
import java.util.Objects;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.fingerprint.Fingerprinted;
import org.practicekit.scheduling.policy.CancelReason;

/**
 * How a visit came to be called off.
 *
 * @param by on whose side
 * @param reason why
 * @param late whether the patient gave less notice than the practice's terms ask for
 */
public record Cancellation(CancelledBy by, CancelReason reason, boolean late) implements Serializable, Fingerprinted {
    public Cancellation {
        Objects.requireNonNull(by, "by");
        Objects.requireNonNull(reason, "reason");
    }

    @Override
    public void describeTo(FingerprintWriter writer) {
        writer.text("by", by.name()).text("reason", reason.name()).flag("late", late);
    }
}
