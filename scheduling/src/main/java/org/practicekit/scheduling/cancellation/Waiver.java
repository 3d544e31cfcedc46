package org.practicekit.scheduling.cancellation;

import java.io.Serializable;
import java.util.Objects;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.fingerprint.Fingerprinted;
import org.practicekit.core.id.ActorId;
import org.practicekit.scheduling.policy.StaffRole;

/**
 * Somebody lets a fee go.
 *
 * @param by who
 * @param role in which capacity; the host vouches for it
 */
public record Waiver(ActorId by, StaffRole role) implements Serializable, Fingerprinted {
    public Waiver {
        Objects.requireNonNull(by, "by");
        Objects.requireNonNull(role, "role");
    }

    @Override
    public void describeTo(FingerprintWriter writer) {
        writer.text("by", by.value()).text("role", role.value());
    }
}
