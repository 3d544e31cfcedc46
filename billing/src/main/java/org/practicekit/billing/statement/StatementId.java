package org.practicekit.billing.statement;

import java.io.Serializable;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.id.CommandId;
import org.practicekit.core.id.IdText;
import org.practicekit.core.id.PracticeId;

/**
 * Names a statement that went out.
 *
 * @param value the host's text, see {@link IdText}
 */
public record StatementId(String value) implements Serializable, Comparable<StatementId> {
    public StatementId {
        IdText.check(value, "statement id");
    }

    /** The id of what {@code command} writes, always the same one. */
    public static StatementId madeBy(PracticeId practice, CommandId command) {
        String hash = new FingerprintWriter("statement-id")
                .text("practice", practice.value())
                .text("command", command.value())
                .finish()
                .hex();
        return new StatementId("st-" + hash.substring(0, 24));
    }

    @Override
    public int compareTo(StatementId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
