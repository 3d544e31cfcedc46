package org.practicekit.billing.remittance;

import java.io.Serializable;
import java.util.Objects;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.fingerprint.Fingerprinted;
import org.practicekit.core.money.Money;

/**
 * An amount that a payer mentions beside what it pays, which balances nothing. Immutable.
 *
 * @param code of what, by the code of amounts: AU for what was covered
 * @param amount how much
 */
public record StatedAmount(String code, Money amount) implements Serializable, Fingerprinted {
    public StatedAmount {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(amount, "amount");
    }

    @Override
    public void describeTo(FingerprintWriter writer) {
        writer.text("code", code).value("amount", amount);
    }
}
