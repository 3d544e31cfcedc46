package org.practicekit.billing.claim;

import java.io.Serializable;
import java.util.Optional;
import org.immutables.value.Value;
import org.practicekit.billing.coverage.PayerId;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.fingerprint.Fingerprinted;
import org.practicekit.core.internal.PracticeKitStyle;

/** How claims name a payer. Immutable. */
@Value.Immutable
@PracticeKitStyle
public interface ClaimPayer extends Serializable, Fingerprinted {
    /** Which payer. */
    PayerId payer();

    /** Under which id claims go to it, where that is another one. */
    Optional<String> claimId();

    /** The claim filing indicator of its plans; needed where the sort of insurance does not say it. */
    Optional<String> filing();

    /** Where it is. */
    Optional<PostalAddress> address();

    /** A builder; the payer is required. */
    static ClaimPayerBuilder builder() {
        return new ClaimPayerBuilder();
    }

    @Override
    default void describeTo(FingerprintWriter writer) {
        writer.text("payer", payer().value())
                .text("claimId", claimId().orElse(""))
                .text("filing", filing().orElse(""))
                .each("address", address().stream().toList());
    }
}
