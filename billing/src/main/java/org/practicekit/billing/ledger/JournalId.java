package org.practicekit.billing.ledger;

import java.io.Serializable;
import org.practicekit.core.id.IdText;

/**
 * Names a journal by what it was made from, so that the same thing is never posted twice.
 *
 * @param value the host's text, see {@link IdText}
 */
public record JournalId(String value) implements Serializable, Comparable<JournalId> {
    public JournalId {
        IdText.check(value, "journal id");
    }

    @Override
    public int compareTo(JournalId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
