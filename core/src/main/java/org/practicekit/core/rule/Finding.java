package org.practicekit.core.rule;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.immutables.value.Value;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.fingerprint.Fingerprinted;
import org.practicekit.core.internal.PracticeKitStyle;

/**
 * What one rule said of one case. Immutable and thread-safe. A finding never holds a person: facts are ids, codes, dates
 * and numbers.
 */
@Value.Immutable
@PracticeKitStyle
public interface Finding extends Serializable, Fingerprinted {
    /** The rule that speaks. */
    RuleId rule();

    /** Whether it forbids, warns or only reports. */
    Severity severity();

    /** One sentence for the person at the desk. */
    String message();

    /** On whose authority. */
    Citation citation();

    /** What the rule looked at, by name, in the order in which it looked: {@code resource = room/exam-2}. */
    Map<String, String> facts();

    /** The nearest things that would be allowed, nearest first; often empty. */
    List<Alternative> alternatives();

    /** A builder that already has the id and the citation of {@code rule}. */
    static FindingBuilder of(Rule rule, Severity severity) {
        return builder().rule(rule.id()).citation(rule.citation()).severity(severity);
    }

    /** A builder; rule, severity, message and citation are required. */
    static FindingBuilder builder() {
        return new FindingBuilder();
    }

    /** The same finding with these alternatives instead of its own. */
    default Finding withAlternatives(List<? extends Alternative> alternatives) {
        return builder()
                .rule(rule())
                .severity(severity())
                .message(message())
                .citation(citation())
                .facts(facts())
                .alternatives(alternatives)
                .build();
    }

    /** The finding in a few lines: what, under which rule, and what would be allowed. */
    default String explain() {
        String said = "%s %s [%s; %s]".formatted(severity(), message(), rule(), citation());
        return alternatives().isEmpty()
                ? said
                : said
                        + alternatives().stream()
                                .map(Alternative::describe)
                                .collect(Collectors.joining("; ", " Nearest: ", "."));
    }

    @Override
    default void describeTo(FingerprintWriter writer) {
        writer.text("rule", rule().value())
                .text("severity", severity().name())
                .text("message", message())
                .value("citation", citation())
                .texts("facts", facts())
                .each("alternatives", alternatives());
    }
}
