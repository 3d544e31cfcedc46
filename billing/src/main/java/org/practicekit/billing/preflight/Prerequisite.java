package org.practicekit.billing.preflight;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Objects;
import org.practicekit.billing.task.TaskKind;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.fingerprint.Fingerprinted;
import org.practicekit.core.rule.Finding;

/**
 * One thing on which a visit hangs. Immutable.
 *
 * @param state whether it is met
 * @param finding what, by which rule and whose policy
 * @param fixer who can see to it
 * @param task what they have to do
 * @param by on which day at the latest
 */
public record Prerequisite(State state, Finding finding, Fixer fixer, TaskKind task, LocalDate by)
        implements Serializable, Fingerprinted {
    public Prerequisite {
        Objects.requireNonNull(state, "state");
        Objects.requireNonNull(finding, "finding");
        Objects.requireNonNull(fixer, "fixer");
        Objects.requireNonNull(task, "task");
        Objects.requireNonNull(by, "by");
    }

    @Override
    public void describeTo(FingerprintWriter writer) {
        writer.text("state", state.name())
                .value("finding", finding)
                .text("fixer", fixer.name())
                .text("task", task.name())
                .text("by", by.toString());
    }

    /** Whether a prerequisite is met, from good to bad. */
    public enum State {
        /** It is. */
        MET,
        /** The visit can happen and be paid, and somebody should look. */
        DOUBTFUL,
        /** Nobody knows. */
        UNKNOWN,
        /** It is not. */
        MISSING
    }
}
