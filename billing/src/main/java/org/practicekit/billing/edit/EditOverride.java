package org.practicekit.billing.edit;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import org.immutables.value.Value;
import org.practicekit.billing.claim.ClaimId;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.fingerprint.Fingerprinted;
import org.practicekit.core.id.ActorId;
import org.practicekit.core.internal.PracticeKitStyle;
import org.practicekit.core.privacy.PatientText;
import org.practicekit.core.rule.RuleId;

/** That somebody let a claim pass although it breaks a rule. What was found stands in the result all the same. Immutable. */
@Value.Immutable
@PracticeKitStyle
public interface EditOverride extends Serializable, Fingerprinted {
    /** Which rule. */
    RuleId rule();

    /** Which claim. */
    ClaimId claim();

    /** Who. */
    ActorId by();

    /** Why. */
    PatientText why();

    /** When. */
    Instant at();

    /** The last day on which it counts. */
    LocalDate until();

    /** A builder; everything is required. */
    static EditOverrideBuilder builder() {
        return new EditOverrideBuilder();
    }

    /** Whether it lets a claim pass that breaks a rule on a day. */
    default boolean covers(RuleId broken, ClaimId held, LocalDate on) {
        return rule().equals(broken) && claim().equals(held) && !on.isAfter(until());
    }

    @Override
    default void describeTo(FingerprintWriter writer) {
        writer.text("rule", rule().value())
                .text("claim", claim().value())
                .text("by", by().value())
                .text("why", why().reveal())
                .instant("at", at())
                .text("until", until().toString());
    }
}
