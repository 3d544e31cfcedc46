package org.practicekit.billing.estimate;

import java.io.Serializable;
import java.util.List;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.fingerprint.Fingerprinted;
import org.practicekit.core.id.PatientId;

/**
 * What bounds a deductible, or what is paid out of pocket, at once: the limit with the least left holds. Immutable.
 *
 * @param all those that count; none where the plan has no such limit
 */
public record Limits(List<PlanLimit> all) implements Serializable, Fingerprinted {
    /** The plan has none. That is something a payer says; of one that says nothing, name the limit and leave it unstated. */
    public static final Limits NONE = new Limits(List.of());

    public Limits {
        all = List.copyOf(all);
    }

    /** Only the member's own. */
    public static Limits individual(PatientId member, String name) {
        return new Limits(List.of(PlanLimit.of(member, name)));
    }

    /** The member's own within the family's: met when either is. */
    public static Limits embedded(PatientId member, String name) {
        return new Limits(List.of(PlanLimit.of(member, name), PlanLimit.family(name)));
    }

    /** Only the family's, which one member can use up. */
    public static Limits aggregate(String name) {
        return new Limits(List.of(PlanLimit.family(name)));
    }

    @Override
    public void describeTo(FingerprintWriter writer) {
        writer.each("limits", all);
    }
}
