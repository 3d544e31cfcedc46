package org.practicekit.billing.service;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;
import org.practicekit.core.code.DiagnosisCode;
import org.practicekit.core.code.Modifier;
import org.practicekit.core.code.PlaceOfService;
import org.practicekit.core.code.ProcedureCode;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.fingerprint.Fingerprinted;
import org.practicekit.core.internal.PracticeKitStyle;

/** A service that is going to be provided, as far as it is known before. Immutable. */
@Value.Immutable
@PracticeKitStyle
public interface PlannedService extends Serializable, Fingerprinted {
    /** The kind of service under which the payer describes the benefit. */
    ServiceType serviceType();

    /** The procedure; empty while it is not known. */
    Optional<ProcedureCode> procedure();

    /** What says more about the procedure, in order. */
    @Size(max = 4)
    List<Modifier> modifiers();

    /** How many. */
    @Value.Default
    @Min(1)
    @Max(9999)
    default int units() {
        return 1;
    }

    /** Where. */
    PlaceOfService place();

    /** Why, the main reason first. */
    @Size(max = 12)
    List<DiagnosisCode> diagnoses();

    /** A builder; service type and place are required. */
    static PlannedServiceBuilder builder() {
        return new PlannedServiceBuilder();
    }

    @Override
    default void describeTo(FingerprintWriter writer) {
        writer.text("type", serviceType().code())
                .text("procedure", procedure().map(ProcedureCode::value).orElse(""))
                .texts("modifiers", modifiers(), Modifier::value)
                .number("units", units())
                .text("place", place().value())
                .texts("diagnoses", diagnoses(), DiagnosisCode::value);
    }
}
