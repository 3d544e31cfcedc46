package org.practicekit.billing.port;

import java.util.Optional;
import org.practicekit.billing.policy.BillingSetup;
import org.practicekit.core.id.PracticeId;

/** Holds what each practice agreed about its billing. */
public interface BillingSetups {
    /** The setup in force, or empty for a practice that has none. */
    Optional<BillingSetup> current(PracticeId practice);
}
