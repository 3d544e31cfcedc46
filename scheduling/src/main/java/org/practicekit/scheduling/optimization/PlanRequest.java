package org.practicekit.scheduling.optimization;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import java.io.Serializable;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.immutables.value.Value;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.fingerprint.Fingerprinted;
import org.practicekit.core.internal.PracticeKitStyle;
import org.practicekit.core.time.DateRange;

/** Some days are to be planned: these visits, as well as can be. Immutable. */
@Value.Immutable
@PracticeKitStyle
public interface PlanRequest extends Serializable, Fingerprinted {
    /** The days; at most 366. A visit begins on one of them, or is left out of this plan. */
    DateRange dates();

    /** The visits to plan, and those booked ones that may be moved. Whatever else is booked stays. */
    @NotEmpty
    @Valid
    List<WantedVisit> visits();

    /** A builder; dates are required. */
    static PlanRequestBuilder builder() {
        return new PlanRequestBuilder();
    }

    /** Refuses what makes no sense by itself. */
    @Value.Check
    default void check() {
        if (dates().length() > 366) {
            throw new IllegalArgumentException("%s is more than 366 days.".formatted(dates()));
        }
        Set<WantedVisitId> known = new HashSet<>();
        for (WantedVisit visit : visits()) {
            if (!known.add(visit.id())) {
                throw new IllegalArgumentException("visit %s is there twice.".formatted(visit.id()));
            }
        }
        for (WantedVisit visit : visits()) {
            for (Follows follows : visit.follows()) {
                if (!known.contains(follows.other()) || follows.other().equals(visit.id())) {
                    throw new IllegalArgumentException(
                            "visit %s follows %s, which is no other visit of the plan. Maybe it is booked and has to be named too, pinned."
                                    .formatted(visit.id(), follows.other()));
                }
            }
        }
    }

    @Override
    default void describeTo(FingerprintWriter writer) {
        writer.text("dates", dates().toString()).each("visits", visits());
    }
}
