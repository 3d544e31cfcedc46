package org.practicekit.billing.remittance;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;
import org.practicekit.billing.eligibility.Evidence;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.fingerprint.Fingerprinted;
import org.practicekit.core.internal.PracticeKitStyle;
import org.practicekit.core.money.Money;

/** Money that a payment holds beside its claims. Immutable. */
@Value.Immutable
@PracticeKitStyle
public interface ProviderAdjustment extends Serializable, Fingerprinted {
    /** To whom it belongs. */
    String providerId();

    /** The last day of the fiscal year. */
    Optional<LocalDate> fiscalYearEnd();

    /** Why, by its code. */
    String reason();

    /** What it is about: a payer's claim number, a trace. */
    Optional<String> reference();

    /** How much less is paid; negative for more; nothing where it could not be read, and then the payment is not complete. */
    Money amount();

    /** The parts of the message it was read from. */
    List<Evidence> evidence();

    /** A builder; provider, reason and amount are required. */
    static ProviderAdjustmentBuilder builder() {
        return new ProviderAdjustmentBuilder();
    }

    @Override
    default void describeTo(FingerprintWriter writer) {
        writer.text("providerId", providerId())
                .text("fiscalYearEnd", fiscalYearEnd().map(LocalDate::toString).orElse(""))
                .text("reason", reason())
                .text("reference", reference().orElse(""))
                .value("amount", amount());
    }
}
