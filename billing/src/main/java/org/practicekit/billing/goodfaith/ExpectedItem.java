package org.practicekit.billing.goodfaith;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;
import org.practicekit.core.code.DiagnosisCode;
import org.practicekit.core.code.ProcedureCode;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.fingerprint.Fingerprinted;
import org.practicekit.core.internal.PracticeKitStyle;
import org.practicekit.core.money.Money;

/** One item or service that is expected. Immutable. */
@Value.Immutable
@PracticeKitStyle
public interface ExpectedItem extends Serializable, Fingerprinted {
    /** In words that a patient understands. */
    @Size(min = 1, max = 200)
    String description();

    /** The service code. */
    Optional<ProcedureCode> procedure();

    /** The diagnosis codes, where they apply. */
    List<DiagnosisCode> diagnoses();

    /** How many. */
    @Value.Default
    @Min(1)
    @Max(9999)
    default int units() {
        return 1;
    }

    /** What is expected to be charged for all of them, discounts taken off; empty while it is not known. */
    Optional<Money> charge();

    /** A builder; the description is required. */
    static ExpectedItemBuilder builder() {
        return new ExpectedItemBuilder();
    }

    @Override
    default void describeTo(FingerprintWriter writer) {
        writer.text("description", description())
                .text("procedure", procedure().map(ProcedureCode::value).orElse(""))
                .texts("diagnoses", diagnoses(), DiagnosisCode::value)
                .number("units", units())
                .each("charge", charge().stream().toList());
    }
}
