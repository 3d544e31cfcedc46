package org.practicekit.billing.port;

import org.practicekit.billing.account.PaymentPlan;
import org.practicekit.billing.account.PlanId;

/** Holds the payment plans; those that are {@code ACTIVE} are open. */
public interface PaymentPlans extends PatientCases<PlanId, PaymentPlan> {}
