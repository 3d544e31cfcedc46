package org.practicekit.billing.adjustment;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Optional;
import org.immutables.value.Value;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.fingerprint.Fingerprinted;
import org.practicekit.core.internal.PracticeKitStyle;
import org.practicekit.core.money.Money;

/** An amount that a payer took off or added, with its reason. Immutable. What is missing was not said; on a claim that is a fault, and edits say so. */
@Value.Immutable
@PracticeKitStyle
public interface Adjustment extends Serializable, Fingerprinted {
    /** The group as it was said; see {@link #group()}. */
    String groupCode();

    /** Why, by the code of claim adjustment reasons. */
    Optional<String> reason();

    /** How much less was paid; negative for more. */
    Optional<Money> amount();

    /** How many units less were paid. */
    Optional<BigDecimal> quantity();

    /** A builder; the group is required. */
    static AdjustmentBuilder builder() {
        return new AdjustmentBuilder();
    }

    /** An adjustment with all that it needs. */
    static Adjustment of(AdjustmentGroup group, String reason, Money amount) {
        return builder().groupCode(group.code()).reason(reason).amount(amount).build();
    }

    /** Who answers for it. */
    default AdjustmentGroup group() {
        return AdjustmentGroup.of(groupCode());
    }

    /** How much less was paid, nothing where no amount was said. */
    default Money less() {
        return amount().orElseGet(Money::noDollars);
    }

    /** What the adjustments take off together. */
    static Money sum(Iterable<Adjustment> adjustments) {
        Money sum = Money.noDollars();
        for (Adjustment adjustment : adjustments) {
            sum = sum.plus(adjustment.less());
        }
        return sum;
    }

    /** Whether it has this group and reason. */
    default boolean is(AdjustmentGroup group, String reason) {
        return group() == group && reason().filter(reason::equals).isPresent();
    }

    @Override
    default void describeTo(FingerprintWriter writer) {
        writer.text("groupCode", groupCode())
                .text("reason", reason().orElse(""))
                .each("amount", amount().stream().toList())
                .text("quantity", quantity().map(BigDecimal::toPlainString).orElse(""));
    }
}
