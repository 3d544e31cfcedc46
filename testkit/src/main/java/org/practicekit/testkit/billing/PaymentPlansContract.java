package org.practicekit.testkit.billing;

import java.time.Instant;
import java.time.LocalDate;
import org.practicekit.billing.account.Instalment;
import org.practicekit.billing.account.PaymentPlan;
import org.practicekit.billing.account.PlanId;
import org.practicekit.billing.account.PlanState;
import org.practicekit.billing.claim.ChargeId;
import org.practicekit.billing.port.AccountPorts;
import org.practicekit.billing.port.PatientCases;
import org.practicekit.billing.port.PaymentPlans;
import org.practicekit.core.id.ActorId;
import org.practicekit.core.id.PatientId;
import org.practicekit.core.id.Version;
import org.practicekit.core.money.Money;

/** The contract of {@link PaymentPlans}. */
public abstract class PaymentPlansContract extends PatientCasesContract<PlanId, PaymentPlan> {
    /** For the host's subclass. */
    protected PaymentPlansContract() {}

    @Override
    PatientCases<PlanId, PaymentPlan> port(AccountPorts ports) {
        return ports.plans();
    }

    @Override
    PaymentPlan open(String id, PatientId patient) {
        return PaymentPlan.builder()
                .id(new PlanId(id))
                .version(Version.FIRST)
                .patient(patient)
                .addCharges(new ChargeId("charge-1"), new ChargeId("charge-2"))
                .addInstalments(new Instalment(LocalDate.of(2026, 1, 31), Money.usd("33.34")))
                .addInstalments(new Instalment(LocalDate.of(2026, 2, 28), Money.usd("33.33")))
                .agreedAt(Instant.parse("2026-01-05T15:04:05.678Z"))
                .by(new ActorId("billing-1"))
                .state(PlanState.ACTIVE)
                .build();
    }

    @Override
    PaymentPlan over(PaymentPlan open) {
        return open.in(PlanState.BROKEN);
    }

    @Override
    PlanId id(PaymentPlan plan) {
        return plan.id();
    }
}
