package org.practicekit.billing;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.practicekit.billing.account.AccountSamples;
import org.practicekit.billing.adjustment.AdjustmentSamples;
import org.practicekit.billing.audit.AuditSamples;
import org.practicekit.billing.authorization.AuthorizationSamples;
import org.practicekit.billing.claim.ClaimSamples;
import org.practicekit.billing.coverage.CoverageSamples;
import org.practicekit.billing.coverage.order.OrderSamples;
import org.practicekit.billing.denial.DenialSamples;
import org.practicekit.billing.edit.EditSamples;
import org.practicekit.billing.edit.coding.CodingSamples;
import org.practicekit.billing.eligibility.BenefitSamples;
import org.practicekit.billing.eligibility.EligibilitySamples;
import org.practicekit.billing.estimate.EstimateSamples;
import org.practicekit.billing.goodfaith.GoodFaithSamples;
import org.practicekit.billing.ledger.LedgerSamples;
import org.practicekit.billing.policy.PolicySamples;
import org.practicekit.billing.posting.PostingSamples;
import org.practicekit.billing.receivable.ReceivableSamples;
import org.practicekit.billing.remittance.RemittanceSamples;
import org.practicekit.billing.task.TaskSamples;
import org.practicekit.billing.verification.VerificationSamples;
import org.practicekit.billing.visit.VisitSamples;
import org.practicekit.shape.Shipment;

/** What one part of billing brings to the tests that look at every type of the module. */
public interface Samples {
    /** A day of birth that must never be printed. */
    LocalDate BORN = LocalDate.of(1911, 12, 13);

    /** The samples of every part. */
    static List<Samples> all() {
        return List.of(
                new AdjustmentSamples(),
                new AccountSamples(),
                new AuditSamples(),
                new AuthorizationSamples(),
                new CodingSamples(),
                new ClaimSamples(),
                new CoverageSamples(),
                new OrderSamples(),
                new EligibilitySamples(),
                new BenefitSamples(),
                new DenialSamples(),
                new EditSamples(),
                new EstimateSamples(),
                new GoodFaithSamples(),
                new LedgerSamples(),
                new PolicySamples(),
                new PostingSamples(),
                new ReceivableSamples(),
                new RemittanceSamples(),
                new TaskSamples(),
                new VerificationSamples(),
                new VisitSamples());
    }

    /** Adds its values and engines, one or more of each type, to what is sent elsewhere. */
    void in(Shipment shipment);

    /** Values that break what their constraints say, each in as many ways as there are. */
    default List<Object> breaking() {
        return List.of();
    }

    /** Everything that can hold a patient's data, holding {@code marker} as text and {@link #BORN} as day. */
    default Map<Class<?>, Object> holding(String marker) {
        return Map.of();
    }
}
