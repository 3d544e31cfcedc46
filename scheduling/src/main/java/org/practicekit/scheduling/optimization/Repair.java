package org.practicekit.scheduling.optimization;

import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.fingerprint.Fingerprinted;

/**
 * The smallest change found that lives with a disruption. Immutable.
 *
 * @param disruption what came between
 * @param plan where every visit is now
 * @param calls who has to be called, those first who should know first; of those, the more urgent first
 */
public record Repair(Disruption disruption, SchedulePlan plan, List<PatientCall> calls)
        implements Serializable, Fingerprinted {
    public Repair {
        Objects.requireNonNull(disruption, "disruption");
        Objects.requireNonNull(plan, "plan");
        calls = List.copyOf(calls);
    }

    /** How many visits change that the disruption did not hit. */
    public long moreThanHit() {
        return calls.stream()
                .filter(call -> !call.hit() && call.from().isPresent())
                .count();
    }

    @Override
    public void describeTo(FingerprintWriter writer) {
        writer.value("disruption", disruption).value("plan", plan).each("calls", calls);
    }
}
