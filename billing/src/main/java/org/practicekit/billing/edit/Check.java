package org.practicekit.billing.edit;

import java.io.Serializable;
import org.practicekit.billing.claim.ClaimSheet;

/** What an edit does, apart from its rule. */
@FunctionalInterface
interface Check extends Serializable {
    void look(EditRule rule, ClaimSheet sheet, EditContext context, EditReport report);
}
