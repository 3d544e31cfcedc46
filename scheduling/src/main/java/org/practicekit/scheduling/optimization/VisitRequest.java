package org.practicekit.scheduling.optimization;

import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.immutables.value.Value;
import org.practicekit.core.internal.PracticeKitStyle;

/** Somebody who is to be seen once. Immutable. */
@Value.Immutable
@PracticeKitStyle
public interface VisitRequest extends Serializable {
    /** What the visit takes up. */
    VisitShape shape();

    /** How much it weighs that it is late, or left out; 1 is ordinary. */
    @Value.Default
    default int priority() {
        return 1;
    }

    /** Who may see the patient. */
    List<ProviderChoice> choices();

    /** When the patient can come. The whole visit lies within one of them. */
    List<TimeWindow> windows();

    /** The day up to which it costs nothing; later days cost by priority. */
    int targetDay();

    /** No day before this. */
    @Value.Default
    default int earliestDay() {
        return 0;
    }

    /** No day after this. */
    @Value.Default
    default int latestDay() {
        return Integer.MAX_VALUE;
    }

    /** It starts at ticks of the day that are multiples of this, or where it is booked. */
    @Value.Default
    default int startEvery() {
        return 1;
    }

    /** The kind of visit, for time held for some kinds and for caps. */
    @Value.Default
    default int visitType() {
        return 0;
    }

    /** Whose visit it is, where a patient has several: these do not overlap. */
    OptionalInt patient();

    /** Where it is booked now. */
    Optional<Placement> booked();

    /** What it costs to move it away from where it is booked, or to give it up beyond the cost of leaving it out. */
    @Value.Default
    default int changePenalty() {
        return 0;
    }

    /** It stays where it is booked, whatever windows and choices say. */
    @Value.Default
    default boolean pinned() {
        return false;
    }

    /** A builder; shape, choices, windows and target day are required. */
    static VisitRequestBuilder builder() {
        return new VisitRequestBuilder();
    }

    /** Refuses what makes no sense by itself. */
    @Value.Check
    default void check() {
        if (priority() < 0 || changePenalty() < 0) {
            throw new IllegalArgumentException("priority and change penalty are not negative, but are %d and %d."
                    .formatted(priority(), changePenalty()));
        }
        if (startEvery() < 1) {
            throw new IllegalArgumentException(
                    "a visit that starts every %d ticks. Maybe 1 is meant: at any.".formatted(startEvery()));
        }
        if (pinned() && booked().isEmpty()) {
            throw new IllegalArgumentException("a pinned visit is booked somewhere. Maybe the booking is missing.");
        }
    }
}
