package org.practicekit.billing.authorization;

import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.practicekit.billing.eligibility.Answer;
import org.practicekit.billing.requirement.Requirement;
import org.practicekit.billing.requirement.RequirementSheet;
import org.practicekit.billing.requirement.RequirementTopic;
import org.practicekit.core.rule.Finding;
import org.practicekit.core.rule.FindingBuilder;
import org.practicekit.core.rule.Severity;

/**
 * Whether an authorisation is needed, by the payer's policy and by what the payer answered. Never "no" because nobody said
 * anything, and never "no" while the two contradict each other. Immutable.
 *
 * @param needed {@link Answer#YES}, {@link Answer#NO}, or {@link Answer#UNKNOWN} when somebody has to ask
 * @param holding the row of the policy that holds, or null
 * @param finding why
 */
public record AuthorizationNeed(Answer needed, @Nullable Requirement holding, Finding finding) implements Serializable {
    public AuthorizationNeed {
        Objects.requireNonNull(needed, "needed");
        Objects.requireNonNull(finding, "finding");
    }

    /** The row of the policy that holds. */
    public Optional<Requirement> row() {
        return Optional.ofNullable(holding);
    }

    /**
     * Decides.
     *
     * @param sheet what the rows ask of the service
     * @param said what the payer answered about it; {@link Answer#UNKNOWN} when it did not, or long ago
     */
    public static AuthorizationNeed of(RequirementSheet sheet, Answer said) {
        Optional<Requirement> row = sheet.on(RequirementTopic.AUTHORIZATION);
        List<RequirementSheet.Open> open = sheet.openOn(RequirementTopic.AUTHORIZATION);
        Answer policy = open.isEmpty() ? policy(row) : Answer.UNKNOWN;
        if (said == Answer.YES && policy == Answer.NO || said == Answer.NO && policy == Answer.YES) {
            return new AuthorizationNeed(
                    Answer.YES,
                    row.orElse(null),
                    about(AuthorizationRules.CONFLICT, Severity.WARNING, row)
                            .message("The payer's policy says %s authorisation is needed, and its answer says %s."
                                    .formatted(policy == Answer.YES ? "that an" : "that no", said))
                            .build());
        }
        if (policy == Answer.YES || said == Answer.YES) {
            return decided(Answer.YES, row, "An authorisation is needed by the payer's %s.", policy);
        }
        if (policy == Answer.NO || said == Answer.NO && open.isEmpty()) {
            return decided(Answer.NO, row, "No authorisation is needed by the payer's %s.", policy);
        }
        String why = open.isEmpty()
                ? "neither its policy nor its answer says so"
                : "row %s hangs on %s"
                        .formatted(open.get(0).row().name(), open.get(0).missing());
        return new AuthorizationNeed(
                Answer.UNKNOWN,
                row.orElse(null),
                about(AuthorizationRules.NEED, Severity.WARNING, row)
                        .message("Whether the payer asks for an authorisation is not known: %s.".formatted(why))
                        .build());
    }

    private static Answer policy(Optional<Requirement> row) {
        return row.map(one -> one.required() ? Answer.YES : Answer.NO).orElse(Answer.UNKNOWN);
    }

    private static AuthorizationNeed decided(Answer needed, Optional<Requirement> row, String message, Answer policy) {
        return new AuthorizationNeed(
                needed,
                row.orElse(null),
                about(AuthorizationRules.NEED, Severity.INFO, row)
                        .message(message.formatted(policy == needed ? "policy" : "answer"))
                        .build());
    }

    /** Cites the payer's policy where a row of it speaks. */
    private static FindingBuilder about(AuthorizationRules rule, Severity severity, Optional<Requirement> row) {
        FindingBuilder finding = Finding.of(rule, severity);
        row.ifPresent(one -> finding.citation(one.citation()).putFacts("row", one.name()));
        return finding;
    }
}
