package org.practicekit.scheduling.appointment;

import java.util.Optional;
import org.practicekit.core.rule.Finding;
import org.practicekit.core.rule.Rule;

/**
 * A rule about bookings. A host adds its own by implementing this and giving it to
 * {@link BookingRules#STANDARD}{@code .plus(...)}. Implementations are pure: the same visit in the same situation gets the
 * same finding.
 */
public interface BookingRule extends Rule {
    /**
     * What the rule says of a visit: empty when it has nothing to do with it, {@code INFO} when it is kept and somebody may
     * ask, {@code WARNING} when it is allowed but should be known, {@code ERROR} when it forbids.
     */
    Optional<Finding> examine(PlannedVisit visit, Situation situation);
}
