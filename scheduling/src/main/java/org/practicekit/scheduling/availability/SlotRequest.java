package org.practicekit.scheduling.availability;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.immutables.value.Value;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.fingerprint.Fingerprinted;
import org.practicekit.core.id.LocationId;
import org.practicekit.core.id.PatientId;
import org.practicekit.core.internal.PracticeKitStyle;
import org.practicekit.core.time.DateRange;
import org.practicekit.scheduling.resource.ResourceId;
import org.practicekit.scheduling.visit.PatientKind;
import org.practicekit.scheduling.visit.VisitTypeId;

/** Somebody looks for a time: for whom, for what, and what suits them. Immutable. */
@Value.Immutable
@PracticeKitStyle
public interface SlotRequest extends Serializable, Fingerprinted {
    /** For what. */
    VisitTypeId visitType();

    /** For whom; their other visits are kept free of this one. */
    PatientId patient();

    /** Whether the practice knows the patient. */
    PatientKind patientKind();

    /** On which dates of the location's calendar the visit may begin; waiting is counted from the first. */
    DateRange dates();

    /** The only times that suit the patient, visit included from beginning to end; empty for any time. */
    @Size(max = 50)
    List<DayWindow> times();

    /** The times at which the patient would rather come: the visit begins within one of them. */
    @Size(max = 50)
    List<DayWindow> preferredTimes();

    /** The only resources that will do, among those of their kind; empty for any that meets the need. */
    Set<ResourceId> onlyWith();

    /** The providers the patient would rather see. */
    Set<ResourceId> preferred();

    /** The only location that will do. */
    Optional<LocationId> location();

    /** Whether times that overbook a block are wanted too. */
    @Value.Default
    default boolean allowOverbooking() {
        return false;
    }

    /**
     * What providers' time is worth to patients who are yet to call; an opening costs what it takes of it. Without them, what
     * comes later is left to chance. Times beyond the day by which the patient should be seen do not become worse by it, so ask
     * for the dates up to that day first.
     */
    Optional<TimePrices> prices();

    /** How many openings at the most. */
    @Value.Default
    @Min(1)
    @Max(500)
    default int limit() {
        return 10;
    }

    /** A builder; visit type, patient, patient kind and dates are required. */
    static SlotRequestBuilder builder() {
        return new SlotRequestBuilder();
    }

    @Override
    default void describeTo(FingerprintWriter writer) {
        writer.text("visitType", visitType().value())
                .text("patient", patient().value())
                .text("kind", patientKind().name())
                .text("dates", dates().toString())
                .each("times", times())
                .each("preferredTimes", preferredTimes())
                .sorted("onlyWith", onlyWith(), ResourceId::toString)
                .sorted("preferred", preferred(), ResourceId::toString)
                .text("location", location().map(LocationId::value).orElse(""))
                .flag("overbooking", allowOverbooking())
                .number("limit", limit());
        // Only where there are any, so that receipts of searches without stay what they were.
        prices().ifPresent(prices -> writer.text("prices", prices.fingerprint().hex()));
    }
}
