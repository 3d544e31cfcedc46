package org.practicekit.billing.account;

import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import org.practicekit.billing.ledger.JournalEntry;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.fingerprint.Fingerprinted;
import org.practicekit.core.money.Money;

/**
 * How an amount is put to places of the ledger. Immutable.
 *
 * @param entries one for each place that it touches, none of them zero
 * @param rest what no place takes
 */
public record Allocation(List<JournalEntry> entries, Money rest) implements Serializable, Fingerprinted {
    public Allocation {
        entries = List.copyOf(entries);
        Objects.requireNonNull(rest, "rest");
    }

    @Override
    public void describeTo(FingerprintWriter writer) {
        writer.each("entries", entries).value("rest", rest);
    }
}
