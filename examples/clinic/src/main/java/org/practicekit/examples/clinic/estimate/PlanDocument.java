package org.practicekit.examples.clinic.estimate;

import java.util.Set;
import org.practicekit.billing.estimate.Coordination;
import org.practicekit.billing.estimate.Copay;
import org.practicekit.billing.service.ServiceType;

/**
 * What the documents of a payer's plans say and its answers do not.
 *
 * @param copayMode how a copay stands to the deductible
 * @param coordination how it pays after another
 * @param unsaidIsNone whether a payer that names only a copay, or only coinsurance, has no other
 * @param free the types of service that cost nothing
 */
record PlanDocument(Copay.Mode copayMode, Coordination coordination, boolean unsaidIsNone, Set<ServiceType> free) {
    /** Of a plan whose document nobody read. */
    static final PlanDocument UNREAD =
            new PlanDocument(Copay.Mode.AFTER_DEDUCTIBLE, Coordination.STANDARD, false, Set.of());
}
