package org.practicekit.scheduling.appointment;

import java.io.Serializable;
import java.time.Instant;
import java.util.ArrayList;
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
import org.practicekit.scheduling.cancellation.Cancellation;
import org.practicekit.scheduling.cancellation.Charge;
import org.practicekit.scheduling.resource.ResourceId;
import org.practicekit.scheduling.visit.GroupId;
import org.practicekit.scheduling.visit.PatientKind;
import org.practicekit.scheduling.visit.VisitTypeId;

/** A visit that was asked for, held or booked, with how it came to stand where it stands. Immutable; each change makes a new one with the next version. */
@Value.Immutable
@PracticeKitStyle
public interface Appointment extends Serializable, Fingerprinted {
    /** Which one. */
    AppointmentId id();

    /** How often it was written. */
    Version version();

    /** For whom. */
    PatientId patient();

    /** Whether the practice knew the patient when it was made. */
    PatientKind patientKind();

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

    /**
     * How it got where it stands, in the order in which it was written down; the last step leads to {@link #status()}. Empty
     * only for an appointment that came from elsewhere without its history.
     */
    List<StatusChange> history();

    /** How it was called off; present only, and not always, when it is {@link AppointmentStatus#CANCELLED} or was before an error. */
    Optional<Cancellation> cancellation();

    /** What the patient owes for calling it off late or for not coming. */
    Optional<Charge> charge();

    /** The appointment that was moved here. */
    Optional<AppointmentId> replaces();

    /** Where it was moved to. */
    Optional<AppointmentId> replacedBy();

    /** The other visits that this one belongs to. */
    List<VisitLink> links();

    /** A builder; everything up to the status is required, and the hold's expiry for a hold. */
    static AppointmentBuilder builder() {
        return new AppointmentBuilder();
    }

    /** The session it is part of, for a group visit; it shares what it takes up with the others of it. */
    default Optional<GroupId> group() {
        return uses().stream().flatMap(use -> use.session().stream()).findFirst();
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

    /** When it came to be, as far as its history goes. */
    default Optional<Instant> madeAt() {
        return history().stream().findFirst().map(StatusChange::at);
    }

    /** The steps that stand: those taken back, and the taking back, left out. The last one leads to the status. */
    default List<StatusChange> standingSteps() {
        List<StatusChange> standing = new ArrayList<>();
        for (StatusChange step : history()) {
            if (step.takesBack()) {
                standing.remove(standing.size() - 1);
            } else {
                standing.add(step);
            }
        }
        return List.copyOf(standing);
    }

    /** When it first became {@code status} in a step that stands. */
    default Optional<Instant> became(AppointmentStatus status) {
        return standingSteps().stream()
                .filter(step -> step.to() == status)
                .map(StatusChange::at)
                .findFirst();
    }

    /** The same appointment after one more step, with the next version; a hold's expiry goes with the hold. */
    default Appointment after(StatusChange step) {
        return stepped(step).build();
    }

    /** A builder that has the same appointment after one more step, for a step that brings more than a status. */
    default AppointmentBuilder stepped(StatusChange step) {
        return builder()
                .like(this)
                .version(version().next())
                .status(step.to())
                .holdExpires(Optional.empty())
                .addHistory(step);
    }

    /** The same appointment without the note, as it is told to others. */
    default Appointment withoutNote() {
        return note().isEmpty()
                ? this
                : builder().like(this).note(Optional.empty()).build();
    }

    @Override
    default void describeTo(FingerprintWriter writer) {
        writer.text("id", id().value())
                .number("version", version().value())
                .text("patient", patient().value())
                .text("kind", patientKind().name())
                .text("visitType", visitType().value())
                .text("location", location().value())
                .value("time", time())
                .each("uses", uses())
                .text("status", status().name())
                .text("holdExpires", holdExpires().map(Instant::toString).orElse(""))
                .each("history", history())
                .each("cancellation", cancellation().stream().toList())
                .each("charge", charge().stream().toList())
                .each("links", links())
                .text("replaces", replaces().map(AppointmentId::value).orElse(""))
                .text("replacedBy", replacedBy().map(AppointmentId::value).orElse(""));
    }

    @Value.Check
    default void check() {
        if ((status() == AppointmentStatus.HELD) != holdExpires().isPresent()) {
            throw new IllegalArgumentException("appointment %s is %s, but %s when its hold expires."
                    .formatted(id(), status(), holdExpires().isPresent() ? "says" : "does not say"));
        }
        if (!history().isEmpty() && history().get(history().size() - 1).to() != status()) {
            throw new IllegalArgumentException("appointment %s is %s, but its history ends with %s."
                    .formatted(
                            id(), status(), history().get(history().size() - 1).to()));
        }
    }
}
