package org.practicekit.scheduling.cancellation;

import java.io.Serializable;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.fingerprint.Fingerprinted;

/**
 * What follows from calling off or missing a visit.
 *
 * @param late whether the patient gave too little notice, or none
 * @param owed what the patient owes for it, or null for nothing
 */
public record Consequence(boolean late, @Nullable Charge owed) implements Serializable, Fingerprinted {
    /** Nothing follows. */
    public static final Consequence NONE = new Consequence(false, null);

    /** What the patient owes for it, waived or not. */
    public Optional<Charge> charge() {
        return Optional.ofNullable(owed);
    }

    @Override
    public void describeTo(FingerprintWriter writer) {
        writer.flag("late", late).each("charge", charge().stream().toList());
    }
}
