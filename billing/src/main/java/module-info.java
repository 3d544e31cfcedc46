/**
 * Insurance and billing: coverage, eligibility and estimates before a visit; claims, remittances, denials and patients' accounts after it.
 *
 * <p>Read first: {@link org.practicekit.billing.coverage.Coverage}, what a patient is insured by;
 * {@link org.practicekit.billing.eligibility.EligibilityAnswer}, what a payer said about it;
 * {@link org.practicekit.billing.claim.Claim}, what a payer is asked for;
 * {@link org.practicekit.billing.ledger.Journal}, what moved from account to account; and
 * {@link org.practicekit.billing.port.BillingPorts}, what a host implements.
 */
module org.practicekit.billing {
    requires transitive org.practicekit.core;
    requires static org.immutables.value.annotations;

    exports org.practicekit.billing;
    exports org.practicekit.billing.account;
    exports org.practicekit.billing.adjustment;
    exports org.practicekit.billing.assistance;
    exports org.practicekit.billing.audit;
    exports org.practicekit.billing.authorization;
    exports org.practicekit.billing.claim;
    exports org.practicekit.billing.coverage;
    exports org.practicekit.billing.coverage.order;
    exports org.practicekit.billing.denial;
    exports org.practicekit.billing.denial.proposal;
    exports org.practicekit.billing.edit;
    exports org.practicekit.billing.edit.coding;
    exports org.practicekit.billing.eligibility;
    exports org.practicekit.billing.estimate;
    exports org.practicekit.billing.goodfaith;
    exports org.practicekit.billing.inquiry;
    exports org.practicekit.billing.ledger;
    exports org.practicekit.billing.policy;
    exports org.practicekit.billing.port;
    exports org.practicekit.billing.posting;
    exports org.practicekit.billing.preflight;
    exports org.practicekit.billing.receivable;
    exports org.practicekit.billing.remittance;
    exports org.practicekit.billing.requirement;
    exports org.practicekit.billing.service;
    exports org.practicekit.billing.statement;
    exports org.practicekit.billing.task;
    exports org.practicekit.billing.verification;
    exports org.practicekit.billing.visit;
}
