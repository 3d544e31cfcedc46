package org.practicekit.billing.account;

import java.io.Serializable;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.id.CommandId;
import org.practicekit.core.id.IdText;
import org.practicekit.core.id.PracticeId;

/**
 * Names a payment plan.
 *
 * @param value the host's text, see {@link IdText}
 */
public record PlanId(String value) implements Serializable, Comparable<PlanId> {
    public PlanId {
        IdText.check(value, "plan id");
    }

    /** The id of what {@code command} writes, always the same one. */
    public static PlanId madeBy(PracticeId practice, CommandId command) {
        String hash = new FingerprintWriter("plan-id")
                .text("practice", practice.value())
                .text("command", command.value())
                .finish()
                .hex();
        return new PlanId("pp-" + hash.substring(0, 24));
    }

    @Override
    public int compareTo(PlanId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
