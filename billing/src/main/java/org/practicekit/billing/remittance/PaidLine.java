package org.practicekit.billing.remittance;

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

/** What a payer decided about one service. Immutable. */
@Value.Immutable
@PracticeKitStyle
public interface PaidLine extends Serializable, Fingerprinted {
    /** What it paid for; empty when that could not be read. */
    Optional<PaidProcedure> procedure();

    /** What was asked for, where it paid for something else. */
    Optional<PaidProcedure> submitted();

    /** What was charged; nothing where that could not be read, and then the payment is not complete. */
    Money charge();

    /** What it paid; nothing where that could not be read, and then the payment is not complete. */
    Money paid();

    /** How many it paid. */
    Optional<BigDecimal> units();

    /** How many were asked for. */
    Optional<BigDecimal> unitsSubmitted();

    /** The first day of service. */
    Optional<LocalDate> from();

    /** The last day of service. */
    Optional<LocalDate> to();

    /** The practice's own number of the line. */
    Optional<String> controlNumber();

    /** What it allows, where it says so. */
    Optional<Money> allowed();

    /** Why it paid something else than was charged. */
    List<Adjustment> adjustments();

    /** Further amounts, which balance nothing. */
    List<StatedAmount> amounts();

    /** The codes of its remarks. */
    List<String> remarks();

    /** In which parts of the message it stands. */
    List<Integer> evidence();

    /** A builder; charge and payment are required. */
    static PaidLineBuilder builder() {
        return new PaidLineBuilder();
    }

    @Override
    default void describeTo(FingerprintWriter writer) {
        writer.each("procedure", procedure().stream().toList())
                .each("submitted", submitted().stream().toList())
                .value("charge", charge())
                .value("paid", paid())
                .text("units", units().map(BigDecimal::toPlainString).orElse(""))
                .text(
                        "unitsSubmitted",
                        unitsSubmitted().map(BigDecimal::toPlainString).orElse(""))
                .text("from", from().map(LocalDate::toString).orElse(""))
                .text("to", to().map(LocalDate::toString).orElse(""))
                .text("controlNumber", controlNumber().orElse(""))
                .each("allowed", allowed().stream().toList())
                .each("adjustments", adjustments())
                .each("amounts", amounts())
                .texts("remarks", remarks(), text -> text);
    }
}
