package org.practicekit.billing.account;

import java.io.Serializable;
import java.util.List;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.fingerprint.Fingerprinted;

/**
 * Payment plans, as an answer holds them.
 *
 * @param plans the plans
 */
public record PlanList(List<PaymentPlan> plans) implements Serializable, Fingerprinted {
    public PlanList {
        plans = List.copyOf(plans);
    }

    @Override
    public void describeTo(FingerprintWriter writer) {
        writer.each("plans", plans);
    }
}
