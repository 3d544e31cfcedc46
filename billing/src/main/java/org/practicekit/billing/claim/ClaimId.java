package org.practicekit.billing.claim;

import java.io.Serializable;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.id.CommandId;
import org.practicekit.core.id.IdText;
import org.practicekit.core.id.PracticeId;

/**
 * Names a claim: one payer asked for one set of charges, through all of its revisions.
 *
 * @param value the host's text, see {@link IdText}
 */
public record ClaimId(String value) implements Serializable, Comparable<ClaimId> {
    public ClaimId {
        IdText.check(value, "claim id");
    }

    /** The id of the number-th claim that {@code command} writes, always the same one; in their order. */
    public static ClaimId madeBy(PracticeId practice, CommandId command, int number) {
        String hash = new FingerprintWriter("claim-id")
                .text("practice", practice.value())
                .text("command", command.value())
                .finish()
                .hex();
        return new ClaimId("cl-%s-%03d".formatted(hash.substring(0, 20), number));
    }

    @Override
    public int compareTo(ClaimId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
