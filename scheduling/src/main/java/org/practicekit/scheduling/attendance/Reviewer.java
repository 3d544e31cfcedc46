package org.practicekit.scheduling.attendance;

import java.io.Serializable;
import java.util.Objects;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.fingerprint.Fingerprinted;
import org.practicekit.core.id.ActorId;
import org.practicekit.scheduling.policy.StaffRole;

/**
 * The person who decides.
 *
 * @param person who; the host vouches that this is a person and not a program
 * @param role in which capacity; the host vouches for it
 */
public record Reviewer(ActorId person, StaffRole role) implements Serializable, Fingerprinted {
    public Reviewer {
        Objects.requireNonNull(person, "person");
        Objects.requireNonNull(role, "role");
    }

    @Override
    public void describeTo(FingerprintWriter writer) {
        writer.text("person", person.value()).text("role", role.value());
    }
}
