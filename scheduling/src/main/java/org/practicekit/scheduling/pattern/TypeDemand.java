package org.practicekit.scheduling.pattern;

import java.io.Serializable;
import java.time.Duration;
import org.immutables.value.Value;
import org.practicekit.core.internal.PracticeKitStyle;
import org.practicekit.core.kpi.Figure;
import org.practicekit.scheduling.simulation.ServiceTime;
import org.practicekit.scheduling.visit.VisitTypeId;

/** What one visit type asks of a session. Immutable. */
@Value.Immutable
@PracticeKitStyle
public interface TypeDemand extends Serializable {
    /** Which type. */
    VisitTypeId visitType();

    /** How much of the template a visit takes. */
    Duration slot();

    /** How many visits were asked for on an earlier day, a session. */
    Figure.Ratio bookedAhead();

    /** How many visits were asked for on the day itself, a session. */
    Figure.Ratio sameDay();

    /** How probable it is that a patient does not come, 0 to 1. */
    double noShow();

    /** How long the clinician really is with a patient. */
    ServiceTime service();

    /** A builder; everything is required. */
    static TypeDemandBuilder builder() {
        return new TypeDemandBuilder();
    }

    @Value.Check
    default void check() {
        if (!(noShow() >= 0 && noShow() <= 1)) {
            throw new IllegalArgumentException("noShow (%s) must be 0 to 1.".formatted(noShow()));
        }
        if (slot().isNegative() || slot().isZero()) {
            throw new IllegalArgumentException("slot (%s) must be positive.".formatted(slot()));
        }
        if (bookedAhead().numerator() < 0 || sameDay().numerator() < 0) {
            throw new IllegalArgumentException("demand of %s must not be negative.".formatted(visitType()));
        }
    }
}
