package org.practicekit.scheduling.appointment;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.immutables.value.Value;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.fingerprint.Fingerprinted;
import org.practicekit.core.id.LocationId;
import org.practicekit.core.id.PatientId;
import org.practicekit.core.id.Version;
import org.practicekit.core.internal.PracticeKitStyle;
import org.practicekit.core.privacy.PatientText;
import org.practicekit.core.time.TimeRange;
import org.practicekit.scheduling.availability.Use;
import org.practicekit.scheduling.resource.ResourceId;
import org.practicekit.scheduling.visit.VisitTypeId;

/** A visit that was held or booked. Immutable; each change makes a new one with the next version. */
@Value.Immutable
@PracticeKitStyle
public interface Appointment extends Serializable, Fingerprinted {
    /** Which one. */
    AppointmentId id();

    /** How often it was written. */
    Version version();

    /** For whom. */
    PatientId patient();

    /** For what. */
    VisitTypeId visitType();

    /** Where. */
    LocationId location();

    /** When the patient is seen, buffers not included. */
    TimeRange time();

    /** What it takes up besides the patient, each with its own buffers; in the order of the visit type's needs. */
    List<Use> uses();

    /** Where it stands. */
    AppointmentStatus status();

    /** When a hold ends; present exactly while the status is {@link AppointmentStatus#HELD}. */
    Optional<Instant> holdExpires();

    /** What the patient or the desk wrote. */
    Optional<PatientText> note();

    /** A builder; everything but the hold and the note is required. */
    static AppointmentBuilder builder() {
        return new AppointmentBuilder();
    }

    /** Whether it takes up its resources at {@code now}. */
    default boolean occupiesAt(Instant now) {
        return status().occupies() && holdExpires().map(now::isBefore).orElse(true);
    }

    /** Everything it takes up, the patient included. */
    default List<Use> allUses() {
        return Stream.concat(uses().stream(), Stream.of(Use.of(ResourceId.of(patient()), time())))
                .toList();
    }

    /** Everything it takes up, the patient included, without the times. */
    default Set<ResourceId> resources() {
        return allUses().stream().map(Use::resource).collect(Collectors.toUnmodifiableSet());
    }

    /** From the first setting up to the last cleaning. */
    default TimeRange span() {
        Instant start = allUses().stream()
                .map(use -> use.time().start())
                .min(Instant::compareTo)
                .orElseThrow();
        Instant end = allUses().stream()
                .map(use -> use.time().end())
                .max(Instant::compareTo)
                .orElseThrow();
        return new TimeRange(start, end);
    }

    /** The same appointment with another status and the next version; a hold's expiry goes with the hold. */
    default Appointment moved(AppointmentStatus status) {
        return builder()
                .id(id())
                .version(version().next())
                .patient(patient())
                .visitType(visitType())
                .location(location())
                .time(time())
                .uses(uses())
                .status(status)
                .note(note())
                .build();
    }

    @Override
    default void describeTo(FingerprintWriter writer) {
        writer.text("id", id().value())
                .number("version", version().value())
                .text("patient", patient().value())
                .text("visitType", visitType().value())
                .text("location", location().value())
                .value("time", time())
                .each("uses", uses())
                .text("status", status().name())
                .text("holdExpires", holdExpires().map(Instant::toString).orElse(""));
    }

    @Value.Check
    default void check() {
        if ((status() == AppointmentStatus.HELD) != holdExpires().isPresent()) {
            throw new IllegalArgumentException("appointment %s is %s, but %s when its hold expires."
                    .formatted(id(), status(), holdExpires().isPresent() ? "says" : "does not say"));
        }
    }
}
