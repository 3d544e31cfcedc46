package org.practicekit.billing.posting;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.practicekit.billing.adjustment.Adjustment;
import org.practicekit.billing.adjustment.AdjustmentGroup;
import org.practicekit.billing.remittance.PaidLine;
import org.practicekit.core.money.Money;
import org.practicekit.core.rule.Finding;
import org.practicekit.core.rule.Severity;

/**
 * Whether a first payer allowed for a line what its price list says. What it allowed is what it says so, else what it paid and left to the patient,
 * else the charge less what the contract took off. Cuts by law and for several procedures on one day come off after the price, so they
 * are added again. Immutable, thread-safe.
 */
public final class AllowedCheck implements Serializable {
    /** Sequestration, and the reduction for several procedures. */
    private static final Set<String> AFTER_THE_PRICE = Set.of("253", "59");

    private final Money cents;
    private final BigDecimal percent;

    /**
     * A check. Less than expected is a finding when it is beyond both.
     *
     * @param cents up to this much less is tolerated
     * @param percent up to this part of what is expected is tolerated, 0 to 100
     */
    public AllowedCheck(Money cents, BigDecimal percent) {
        this.cents = Objects.requireNonNull(cents, "cents");
        this.percent = Objects.requireNonNull(percent, "percent");
    }

    /** What a payer allowed for a line. */
    public Money allowed(PaidLine line) {
        return line.allowed().orElseGet(() -> {
            Money patient = sum(line, one -> one.group() == AdjustmentGroup.PATIENT);
            Money cut = sum(line, AllowedCheck::isAfterThePrice);
            Money paid = line.paid().plus(patient);
            return paid.isZero()
                    ? line.charge()
                            .minus(sum(
                                    line, one -> one.group() == AdjustmentGroup.CONTRACTUAL && !isAfterThePrice(one)))
                    : paid.plus(cut);
        });
    }

    /**
     * That a line was allowed too little, or nothing.
     *
     * @param position the place of the claim in its payment
     * @param number the number of the line in the decision, from 1
     * @param expected what the price list says, for all units
     */
    public Optional<Finding> underpaid(int position, int number, PaidLine line, Money expected) {
        Money allowed = allowed(line);
        Money missing = expected.minus(allowed);
        boolean beyond = missing.compareTo(cents) > 0
                && missing.amount()
                                .multiply(BigDecimal.valueOf(100))
                                .compareTo(expected.amount().multiply(percent))
                        > 0;
        return beyond
                ? Optional.of(Finding.of(PostingRules.UNDERPAID, Severity.WARNING)
                        .message("Line %d of claim %d is allowed %s instead of %s: %s too little."
                                .formatted(number, position, allowed, expected, missing))
                        .putFacts("position", String.valueOf(position))
                        .putFacts("line", String.valueOf(number))
                        .putFacts("allowed", allowed.toString())
                        .putFacts("expected", expected.toString())
                        .putFacts("missing", missing.toString())
                        .build())
                : Optional.empty();
    }

    private static boolean isAfterThePrice(Adjustment one) {
        return one.group() == AdjustmentGroup.CONTRACTUAL
                && one.reason().filter(AFTER_THE_PRICE::contains).isPresent();
    }

    private static Money sum(PaidLine line, Predicate<Adjustment> test) {
        return Adjustment.sum(line.adjustments().stream().filter(test).toList());
    }
}
