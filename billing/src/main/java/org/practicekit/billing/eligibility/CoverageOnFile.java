package org.practicekit.billing.eligibility;

import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;
import org.practicekit.billing.coverage.Coverage;
import org.practicekit.billing.coverage.Insured;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.fingerprint.Fingerprinted;
import org.practicekit.core.internal.PracticeKitStyle;

/** What the office has on file when a payer's answer comes in. Immutable. */
@Value.Immutable
@PracticeKitStyle
public interface CoverageOnFile extends Serializable, Fingerprinted {
    /** The coverage that the payer was asked about. */
    Coverage coverage();

    /** The patient as the chart has them; without it names and dates of birth of patients who are subscribers are not compared. */
    Optional<Insured> patient();

    /** What else the patient is insured by. */
    List<Coverage> others();

    /** A builder; patient and other coverages may be missing. */
    static CoverageOnFileBuilder builder() {
        return new CoverageOnFileBuilder();
    }

    @Override
    default void describeTo(FingerprintWriter writer) {
        writer.value("coverage", coverage())
                .each("patient", patient().stream().toList())
                .each("others", others());
    }
}
