package org.practicekit.billing.eligibility;

import java.io.Serializable;
import java.util.Optional;
import org.immutables.value.Value;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.fingerprint.Fingerprinted;
import org.practicekit.core.internal.PracticeKitStyle;

/** How often a service may be provided: 20 visits in a calendar year. Immutable. */
@Value.Immutable
@PracticeKitStyle
public interface Delivery extends Serializable, Fingerprinted {
    /** How many. */
    Optional<Quantity> quantity();

    /** In what time. */
    Optional<BenefitPeriod> period();

    /** In how many such times. */
    Optional<Integer> periods();

    /** A builder. */
    static DeliveryBuilder builder() {
        return new DeliveryBuilder();
    }

    @Override
    default void describeTo(FingerprintWriter writer) {
        writer.each("quantity", quantity().stream().toList())
                .text("period", period().map(Enum::name).orElse(""))
                .text("periods", periods().map(Object::toString).orElse(""));
    }
}
