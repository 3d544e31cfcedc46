package org.practicekit.billing.estimate;

import java.io.Serializable;
import java.util.List;
import org.immutables.value.Value;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.fingerprint.Fingerprinted;
import org.practicekit.core.internal.PracticeKitStyle;

/**
 * Services whose cost a patient, or a family, wants to know: of one visit or of several, in the order in which payers will see
 * them. Immutable.
 */
@Value.Immutable
@PracticeKitStyle
public interface EstimateRequest extends Serializable, Fingerprinted {
    /** The services; at least one. */
    List<PlannedLine> lines();

    /** The payers in the order in which they pay; none for patients who pay themselves. */
    List<PayerTerms> payers();

    /** A builder; at least one line is required. */
    static EstimateRequestBuilder builder() {
        return new EstimateRequestBuilder();
    }

    @Override
    default void describeTo(FingerprintWriter writer) {
        writer.each("lines", lines()).each("payers", payers());
    }

    @Value.Check
    default void check() {
        if (lines().isEmpty()) {
            throw new IllegalArgumentException("an estimate needs at least one service.");
        }
        for (PayerTerms payer : payers()) {
            if (payer.lines().size() != lines().size()) {
                throw new IllegalArgumentException("payer %s looks at %d services, and there are %d."
                        .formatted(payer.payer(), payer.lines().size(), lines().size()));
            }
        }
    }
}
