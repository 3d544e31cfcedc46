package org.practicekit.scheduling.pattern;

import java.io.Serializable;
import java.util.Objects;
import org.practicekit.scheduling.simulation.AppointmentRule;
import org.practicekit.scheduling.simulation.SessionOutlook;

/**
 * How an advised session can be expected to go when its times are handed out by a rule.
 *
 * @param rule the rule
 * @param outlook waiting, idle time and overtime, in minutes
 * @param cost what that costs by the practice's weights
 */
public record RuleOutlook(AppointmentRule rule, SessionOutlook outlook, double cost) implements Serializable {
    public RuleOutlook {
        Objects.requireNonNull(rule, "rule");
        Objects.requireNonNull(outlook, "outlook");
    }
}
