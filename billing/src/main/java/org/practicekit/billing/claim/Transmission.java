package org.practicekit.billing.claim;

import java.io.Serializable;
import java.time.Instant;
import java.util.Objects;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.fingerprint.Fingerprinted;

/**
 * In which file a submission went out, by the numbers that acknowledgements repeat. Immutable.
 *
 * @param submission which submission of the claim
 * @param interchange the number of the interchange (ISA13)
 * @param group the number of the group (GS06)
 * @param transaction the number of the transaction (ST02)
 * @param batch the number of the batch (BHT03)
 * @param at when
 */
public record Transmission(
        int submission, String interchange, String group, String transaction, String batch, Instant at)
        implements Serializable, Fingerprinted {
    public Transmission {
        Objects.requireNonNull(interchange, "interchange");
        Objects.requireNonNull(group, "group");
        Objects.requireNonNull(transaction, "transaction");
        Objects.requireNonNull(batch, "batch");
        Objects.requireNonNull(at, "at");
    }

    /** Whether it is about this file, as far as the report says which. */
    public boolean isAnsweredBy(ClaimStatusReport report) {
        boolean named = report.interchange().isPresent()
                || report.group().isPresent()
                || report.batch().isPresent();
        return named
                && report.interchange().map(interchange::equals).orElse(true)
                && report.group().map(group::equals).orElse(true)
                && report.transaction().map(transaction::equals).orElse(true)
                && report.batch().map(batch::equals).orElse(true)
                && !report.receivedAt().isBefore(at);
    }

    /** Whether its interchange, group or batch has this number. */
    public boolean isIn(String number) {
        return interchange.equals(number) || group.equals(number) || batch.equals(number);
    }

    @Override
    public void describeTo(FingerprintWriter writer) {
        writer.number("submission", submission)
                .text("interchange", interchange)
                .text("group", group)
                .text("transaction", transaction)
                .text("batch", batch)
                .instant("at", at);
    }
}
