package org.practicekit.billing.edit;

import java.io.Serializable;
import org.practicekit.billing.claim.ClaimSheet;
import org.practicekit.core.fingerprint.Fingerprinted;

/** A change that would mend a claim without touching clinical content. Immutable; it says what sort of value is changed, never a person's. */
public sealed interface Fix extends Serializable, Fingerprinted permits FormatFix, SetValue {
    /** Where in the claim. */
    ClaimPlace where();

    /** The claim with the change. */
    ClaimSheet applyTo(ClaimSheet sheet);
}
