package org.practicekit.billing.edit;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Objects;
import org.practicekit.billing.claim.ClaimId;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.fingerprint.Fingerprinted;
import org.practicekit.core.id.ActorId;
import org.practicekit.core.privacy.PatientText;
import org.practicekit.core.rule.RuleId;

/**
 * That a claim should pass in spite of a rule. Immutable; prints without the reason, which can be about a patient.
 *
 * @param rule which rule
 * @param claim which claim
 * @param by who wants it
 * @param why for what reason
 * @param until the last day on which it counts
 */
public record OverrideWish(RuleId rule, ClaimId claim, ActorId by, PatientText why, LocalDate until)
        implements Serializable, Fingerprinted {
    public OverrideWish {
        Objects.requireNonNull(rule, "rule");
        Objects.requireNonNull(claim, "claim");
        Objects.requireNonNull(by, "by");
        Objects.requireNonNull(why, "why");
        Objects.requireNonNull(until, "until");
    }

    @Override
    public void describeTo(FingerprintWriter writer) {
        writer.text("rule", rule.value())
                .text("claim", claim.value())
                .text("by", by.value())
                .text("why", why.reveal())
                .text("until", until.toString());
    }
}
