package org.practicekit.scheduling.waitlist;

import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.immutables.value.Value;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.fingerprint.Fingerprinted;
import org.practicekit.core.id.LocationId;
import org.practicekit.core.id.PatientId;
import org.practicekit.core.internal.PracticeKitStyle;
import org.practicekit.core.time.DateRange;
import org.practicekit.scheduling.appointment.AppointmentId;
import org.practicekit.scheduling.availability.DayWindow;
import org.practicekit.scheduling.resource.ResourceId;
import org.practicekit.scheduling.visit.PatientKind;
import org.practicekit.scheduling.visit.VisitTypeId;

/** What somebody on the waitlist would take. Immutable. */
@Value.Immutable
@PracticeKitStyle
public interface WaitlistWish extends Serializable, Fingerprinted {
    /** For whom. */
    PatientId patient();

    /** Whether the practice knows the patient. */
    PatientKind patientKind();

    /** For what. */
    VisitTypeId visitType();

    /** On which dates of the location's calendar the visit may begin. */
    DateRange dates();

    /** The only times that suit the patient, visit included from beginning to end; empty for any time. */
    @Size(max = 50)
    List<DayWindow> times();

    /** The only resources that will do, among those of their kind; empty for any that meets the need. */
    Set<ResourceId> onlyWith();

    /** The only location that will do. */
    Optional<LocationId> location();

    /** How long before the visit the patient must know of it. */
    @Value.Default
    @DurationMin
    @DurationMax(days = 90)
    default Duration noticeNeeded() {
        return Duration.ZERO;
    }

    /** How much it matters. */
    @Value.Default
    default Priority priority() {
        return Priority.ROUTINE;
    }

    /** The later visit that the patient holds and gives up for an earlier one. */
    Optional<AppointmentId> givesUp();

    /** Since when the patient waits, where that was before it is put on the list. */
    Optional<Instant> since();

    /** A builder; patient, patient kind, visit type and dates are required. */
    static WaitlistWishBuilder builder() {
        return new WaitlistWishBuilder();
    }

    @Override
    default void describeTo(FingerprintWriter writer) {
        writer.text("patient", patient().value())
                .text("kind", patientKind().name())
                .text("visitType", visitType().value())
                .text("dates", dates().toString())
                .each("times", times())
                .sorted("onlyWith", onlyWith(), ResourceId::toString)
                .text("location", location().map(LocationId::value).orElse(""))
                .text("notice", noticeNeeded().toString())
                .text("priority", priority().name())
                .text("givesUp", givesUp().map(AppointmentId::value).orElse(""))
                .text("since", since().map(Instant::toString).orElse(""));
    }
}
