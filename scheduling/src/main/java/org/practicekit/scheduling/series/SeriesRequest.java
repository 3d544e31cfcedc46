package org.practicekit.scheduling.series;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.fingerprint.Fingerprinted;
import org.practicekit.core.id.LocationId;
import org.practicekit.core.id.PatientId;
import org.practicekit.core.internal.PracticeKitStyle;
import org.practicekit.core.privacy.PatientText;
import org.practicekit.scheduling.resource.ResourceId;
import org.practicekit.scheduling.visit.PatientKind;
import org.practicekit.scheduling.visit.VisitTypeId;

/** Somebody wants the same visit again and again. Immutable. */
@Value.Immutable
@PracticeKitStyle
public interface SeriesRequest extends Serializable, Fingerprinted {
    /** For what. */
    VisitTypeId visitType();

    /** For whom. */
    PatientId patient();

    /** Whether the practice knows the patient. */
    PatientKind patientKind();

    /** Where; the pattern's times are those of its wall clock. */
    LocationId location();

    /** On which dates. */
    @Valid
    SeriesPattern pattern();

    /** With whom and what: one resource for each need of the visit type. */
    @NotEmpty
    @Size(max = 8)
    List<ResourceId> resources();

    /** What the patient or the desk wrote; kept with each appointment. */
    Optional<PatientText> note();

    /** A builder; everything but the note is required. */
    static SeriesRequestBuilder builder() {
        return new SeriesRequestBuilder();
    }

    @Override
    default void describeTo(FingerprintWriter writer) {
        writer.text("visitType", visitType().value())
                .text("patient", patient().value())
                .text("kind", patientKind().name())
                .text("location", location().value())
                .value("pattern", pattern())
                .texts("resources", resources(), ResourceId::toString)
                .flag("note", note().isPresent());
    }
}
