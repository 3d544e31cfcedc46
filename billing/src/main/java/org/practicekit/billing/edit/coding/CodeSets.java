package org.practicekit.billing.edit.coding;

import java.io.Serializable;
import java.util.Optional;
import org.immutables.value.Value;
import org.practicekit.core.fingerprint.Fingerprint;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.fingerprint.Fingerprinted;
import org.practicekit.core.internal.PracticeKitStyle;

/**
 * All lists of codes that hold for the claims of one payer, as far as the host has them. An edit that would need a list that is
 * missing is not decided, and says so. Immutable, thread-safe.
 */
@Value.Immutable
@PracticeKitStyle
public interface CodeSets extends Serializable, Fingerprinted {
    /** Diagnoses. */
    Optional<CodeTable<DiagnosisFacts>> diagnoses();

    /** Procedures. */
    Optional<CodeTable<ProcedureFacts>> procedures();

    /** Modifiers. */
    Optional<CodeTable<ModifierFacts>> modifiers();

    /** Places of service; those of CMS unless the host has others. */
    @Value.Default
    default CodeTable<DatedCode> places() {
        return PlacesOfService.standard();
    }

    /** National Drug Codes of eleven digits that are on the market. */
    Optional<CodeTable<DatedCode>> drugs();

    /** For which diagnoses the payer covers which procedure. */
    Optional<CodeTable<CoveredDiagnoses>> coverage();

    /** Which procedures are not paid together. */
    Optional<PairEdits> pairs();

    /** How many units are likely at the most. */
    Optional<CodeTable<UnitLimit>> units();

    /** A builder; nothing is required. */
    static CodeSetsBuilder builder() {
        return new CodeSetsBuilder();
    }

    /** No lists but that of places of service. */
    static CodeSets none() {
        return builder().build();
    }

    /** Changes when a list does. */
    @Value.Lazy
    default Fingerprint hash() {
        return Fingerprint.of("code-sets", this);
    }

    @Override
    default void describeTo(FingerprintWriter writer) {
        writer.each("diagnoses", diagnoses().stream().toList())
                .each("procedures", procedures().stream().toList())
                .each("modifiers", modifiers().stream().toList())
                .value("places", places())
                .each("drugs", drugs().stream().toList())
                .each("coverage", coverage().stream().toList())
                .each("pairs", pairs().stream().toList())
                .each("units", units().stream().toList());
    }
}
