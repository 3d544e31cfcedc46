package org.practicekit.billing.claim;

import java.io.Serializable;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.id.CommandId;
import org.practicekit.core.id.IdText;
import org.practicekit.core.id.PracticeId;

/**
 * Names a charge.
 *
 * @param value the host's text, see {@link IdText}
 */
public record ChargeId(String value) implements Serializable, Comparable<ChargeId> {
    public ChargeId {
        IdText.check(value, "charge id");
    }

    /** The id of the number-th charge that {@code command} captures, always the same one; in their order. */
    public static ChargeId madeBy(PracticeId practice, CommandId command, int number) {
        String hash = new FingerprintWriter("charge-id")
                .text("practice", practice.value())
                .text("command", command.value())
                .finish()
                .hex();
        return new ChargeId("ch-%s-%03d".formatted(hash.substring(0, 20), number));
    }

    @Override
    public int compareTo(ChargeId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
