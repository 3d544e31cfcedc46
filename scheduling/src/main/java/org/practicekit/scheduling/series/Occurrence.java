package org.practicekit.scheduling.series;

import java.io.Serializable;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.fingerprint.Fingerprinted;
import org.practicekit.core.internal.PracticeKitStyle;
import org.practicekit.scheduling.appointment.AppointmentId;
import org.practicekit.scheduling.resource.ResourceId;

/** One visit of a series, known for ever by the date that the pattern first gave it. Immutable. */
@Value.Immutable
@PracticeKitStyle
public interface Occurrence extends Serializable, Fingerprinted {
    /** The date that the pattern first gave it: its recurrence id, which stays when it is moved. */
    LocalDateTime id();

    /** When it is meant to begin now. */
    LocalDateTime start();

    /** With whom and what. */
    List<ResourceId> resources();

    /** Whether it was changed by itself, and so differs from its series on purpose. */
    @Value.Default
    default boolean changed() {
        return false;
    }

    /** What became of it. */
    State state();

    /** The appointment; present exactly while the state is {@link State#BOOKED}. */
    Optional<AppointmentId> appointment();

    /** A builder; id, start, resources and state are required. */
    static OccurrenceBuilder builder() {
        return new OccurrenceBuilder();
    }

    /** Booked as this appointment. */
    default Occurrence booked(AppointmentId appointment) {
        return builder().like(this).state(State.BOOKED).appointment(appointment).build();
    }

    /** Without an appointment, called off or still to be booked. */
    default Occurrence without(State state) {
        return builder().like(this).state(state).appointment(Optional.empty()).build();
    }

    /** Meant for another time or with others. */
    default Occurrence at(LocalDateTime start, List<ResourceId> resources, boolean changed) {
        return builder()
                .like(this)
                .start(start)
                .resources(resources)
                .changed(changed)
                .build();
    }

    @Override
    default void describeTo(FingerprintWriter writer) {
        writer.text("id", id().toString())
                .text("start", start().toString())
                .texts("resources", resources(), ResourceId::toString)
                .flag("changed", changed())
                .text("state", state().name())
                .text("appointment", appointment().map(AppointmentId::value).orElse(""));
    }

    @Value.Check
    default void check() {
        if ((state() == State.BOOKED) != appointment().isPresent()) {
            throw new IllegalArgumentException("the visit of %s is %s, but %s an appointment."
                    .formatted(id(), state(), appointment().isPresent() ? "has" : "has not"));
        }
    }

    /** What became of a visit. */
    enum State {
        /** It was not to be had; somebody has to find another time or call it off. */
        OPEN,
        /** It has an appointment, which says the rest: whether the patient confirmed, came, or did not. */
        BOOKED,
        /** It was called off, and no edit of the series brings it back. */
        CANCELLED
    }
}
