package org.practicekit.scheduling.appointment;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.fingerprint.Fingerprinted;
import org.practicekit.core.id.ActorId;
import org.practicekit.core.id.LocationId;
import org.practicekit.core.id.PatientId;
import org.practicekit.core.internal.PracticeKitStyle;
import org.practicekit.core.privacy.PatientText;
import org.practicekit.scheduling.availability.Opening;
import org.practicekit.scheduling.availability.SlotRequest;
import org.practicekit.scheduling.resource.ResourceId;
import org.practicekit.scheduling.visit.GroupId;
import org.practicekit.scheduling.visit.PatientKind;
import org.practicekit.scheduling.visit.VisitTypeId;

/** Somebody wants exactly this: this visit, at this time, with these resources. Immutable. */
@Value.Immutable
@PracticeKitStyle
public interface Proposal extends Serializable, Fingerprinted {
    /** For what. */
    VisitTypeId visitType();

    /** For whom. */
    PatientId patient();

    /** Whether the practice knows the patient. */
    PatientKind patientKind();

    /** Where. */
    LocationId location();

    /** When the patient is to come; a whole minute. */
    Instant start();

    /**
     * With whom and what: one resource for each need of the visit type. The order is that of the needs where it makes a
     * difference, as with a surgeon and an assistant who could stand in for each other; otherwise any order will do.
     */
    @NotEmpty
    @Size(max = 8)
    List<ResourceId> resources();

    /** Whether it may be an extra visit beside another. */
    @Value.Default
    default boolean allowOverbooking() {
        return false;
    }

    /** What the patient or the desk wrote; kept with the appointment, never used to decide. */
    Optional<PatientText> note();

    /** The session that the patient joins, for a group visit. */
    Optional<GroupId> group();

    /** The other visits that this one belongs to. */
    @Size(max = 8)
    List<VisitLink> links();

    /** Whether a link may be broken; a visit keeps its links all the same, in case it is moved back. */
    @Value.Default
    default boolean acceptsBrokenLinks() {
        return false;
    }

    /** Who asks, for the record; never used to decide. */
    Optional<ActorId> actor();

    /** A builder; everything but overbooking, the note and the actor is required. */
    static ProposalBuilder builder() {
        return new ProposalBuilder();
    }

    /** The proposal to take an opening that was found for a request. */
    static Proposal of(SlotRequest request, Opening opening) {
        return builder()
                .visitType(request.visitType())
                .patient(request.patient())
                .patientKind(request.patientKind())
                .location(opening.location())
                .start(opening.start())
                .resources(opening.resources())
                .allowOverbooking(opening.overbooked())
                .build();
    }

    @Override
    default void describeTo(FingerprintWriter writer) {
        writer.text("visitType", visitType().value())
                .text("patient", patient().value())
                .text("kind", patientKind().name())
                .text("location", location().value())
                .text("start", start().toString())
                .texts("resources", resources(), ResourceId::toString)
                .flag("overbooking", allowOverbooking())
                .flag("note", note().isPresent())
                .each("links", links())
                .flag("acceptsBrokenLinks", acceptsBrokenLinks())
                .text("group", group().map(GroupId::value).orElse(""))
                .text("actor", actor().map(ActorId::value).orElse(""));
    }

    @Value.Check
    default void check() {
        if (start().getEpochSecond() % 60 != 0 || start().getNano() != 0) {
            throw new IllegalArgumentException("start (%s) must be a whole minute.".formatted(start()));
        }
    }
}
