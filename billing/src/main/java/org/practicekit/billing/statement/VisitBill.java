package org.practicekit.billing.statement;

import java.io.Serializable;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.practicekit.billing.claim.BalanceProtection;
import org.practicekit.billing.goodfaith.Bill;
import org.practicekit.billing.goodfaith.Content;
import org.practicekit.billing.visit.VisitId;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.fingerprint.Fingerprinted;

/**
 * What protects a patient from the bill for one visit.
 *
 * @param visit which visit
 * @param estimate the good faith estimate that was given for it, or null
 * @param bill what is billed for it
 * @param protection why no more than the cost share is billed, or null
 */
public record VisitBill(
        VisitId visit,
        @Nullable Content estimate,
        Bill bill,
        @Nullable BalanceProtection protection) implements Serializable, Fingerprinted {
    public VisitBill {
        Objects.requireNonNull(visit, "visit");
        Objects.requireNonNull(bill, "bill");
    }

    @Override
    public void describeTo(FingerprintWriter writer) {
        writer.text("visit", visit.value())
                .each("estimate", Optional.ofNullable(estimate).stream().toList())
                .value("bill", bill)
                .text("protection", protection == null ? "" : protection.name());
    }
}
