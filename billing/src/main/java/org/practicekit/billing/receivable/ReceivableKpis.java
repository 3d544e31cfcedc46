package org.practicekit.billing.receivable;

import java.time.LocalDate;
import org.practicekit.core.kpi.KpiDefinition;
import org.practicekit.core.kpi.KpiId;
import org.practicekit.core.kpi.KpiUnit;
import org.practicekit.core.rule.Citation;

/** What is measured about receivables and claims, and who measures it so. The names are our own. */
public enum ReceivableKpis implements KpiDefinition {
    /** How many days of charges are owed. */
    DAYS_IN_RECEIVABLES(
            "days",
            "Days in receivables",
            "What is owed, credits apart, divided by the average charges of a day of the period.",
            KpiUnit.DAYS),
    /** How many days of net revenue are owed. */
    NET_DAYS_IN_RECEIVABLES(
            "net-days",
            "Net days in receivables",
            "All receivables, credits taken off, divided by the average of a day of the period of charges less contractual "
                    + "allowances and financial assistance.",
            KpiUnit.DAYS),
    /** How much of it is old. */
    OVER_90(
            "over-90",
            "Receivables over 90 days",
            "What is owed on claims whose first day of service is more than 90 days ago, of all that is owed on claims, credits apart.",
            KpiUnit.SHARE),
    /** How many claims pass untouched. */
    CLEAN_CLAIMS(
            "clean-claims",
            "Clean claim rate",
            "Claims that passed all edits without anybody touching them, of the claims about which edits were first asked in the period.",
            KpiUnit.SHARE),
    /** How many are paid at once. */
    FIRST_PASS(
            "first-pass",
            "First-pass resolution rate",
            "Claims on whose first submission what was expected was paid, of the claims first sent in the period.",
            KpiUnit.SHARE),
    /** How many are denied. */
    DENIALS(
            "denials",
            "Initial denial rate",
            "Claims of which anything was denied, of the claims first sent in the period.",
            KpiUnit.SHARE),
    /** How much of what was charged is denied. */
    DENIED_CHARGES(
            "denied-charges",
            "Initial denial rate by charges",
            "Charges of claims of which anything was denied, of the charges of the claims first sent in the period.",
            KpiUnit.SHARE),
    /** How many denials are won. */
    OVERTURNS(
            "overturns",
            "Overturn rate",
            "Claims whose payer gave in, of the claims about whose denials nothing was left to do from some day of the period on.",
            KpiUnit.SHARE),
    /** How much is given up because of denials. */
    DENIAL_WRITE_OFFS(
            "denial-write-offs",
            "Denial write-offs",
            "What was written off in the period because of denials, of charges less contractual allowances and financial assistance.",
            KpiUnit.SHARE),
    /** How much of what could be collected was. */
    NET_COLLECTION(
            "net-collection",
            "Net collection rate",
            "What came in for claims with a first day of service in the period, whenever it came, of their charges less contractual allowances.",
            KpiUnit.SHARE),
    /** How much of what was charged came in. */
    GROSS_COLLECTION(
            "gross-collection",
            "Gross collection rate",
            "What came in during the period, of what was charged during it.",
            KpiUnit.SHARE),
    /** How soon charges are written down. */
    CHARGE_LAG(
            "charge-lag",
            "Charge lag",
            "Days from the first day of service to the day on which the last charge of the claim was written down: the mean of the "
                    + "claims whose last charge was written down in the period.",
            KpiUnit.DAYS),
    /** How soon claims are sent. */
    DAYS_TO_BILL(
            "days-to-bill",
            "Days to bill",
            "Days from the first day of service to the day on which the claim was first sent: the mean of the claims first sent in the period.",
            KpiUnit.DAYS),
    /** What collecting costs. */
    COST_TO_COLLECT(
            "cost-to-collect",
            "Cost to collect",
            "What the revenue cycle cost in the period, as the practice says, of what came in during it.",
            KpiUnit.SHARE);

    private static final LocalDate WRITTEN = LocalDate.of(2026, 11, 25);

    private final KpiId id;
    private final String title;
    private final String formula;
    private final KpiUnit unit;

    ReceivableKpis(String id, String title, String formula, KpiUnit unit) {
        this.id = new KpiId("billing.receivable." + id);
        this.title = title;
        this.formula = formula;
        this.unit = unit;
    }

    @Override
    public KpiId id() {
        return id;
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public String formula() {
        return formula;
    }

    @Override
    public KpiUnit unit() {
        return unit;
    }

    @Override
    public Citation citation() {
        return Citation.of("PracticeKit", "Receivables guide", WRITTEN);
    }
}
