package org.practicekit.billing.assistance;

import java.io.Serializable;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.id.CommandId;
import org.practicekit.core.id.IdText;
import org.practicekit.core.id.PracticeId;

/**
 * Names a request for help with a bill.
 *
 * @param value the host's text, see {@link IdText}
 */
public record AssistanceId(String value) implements Serializable, Comparable<AssistanceId> {
    public AssistanceId {
        IdText.check(value, "assistance id");
    }

    /** The id of what {@code command} writes, always the same one. */
    public static AssistanceId madeBy(PracticeId practice, CommandId command) {
        String hash = new FingerprintWriter("assistance-id")
                .text("practice", practice.value())
                .text("command", command.value())
                .finish()
                .hex();
        return new AssistanceId("fa-" + hash.substring(0, 24));
    }

    @Override
    public int compareTo(AssistanceId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
