package org.practicekit.billing.denial.proposal;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Objects;
import org.practicekit.billing.edit.DataEdit;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.fingerprint.Fingerprinted;
import org.practicekit.core.id.ActorId;
import org.practicekit.core.rule.RuleId;

/**
 * That somebody takes on an edit that was proposed. Immutable.
 *
 * @param proposal which one, as it was shown
 * @param asOf the day up to which decisions had been looked at
 * @param rule the id that it gets
 * @param title what people read when it finds something
 * @param holds whether it holds claims, or warns
 * @param from the first day of service for which it holds
 * @param by who takes it on
 */
public record ApprovalWish(
        EditProposal proposal, LocalDate asOf, RuleId rule, String title, boolean holds, LocalDate from, ActorId by)
        implements Serializable, Fingerprinted {
    public ApprovalWish {
        Objects.requireNonNull(proposal, "proposal");
        Objects.requireNonNull(asOf, "asOf");
        Objects.requireNonNull(rule, "rule");
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(by, "by");
        if (title.isBlank()) {
            throw new IllegalArgumentException("an edit says what it found.");
        }
    }

    DataEdit.Action action() {
        return holds ? DataEdit.Action.HOLD : DataEdit.Action.WARN;
    }

    @Override
    public void describeTo(FingerprintWriter writer) {
        writer.value("proposal", proposal)
                .text("asOf", asOf.toString())
                .text("rule", rule.value())
                .text("title", title)
                .flag("holds", holds)
                .text("from", from.toString())
                .text("by", by.value());
    }
}
