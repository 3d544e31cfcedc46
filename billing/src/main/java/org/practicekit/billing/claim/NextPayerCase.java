package org.practicekit.billing.claim;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import org.immutables.value.Value;
import org.practicekit.billing.coverage.CoverageKind;
import org.practicekit.billing.remittance.PaidClaim;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.fingerprint.Fingerprinted;
import org.practicekit.core.internal.PracticeKitStyle;

/** A claim that a payer answered, and the payer that comes after it. Immutable; prints as masks. */
@Value.Immutable
@PracticeKitStyle
public interface NextPayerCase extends Serializable, Fingerprinted {
    /** The claim as it was sent to the payer that answered. */
    ClaimSheet answered();

    /** All that the payer decided about it, as it came: decisions, reversals, corrections. */
    List<PaidClaim> decisions();

    /** When it decided. */
    LocalDate decidedOn();

    /** Who is asked next, with its place in the order. */
    ClaimInsurance next();

    /** What sort of insurance that is. */
    CoverageKind nextKind();

    /** The practice's number for the claim to it. */
    String controlNumber();

    /** A builder; everything but decisions is required. */
    static NextPayerCaseBuilder builder() {
        return new NextPayerCaseBuilder();
    }

    @Override
    default void describeTo(FingerprintWriter writer) {
        writer.value("answered", answered())
                .each("decisions", decisions())
                .text("decidedOn", decidedOn().toString())
                .value("next", next())
                .text("nextKind", nextKind().name())
                .text("controlNumber", controlNumber());
    }
}
