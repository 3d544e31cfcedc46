package org.practicekit.billing.eligibility;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.practicekit.core.rule.Finding;
import org.practicekit.core.rule.Severity;

/** Collects what was doubtful in one reading. In an order that the order of the rows has no part in. */
final class Notes {
    private static final Comparator<Finding> ORDER = Comparator.comparing(Finding::rule)
            .thenComparing(Finding::message)
            .thenComparing(finding -> finding.facts().toString());

    private final Set<Finding> findings = new LinkedHashSet<>();

    /** Notes a doubt about {@code topic}, with where it stands. */
    void doubt(ReadingRules rule, String topic, String message, List<Integer> evidence) {
        add(rule, Severity.WARNING, topic, message, evidence);
    }

    /** Notes something worth knowing. */
    void remark(ReadingRules rule, String topic, String message, List<Integer> evidence) {
        add(rule, Severity.INFO, topic, message, evidence);
    }

    List<Finding> inOrder() {
        return inOrder(findings);
    }

    static List<Finding> inOrder(Set<Finding> findings) {
        return findings.stream().sorted(ORDER).toList();
    }

    private void add(ReadingRules rule, Severity severity, String topic, String message, List<Integer> evidence) {
        findings.add(Finding.of(rule, severity)
                .message(message)
                .putFacts("topic", topic)
                .putFacts(
                        "evidence",
                        new TreeSet<>(evidence).stream().map(Object::toString).collect(Collectors.joining(" ")))
                .build());
    }
}
