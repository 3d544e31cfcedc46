package org.practicekit.billing.edit;

import java.util.ArrayList;
import java.util.List;
import org.practicekit.core.time.DateRange;

/** The edits that come with PracticeKit for professional claims in the United States. */
public final class StandardEdits {
    private static final String NAME = "us-professional";
    private static final String VERSION = "2026.4";

    private StandardEdits() {}

    /** All of them, in the order in which they are asked. */
    public static List<Edit> all() {
        List<Edit> all = new ArrayList<>();
        all.addAll(List.of(IdentityEdits.values()));
        all.addAll(List.of(EligibilityEdits.values()));
        all.addAll(List.of(CoordinationEdits.values()));
        all.addAll(List.of(ClaimEdits.values()));
        all.addAll(List.of(ProviderEdits.values()));
        all.addAll(List.of(AuthorizationEdits.values()));
        all.addAll(List.of(LineEdits.values()));
        return List.copyOf(all);
    }

    /** The pack of all of them, for all days of service; each edit knows on which of them it binds. */
    public static EditPack pack() {
        return EditPack.of(NAME, VERSION, DateRange.ALWAYS, all());
    }
}
