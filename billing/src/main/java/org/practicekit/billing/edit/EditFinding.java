package org.practicekit.billing.edit;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.fingerprint.Fingerprinted;
import org.practicekit.core.rule.Finding;
import org.practicekit.core.rule.Severity;

/**
 * What an edit said of a claim. Immutable. It holds no person.
 *
 * @param finding the rule, how much it matters, and why
 * @param where in the claim
 * @param fixes what would mend it without touching clinical content; often empty
 */
public record EditFinding(Finding finding, ClaimPlace where, List<Fix> fixes) implements Serializable, Fingerprinted {
    public EditFinding {
        Objects.requireNonNull(finding, "finding");
        Objects.requireNonNull(where, "where");
        fixes = List.copyOf(fixes);
    }

    /** A breach of a rule. */
    public static EditFinding of(EditRule rule, ClaimPlace where, String message) {
        return of(rule, where, message, Map.of());
    }

    /**
     * A breach of a rule.
     *
     * @param facts codes, days and amounts the edit looked at, in order; never people
     */
    public static EditFinding of(EditRule rule, ClaimPlace where, String message, Map<String, String> facts) {
        return new EditFinding(
                Finding.of(rule, rule.severity()).message(message).facts(facts).build(), where, List.of());
    }

    /** The same with what would mend it. */
    public EditFinding fixedBy(Fix fix) {
        return new EditFinding(finding, where, List.of(fix));
    }

    /** The same, mattering more or less. */
    public EditFinding withSeverity(Severity severity) {
        return finding.severity() == severity
                ? this
                : new EditFinding(
                        Finding.builder()
                                .rule(finding.rule())
                                .severity(severity)
                                .message(finding.message())
                                .citation(finding.citation())
                                .facts(finding.facts())
                                .alternatives(finding.alternatives())
                                .build(),
                        where,
                        fixes);
    }

    /** The finding with its place in front. */
    public String explain() {
        return where + ": " + finding.explain();
    }

    @Override
    public void describeTo(FingerprintWriter writer) {
        writer.value("finding", finding).value("where", where).each("fixes", fixes);
    }
}
