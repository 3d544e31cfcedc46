package org.practicekit.billing.account;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Objects;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.fingerprint.Fingerprinted;
import org.practicekit.core.money.Money;

/**
 * A part of a payment plan.
 *
 * @param due by when
 * @param amount how much, more than nothing
 */
public record Instalment(LocalDate due, Money amount) implements Serializable, Fingerprinted {
    public Instalment {
        Objects.requireNonNull(due, "due");
        if (!amount.isPositive()) {
            throw new IllegalArgumentException("an instalment of %s is none.".formatted(amount));
        }
    }

    @Override
    public void describeTo(FingerprintWriter writer) {
        writer.text("due", due.toString()).value("amount", amount);
    }
}
