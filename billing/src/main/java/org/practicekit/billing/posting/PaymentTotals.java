package org.practicekit.billing.posting;

import java.io.Serializable;
import java.util.Objects;
import org.practicekit.billing.remittance.PaidClaim;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.fingerprint.Fingerprinted;
import org.practicekit.core.money.Money;

/**
 * What the claims of a payment come to, counted as they pass by.
 *
 * @param claims how many
 * @param paid what is paid for them together
 * @param interest of how much interest they tell
 * @param wrong how many of them do not add up
 */
public record PaymentTotals(int claims, Money paid, Money interest, int wrong) implements Serializable, Fingerprinted {
    /** Of no claim. */
    public static final PaymentTotals NONE = new PaymentTotals(0, Money.noDollars(), Money.noDollars(), 0);

    public PaymentTotals {
        Objects.requireNonNull(paid, "paid");
        Objects.requireNonNull(interest, "interest");
    }

    /** With one claim more. */
    public PaymentTotals plus(PaidClaim claim, boolean addsUp) {
        return new PaymentTotals(
                claims + 1,
                paid.plus(claim.paid()),
                claim.interest().map(interest::plus).orElse(interest),
                addsUp ? wrong : wrong + 1);
    }

    @Override
    public void describeTo(FingerprintWriter writer) {
        writer.number("claims", claims)
                .value("paid", paid)
                .value("interest", interest)
                .number("wrong", wrong);
    }
}
