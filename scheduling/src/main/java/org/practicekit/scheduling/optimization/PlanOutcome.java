package org.practicekit.scheduling.optimization;

import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.fingerprint.Fingerprinted;
import org.practicekit.core.rule.Finding;
import org.practicekit.scheduling.appointment.AppointmentId;

/**
 * What became of a plan that was carried out.
 *
 * @param steps one for each visit that was to be booked, moved or given up, in the order of the request
 */
public record PlanOutcome(List<Step> steps) implements Serializable, Fingerprinted {
    public PlanOutcome {
        steps = List.copyOf(steps);
    }

    /** Whether everything was done as planned. */
    public boolean isComplete() {
        return steps.stream().noneMatch(step -> step.result() == Result.NOT_DONE);
    }

    @Override
    public void describeTo(FingerprintWriter writer) {
        writer.each("steps", steps);
    }

    /** What became of a visit. */
    public enum Result {
        /** It is booked. */
        BOOKED,
        /** It is booked anew, and the old booking is called off. */
        MOVED,
        /** Its booking is called off. */
        GIVEN_UP,
        /** Things are no longer as they were when it was planned; it stands as it stood. */
        NOT_DONE
    }

    /**
     * What became of one visit.
     *
     * @param visit which one
     * @param result what was done
     * @param booking where it is booked now, or was; null when it never was
     * @param findings what the rules say
     */
    public record Step(
            WantedVisitId visit, Result result, @Nullable AppointmentId booking, List<Finding> findings)
            implements Serializable, Fingerprinted {
        public Step {
            Objects.requireNonNull(visit, "visit");
            Objects.requireNonNull(result, "result");
            findings = List.copyOf(findings);
        }

        /** Where it is booked now, or was. */
        public Optional<AppointmentId> appointment() {
            return Optional.ofNullable(booking);
        }

        @Override
        public void describeTo(FingerprintWriter writer) {
            writer.text("visit", visit.value())
                    .text("result", result.name())
                    .text("appointment", appointment().map(AppointmentId::value).orElse(""))
                    .each("findings", findings);
        }
    }
}
