package org.practicekit.scheduling.simulation;

import java.io.Serializable;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;
import org.practicekit.core.internal.PracticeKitStyle;

/** A session of one clinician: who is booked when, and what else may happen. Immutable. */
@Value.Immutable
@PracticeKitStyle
public interface SessionPlan extends Serializable {
    /** How long it is planned to last; what comes after is overtime. */
    Duration length();

    /** Who is booked, in any order. */
    List<BookedPatient> patients();

    /** Who comes without an appointment. */
    Optional<WalkIns> walkIns();

    /** How punctual the booked patients are. */
    @Value.Default
    default Punctuality punctuality() {
        return Punctuality.EXACT;
    }

    /** A builder; the length is required. */
    static SessionPlanBuilder builder() {
        return new SessionPlanBuilder();
    }

    /**
     * Like patients, one to each {@code interval} of the session, with their times handed out by a rule.
     *
     * @param patients how many
     * @param interval the time for one; the session is planned to last {@code patients} of them
     */
    static SessionPlan of(AppointmentRule rule, int patients, Duration interval, ServiceTime service, double noShow) {
        return builder()
                .length(interval.multipliedBy(patients))
                .patients(rule.times(Collections.nCopies(patients, interval)).stream()
                        .map(at -> new BookedPatient(at, service, noShow))
                        .toList())
                .build();
    }

    @Value.Check
    default void check() {
        if (length().isNegative() || length().isZero()) {
            throw new IllegalArgumentException("the length of a session (%s) must be positive.".formatted(length()));
        }
    }
}
