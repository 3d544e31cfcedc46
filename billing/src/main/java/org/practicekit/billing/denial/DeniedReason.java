package org.practicekit.billing.denial;

import java.io.Serializable;
import java.util.Objects;
import org.practicekit.billing.adjustment.AdjustmentGroup;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.fingerprint.Fingerprinted;
import org.practicekit.core.money.Money;

/**
 * One reason for which a payer did not pay. Immutable.
 *
 * @param group who answers for it
 * @param reason its code
 * @param amount how much it took off
 * @param category what it is about
 */
public record DeniedReason(AdjustmentGroup group, String reason, Money amount, DenialCategory category)
        implements Serializable, Fingerprinted {
    public DeniedReason {
        Objects.requireNonNull(group, "group");
        Objects.requireNonNull(reason, "reason");
        Objects.requireNonNull(amount, "amount");
        Objects.requireNonNull(category, "category");
    }

    /** With whom it leaves the amount. */
    public Liability liability() {
        return Liability.of(group);
    }

    /** {@code CO-50}. */
    public String code() {
        return group.code() + "-" + reason;
    }

    @Override
    public void describeTo(FingerprintWriter writer) {
        writer.text("code", code()).value("amount", amount).text("category", category.name());
    }
}
