package org.practicekit.billing.edit;

import java.io.Serializable;
import org.practicekit.billing.claim.ClaimSheet;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.fingerprint.Fingerprinted;

/**
 * One question that is asked about a claim before it is sent. A host adds its own. Implementations are immutable, thread-safe and pure:
 * the same sheet and context get the same answer, and no clock and no store is read.
 */
public interface Edit extends Serializable, Fingerprinted {
    /** What it demands. */
    EditRule rule();

    /**
     * Looks at a claim of a day and payer for which the rule holds. Says nothing when the claim keeps the rule.
     *
     * @param sheet the claim
     * @param context what is known beside it
     * @param report where breaches go, and what would have to be known to decide
     */
    void check(ClaimSheet sheet, EditContext context, EditReport report);

    @Override
    default void describeTo(FingerprintWriter writer) {
        writer.value("rule", rule());
    }
}
