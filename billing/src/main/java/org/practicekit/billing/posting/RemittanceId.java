package org.practicekit.billing.posting;

import java.io.Serializable;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.id.CommandId;
import org.practicekit.core.id.IdText;
import org.practicekit.core.id.PracticeId;

/**
 * Names a payment that was taken in.
 *
 * @param value the host's text, see {@link IdText}
 */
public record RemittanceId(String value) implements Serializable, Comparable<RemittanceId> {
    public RemittanceId {
        IdText.check(value, "remittance id");
    }

    /** The id of the payment that {@code command} takes in at this place of its file, from 1: always the same one. */
    public static RemittanceId madeBy(PracticeId practice, CommandId command, int payment) {
        String hash = new FingerprintWriter("remittance-id")
                .text("practice", practice.value())
                .text("command", command.value())
                .number("payment", payment)
                .finish()
                .hex();
        return new RemittanceId("r-" + hash.substring(0, 24));
    }

    @Override
    public int compareTo(RemittanceId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
