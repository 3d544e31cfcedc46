package org.practicekit.billing.claim;

import java.io.Serializable;
import java.util.Objects;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.fingerprint.Fingerprinted;

/**
 * One transaction of a file of claims, by the numbers that acknowledgements repeat. Immutable.
 *
 * @param interchange the number of the interchange (ISA13)
 * @param group the number of the group (GS06)
 * @param transaction the number of the transaction (ST02)
 * @param batch the number of the batch (BHT03)
 */
public record SentFile(String interchange, String group, String transaction, String batch)
        implements Serializable, Fingerprinted {
    public SentFile {
        Objects.requireNonNull(interchange, "interchange");
        Objects.requireNonNull(group, "group");
        Objects.requireNonNull(transaction, "transaction");
        Objects.requireNonNull(batch, "batch");
    }

    /** Whether its interchange, group or batch has this number. */
    public boolean has(String number) {
        return interchange.equals(number) || group.equals(number) || batch.equals(number);
    }

    /** Whether a report names it, and nothing that it says contradicts that. */
    public boolean isAnsweredBy(ClaimStatusReport report) {
        boolean named = report.interchange().isPresent()
                || report.group().isPresent()
                || report.batch().isPresent();
        return named
                && report.interchange().map(interchange::equals).orElse(true)
                && report.group().map(group::equals).orElse(true)
                && report.transaction().map(transaction::equals).orElse(true)
                && report.batch().map(batch::equals).orElse(true);
    }

    @Override
    public void describeTo(FingerprintWriter writer) {
        writer.text("interchange", interchange)
                .text("group", group)
                .text("transaction", transaction)
                .text("batch", batch);
    }
}
