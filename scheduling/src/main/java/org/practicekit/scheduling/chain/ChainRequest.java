package org.practicekit.scheduling.chain;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
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
import org.practicekit.core.time.DateRange;
import org.practicekit.scheduling.appointment.LinkTerms;
import org.practicekit.scheduling.availability.DayWindow;
import org.practicekit.scheduling.visit.PatientKind;

/** Somebody needs several visits, one after the other. Immutable. */
@Value.Immutable
@PracticeKitStyle
public interface ChainRequest extends Serializable, Fingerprinted {
    /** For whom. */
    PatientId patient();

    /** Whether the practice knows the patient. */
    PatientKind patientKind();

    /** On which dates of the location's calendar the first visit may begin. */
    DateRange dates();

    /** The visits, in the order in which they take place; two to five. */
    @Size(min = 2, max = 5)
    List<ChainStep> steps();

    /** How each visit but the first has to follow the one before; one fewer than there are visits. */
    List<LinkTerms> terms();

    /** The only times that suit the patient; empty for any time. */
    @Size(max = 50)
    List<DayWindow> times();

    /** The only location that will do. */
    Optional<LocationId> location();

    /** How many combinations at the most. */
    @Value.Default
    @Min(1)
    @Max(50)
    default int limit() {
        return 5;
    }

    /** A builder; patient, kind, dates, steps and terms are required. */
    static ChainRequestBuilder builder() {
        return new ChainRequestBuilder();
    }

    @Override
    default void describeTo(FingerprintWriter writer) {
        writer.text("patient", patient().value())
                .text("kind", patientKind().name())
                .text("dates", dates().toString())
                .each("steps", steps())
                .each("terms", terms())
                .each("times", times())
                .text("location", location().map(LocationId::value).orElse(""))
                .number("limit", limit());
    }

    @Value.Check
    default void check() {
        if (terms().size() != steps().size() - 1) {
            throw new IllegalArgumentException("%d visits have %d links between them, not %d."
                    .formatted(steps().size(), steps().size() - 1, terms().size()));
        }
    }
}
