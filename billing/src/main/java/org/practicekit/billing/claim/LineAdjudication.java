package org.practicekit.billing.claim;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;
import org.practicekit.billing.adjustment.Adjustment;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.fingerprint.Fingerprinted;
import org.practicekit.core.internal.PracticeKitStyle;
import org.practicekit.core.money.Money;

/** What another payer decided about a line. Immutable. */
@Value.Immutable
@PracticeKitStyle
public interface LineAdjudication extends Serializable, Fingerprinted {
    /** Which payer, by the id it has on the claim. */
    String payerId();

    /** What it paid. */
    Optional<Money> paid();

    /** The procedure that it paid for. */
    Optional<String> procedure();

    /** With which modifiers. */
    List<String> modifiers();

    /** How many it paid. */
    Optional<BigDecimal> units();

    /** The line into which it bundled this one. */
    Optional<Integer> bundledInto();

    /** When it decided. */
    Optional<LocalDate> adjudicatedOn();

    /** What the patient still owes. */
    Optional<Money> remainingLiability();

    /** What it took off. */
    List<Adjustment> adjustments();

    /** A builder; the payer is required. */
    static LineAdjudicationBuilder builder() {
        return new LineAdjudicationBuilder();
    }

    @Override
    default void describeTo(FingerprintWriter writer) {
        writer.text("payerId", payerId())
                .each("paid", paid().stream().toList())
                .text("procedure", procedure().orElse(""))
                .texts("modifiers", modifiers(), text -> text)
                .text("units", units().map(BigDecimal::toPlainString).orElse(""))
                .text("bundledInto", bundledInto().map(String::valueOf).orElse(""))
                .text("adjudicatedOn", adjudicatedOn().map(LocalDate::toString).orElse(""))
                .each("remainingLiability", remainingLiability().stream().toList())
                .each("adjustments", adjustments());
    }
}
