package org.practicekit.billing;

import java.io.Serializable;
import java.util.List;
import org.practicekit.billing.coverage.CoverageId;
import org.practicekit.billing.verification.Verification;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.fingerprint.Fingerprinted;

/**
 * What one sweep did.
 *
 * @param lookups the look-ups that were taken up, as they stand after it
 * @param heldBack the coverages that were due and whose payers were asked often enough for now
 */
public record VerificationSweep(List<Verification> lookups, List<CoverageId> heldBack)
        implements Serializable, Fingerprinted {
    public VerificationSweep {
        lookups = List.copyOf(lookups);
        heldBack = List.copyOf(heldBack);
    }

    @Override
    public void describeTo(FingerprintWriter writer) {
        writer.each("lookups", lookups).texts("heldBack", heldBack, CoverageId::value);
    }
}
