package org.practicekit.billing.port;

import java.util.List;
import java.util.Optional;
import org.practicekit.billing.claim.ClaimId;
import org.practicekit.billing.edit.EditOverride;
import org.practicekit.billing.edit.Scrubber;
import org.practicekit.billing.edit.coding.CodeSets;
import org.practicekit.core.id.PracticeId;

/** Knows by what each practice judges its claims: its edits, its lists of codes, and what somebody let pass. */
public interface ClaimEdits {
    /** What judges claims before they are sent. There is always one, so that no claim is sent without. */
    Scrubber scrubber(PracticeId practice);

    /** The lists of codes; empty when the practice has none, and then edits that need them say so. */
    default Optional<CodeSets> codes(PracticeId practice) {
        return Optional.empty();
    }

    /** Who let this claim pass in spite of what. */
    default List<EditOverride> overrides(PracticeId practice, ClaimId claim) {
        return List.of();
    }
}
