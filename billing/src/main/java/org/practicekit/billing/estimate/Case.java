package org.practicekit.billing.estimate;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.practicekit.core.rule.Finding;
import org.practicekit.core.rule.FindingBuilder;
import org.practicekit.core.rule.Severity;

/** One way in which uncertain values turn out, and what was said while working it out. For one thread. */
final class Case {
    final Bound bound;
    /** What was assumed. */
    final Set<Finding> assumptions = new LinkedHashSet<>();
    /** How it was worked out. */
    final Set<Finding> steps = new LinkedHashSet<>();

    private boolean decided = true;

    Case(Bound bound) {
        this.bound = bound;
    }

    /** Whether everything that mattered was known, be it within bounds. */
    boolean isDecided() {
        return decided;
    }

    /** Something that matters is not known at all, so there is no likely amount. */
    void undecided() {
        decided = false;
    }

    /**
     * What a stated value is in this case.
     *
     * @param toward which bound of the value it is
     * @param low the least it can be if it is not known
     * @param high the most
     */
    <T extends Comparable<T>> T value(Stated<T> stated, Bound toward, T low, T high, Subject subject) {
        if (stated instanceof Stated.Exactly<T> exactly) {
            return exactly.value();
        }
        if (stated instanceof Stated.Between<T> between) {
            assume(
                    EstimateRules.RANGE,
                    subject,
                    "%s is between %s and %s, probably %s: %s."
                            .formatted(subject.what(), between.low(), between.high(), between.likely(), between.why()),
                    Map.of("source", between.source()));
            return switch (toward) {
                case LOW -> between.low();
                case LIKELY -> between.likely();
                case HIGH -> between.high();
            };
        }
        if (stated instanceof Stated.Assumed<T> assumed) {
            assume(
                    EstimateRules.ASSUMED,
                    subject,
                    "%s is taken to be %s: %s.".formatted(subject.what(), assumed.value(), assumed.why()),
                    Map.of());
            return assumed.value();
        }
        undecided();
        unknown(subject, ((Stated.Unknown<T>) stated).why());
        return toward == Bound.LOW ? low : high;
    }

    /** Says that something is not known. */
    void unknown(Subject subject, String why) {
        assume(EstimateRules.UNKNOWN, subject, "%s is not known: %s.".formatted(subject.what(), why), Map.of());
    }

    /** Says what was assumed. */
    void assume(EstimateRules rule, Subject subject, String message, Map<String, String> facts) {
        assumptions.add(finding(rule, Severity.WARNING, subject, message, facts));
    }

    /** Says what was done. */
    void tell(EstimateRules rule, Subject subject, String message, Map<String, String> facts) {
        steps.add(finding(rule, Severity.INFO, subject, message, facts));
    }

    private static Finding finding(
            EstimateRules rule, Severity severity, Subject subject, String message, Map<String, String> facts) {
        FindingBuilder finding = Finding.of(rule, severity)
                .message("Service %d%s, %s"
                        .formatted(
                                subject.line() + 1,
                                subject.payer().isEmpty() ? "" : " under " + subject.payer(),
                                message))
                .putFacts("service", Integer.toString(subject.line() + 1));
        if (!subject.payer().isEmpty()) {
            finding.putFacts("payer", subject.payer());
        }
        facts.entrySet().stream().sorted(Map.Entry.comparingByKey()).forEach(finding::putFacts);
        return finding.build();
    }

    /**
     * What is looked at.
     *
     * @param line which service, counted from 0
     * @param payer whose terms; empty where it is about no payer
     * @param what which of them
     */
    record Subject(int line, String payer, String what) {
        Subject as(String other) {
            return new Subject(line, payer, other);
        }
    }
}
