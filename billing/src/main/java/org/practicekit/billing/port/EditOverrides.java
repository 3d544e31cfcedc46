package org.practicekit.billing.port;

import java.util.List;
import org.practicekit.billing.claim.ClaimId;
import org.practicekit.billing.edit.EditOverride;
import org.practicekit.core.id.PracticeId;

/** Holds who let claims pass in spite of what. Nothing is ever changed or taken out. One practice never sees another's. */
public interface EditOverrides {
    /** Those of a claim, in the order in which they were added. */
    List<EditOverride> ofClaim(PracticeId practice, ClaimId claim);

    /** All of a practice, in the order in which they were added. */
    List<EditOverride> all(PracticeId practice);

    /** Adds one at the end. */
    void add(PracticeId practice, EditOverride one);
}
