package org.practicekit.billing.preflight;

import java.io.Serializable;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.practicekit.billing.visit.VisitId;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.fingerprint.Fingerprinted;

/**
 * Whether a visit can happen and be paid. Immutable.
 *
 * @param visit which one
 * @param prerequisites everything on which it hangs, also what is met
 */
public record PreflightReport(VisitId visit, List<Prerequisite> prerequisites) implements Serializable, Fingerprinted {
    public PreflightReport {
        Objects.requireNonNull(visit, "visit");
        prerequisites = List.copyOf(prerequisites);
    }

    /** The verdict: as good as the worst prerequisite. */
    public Verdict verdict() {
        return switch (prerequisites.stream()
                .map(Prerequisite::state)
                .max(Comparator.naturalOrder())
                .orElse(Prerequisite.State.MET)) {
            case MET -> Verdict.READY;
            case DOUBTFUL -> Verdict.READY_WITH_WARNINGS;
            case UNKNOWN -> Verdict.UNKNOWN;
            case MISSING -> Verdict.NOT_READY;
        };
    }

    /** What somebody has to see to, what is due first before others. */
    public List<Prerequisite> open() {
        return prerequisites.stream()
                .filter(one -> one.state() != Prerequisite.State.MET)
                .sorted(Comparator.comparing(Prerequisite::by)
                        .thenComparing(Prerequisite::state, Comparator.reverseOrder()))
                .toList();
    }

    @Override
    public void describeTo(FingerprintWriter writer) {
        writer.text("visit", visit.value()).each("prerequisites", prerequisites);
    }

    /** Whether a visit can happen and be paid, from good to bad. */
    public enum Verdict {
        /** Yes. */
        READY,
        /** Yes, and somebody should look. */
        READY_WITH_WARNINGS,
        /** Nobody knows. */
        UNKNOWN,
        /** No. */
        NOT_READY
    }
}
