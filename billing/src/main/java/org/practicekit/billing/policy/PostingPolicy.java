package org.practicekit.billing.policy;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;
import org.immutables.value.Value;
import org.practicekit.billing.coverage.PayerId;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.fingerprint.Fingerprinted;
import org.practicekit.core.internal.PracticeKitStyle;
import org.practicekit.core.money.Money;

/** How a practice posts what payers pay. Immutable. */
@Value.Immutable
@PracticeKitStyle
public interface PostingPolicy extends Serializable, Fingerprinted {
    /** What holds where a practice chose nothing. */
    PostingPolicy STANDARD = builder().build();

    /** From how many points of 100 on a claim is known by its likeness alone. */
    @Value.Default
    @Min(51)
    @Max(100)
    default int likeness() {
        return 85;
    }

    /** Up to how much less than its price list says a payer may allow for a line. */
    @Value.Default
    default Money toleratedCents() {
        return Money.usd("1.00");
    }

    /** Up to how many percent less. */
    @Value.Default
    @DecimalMin("0")
    @DecimalMax("100")
    default BigDecimal toleratedPercent() {
        return BigDecimal.ONE;
    }

    /** Who is meant by the ids that payers give themselves in payments; one that is not here stands for itself. */
    Map<String, PayerId> remitters();

    /** A builder; everything has a default. */
    static PostingPolicyBuilder builder() {
        return new PostingPolicyBuilder();
    }

    /** Who is meant by a payer's own id of itself. */
    default PayerId remitter(String payerId) {
        PayerId known = remitters().get(payerId);
        return known == null ? new PayerId(payerId) : known;
    }

    @Override
    default void describeTo(FingerprintWriter writer) {
        writer.number("likeness", likeness())
                .value("cents", toleratedCents())
                .text("percent", toleratedPercent().toPlainString())
                .number("remitters", remitters().size());
        new TreeMap<>(remitters()).forEach((id, payer) -> writer.text(id, payer.value()));
    }
}
