package org.practicekit.billing.claim;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Optional;
import org.immutables.value.Value;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.fingerprint.Fingerprinted;
import org.practicekit.core.internal.PracticeKitStyle;

/** A drug that was given, on a line. Immutable. */
@Value.Immutable
@PracticeKitStyle
public interface ClaimDrug extends Serializable, Fingerprinted {
    /** Its National Drug Code, digits alone. */
    String ndc();

    /** How much. */
    Optional<BigDecimal> quantity();

    /** Of which unit: UN, ML, GR, F2, ME. */
    Optional<String> unit();

    /** A builder; the code is required. */
    static ClaimDrugBuilder builder() {
        return new ClaimDrugBuilder();
    }

    @Override
    default void describeTo(FingerprintWriter writer) {
        writer.text("ndc", ndc())
                .text("quantity", quantity().map(BigDecimal::toPlainString).orElse(""))
                .text("unit", unit().orElse(""));
    }
}
