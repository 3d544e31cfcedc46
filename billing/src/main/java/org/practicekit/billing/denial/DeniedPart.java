package org.practicekit.billing.denial;

import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.immutables.value.Value;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.fingerprint.Fingerprinted;
import org.practicekit.core.internal.PracticeKitStyle;
import org.practicekit.core.money.Money;

/** A line of a decision, or the claim as a whole, that a payer denied in whole or in part. Immutable. */
@Value.Immutable
@PracticeKitStyle
public interface DeniedPart extends Serializable, Fingerprinted {
    /** The place of the line in the decision, from 1; 0 for the claim as a whole. */
    int position();

    /** What was asked for. */
    Optional<String> procedure();

    /** With which modifiers. */
    List<String> modifiers();

    /** What was charged. */
    Money charge();

    /** What was paid in spite of all. */
    Money paid();

    /** Why it was denied, the largest amount first, as they came otherwise; at least one. */
    List<DeniedReason> reasons();

    /** What the payer remarked, by code. */
    List<String> remarks();

    /** A builder; position, charge, payment and a reason are required. */
    static DeniedPartBuilder builder() {
        return new DeniedPartBuilder();
    }

    /** The reason with the largest amount, by which the work is sorted. */
    default DeniedReason main() {
        return reasons().get(0);
    }

    /** What was denied in all. */
    default Money denied() {
        return sum(reason -> true);
    }

    /** What of it is left with somebody. */
    default Money deniedTo(Liability liability) {
        return sum(reason -> reason.liability() == liability);
    }

    /** All reasons in one text, the same whatever order they came in: {@code CO-16 CO-97}. */
    default String chain() {
        return reasons().stream().map(DeniedReason::code).distinct().sorted().collect(Collectors.joining(" "));
    }

    private Money sum(Predicate<DeniedReason> wanted) {
        Money sum = Money.noDollars();
        for (DeniedReason reason : reasons()) {
            sum = wanted.test(reason) ? sum.plus(reason.amount()) : sum;
        }
        return sum;
    }

    @Override
    default void describeTo(FingerprintWriter writer) {
        writer.number("position", position())
                .text("procedure", procedure().orElse(""))
                .texts("modifiers", modifiers(), text -> text)
                .value("charge", charge())
                .value("paid", paid())
                .each("reasons", reasons())
                .texts("remarks", remarks(), text -> text);
    }

    @Value.Check
    default void check() {
        if (reasons().isEmpty()) {
            throw new IllegalArgumentException("part %d is denied for no reason.".formatted(position()));
        }
    }
}
