package org.practicekit.billing.claim;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;
import org.practicekit.billing.coverage.CoverageId;
import org.practicekit.billing.remittance.PaidClaim;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.fingerprint.Fingerprinted;
import org.practicekit.core.internal.PracticeKitStyle;

/** That the office wants the next payer to be asked. Immutable; prints as masks. */
@Value.Immutable
@PracticeKitStyle
public interface NextPayerWish extends Serializable, Fingerprinted {
    /** Under which coverage. */
    CoverageId coverage();

    /** Why Medicare pays after another, by its code; needed when it does. */
    Optional<String> insuranceType();

    /** All that the payer before decided about the claim, as it came. */
    List<PaidClaim> decisions();

    /** When it decided. */
    LocalDate decidedOn();

    /** A builder; coverage and day are required. */
    static NextPayerWishBuilder builder() {
        return new NextPayerWishBuilder();
    }

    @Override
    default void describeTo(FingerprintWriter writer) {
        writer.text("coverage", coverage().value())
                .text("insuranceType", insuranceType().orElse(""))
                .each("decisions", decisions())
                .text("decidedOn", decidedOn().toString());
    }
}
