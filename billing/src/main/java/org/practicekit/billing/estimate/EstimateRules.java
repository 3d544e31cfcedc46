package org.practicekit.billing.estimate;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import org.practicekit.core.rule.Citation;
import org.practicekit.core.rule.Rule;
import org.practicekit.core.rule.RuleId;
import org.practicekit.core.rule.RulePack;

/** The rules by which a patient's share is worked out. Where the plan's own document decides, they say how it is read. */
public enum EstimateRules implements Rule {
    /** What a payer allows is what counts. */
    ALLOWED(
            "billing.estimate.allowed",
            "A patient's share is of what the payer allows, which is never taken to be the charge, and never more than it"),
    /** There has to be a price. */
    ON_FILE(
            "billing.estimate.on-file",
            "A service is estimated when its procedure is known and the practice has a charge for it"),
    /** Nobody else pays. */
    SELF_PAY(
            "billing.estimate.self-pay",
            "Without a payer the patient owes the practice's price for patients who pay themselves"),
    /** What the patient pays before the plan does. */
    DEDUCTIBLE(
            "billing.estimate.deductible",
            "What is left of the deductible is the patient's, service by service in their order"),
    /** The fixed amount. */
    COPAY(
            "billing.estimate.copay",
            "A copay is owed as the plan says, and never more than what is left of the allowed amount"),
    /** The percentage. */
    COINSURANCE(
            "billing.estimate.coinsurance",
            "Coinsurance is of what deductible and copay leave of the allowed amount, half a cent rounded up"),
    /** The most a year costs. */
    OUT_OF_POCKET(
            "billing.estimate.out-of-pocket",
            "Deductible, copay and coinsurance end where the individual's or the family's out-of-pocket limit is reached"),
    /** Without cost to the patient. */
    PREVENTIVE(
            "billing.estimate.preventive",
            "A preventive service that the plan covers in full costs the patient nothing"),
    /** The plan does not pay. */
    NOT_COVERED(
            "billing.estimate.not-covered",
            "A service that no plan covers is the patient's only if the patient agreed to pay for it before"),
    /** No contract. */
    BALANCE("billing.estimate.balance", "Out of network the patient can owe what is charged beyond the allowed amount"),
    /** Protected from the balance. */
    SURPRISE(
            "billing.estimate.surprise-bill",
            "Emergency care, and care by outsiders at a facility in network, is not billed beyond the cost share",
            new Citation(
                    "HHS",
                    "45 CFR 149.410 and 149.420",
                    URI.create("https://www.ecfr.gov/current/title-45/section-149.410"),
                    LocalDate.of(2026, 11, 25))),
    /** Another payer after the first. */
    COORDINATION(
            "billing.estimate.coordination",
            "A payer that comes later pays what it would have paid alone, up to what the patient is left with",
            Citation.of(
                    "NAIC",
                    "Coordination of Benefits Model Regulation (MDL-120), section 7",
                    LocalDate.of(2026, 11, 25))),
    /** No more together than alone. */
    NON_DUPLICATION(
            "billing.estimate.non-duplication",
            "A plan that does not duplicate benefits pays what it would have paid alone, less what was paid before",
            "after another payer"),
    /** Its own cost share of the rest. */
    MAINTENANCE(
            "billing.estimate.maintenance-of-benefits",
            "A plan that maintains its benefits applies its cost share to what it allows less what was paid before",
            "after another payer"),
    /** Medicare after another. */
    MEDICARE_SECONDARY(
            "billing.estimate.medicare-secondary",
            "Medicare after another payer pays the lowest of what is open, what it would pay alone, and the higher allowed amount"
                    + " less what was paid",
            new Citation(
                    "CMS",
                    "42 CFR 411.33(a)",
                    URI.create("https://www.law.cornell.edu/cfr/text/42/411.33"),
                    LocalDate.of(2026, 11, 25))),
    /** Known within bounds. */
    RANGE("billing.estimate.range", "What is known within bounds is worked out at both", "what is not known"),
    /** Taken to be so. */
    ASSUMED(
            "billing.estimate.assumed",
            "What nobody said and is taken to be so is named as an assumption",
            "what is not known"),
    /** Not known. */
    UNKNOWN("billing.estimate.unknown", "What is not known is never taken as nothing", "what is not known");

    /** All of them. */
    public static final RulePack<EstimateRules> STANDARD = RulePack.of("estimates", "0.1.0", List.of(values()));

    private final RuleId id;
    private final String title;
    private final Citation citation;

    EstimateRules(String id, String title) {
        this(id, title, "what a patient owes");
    }

    EstimateRules(String id, String title, String section) {
        this(id, title, Citation.of("PracticeKit", "estimates guide, " + section, LocalDate.of(2026, 11, 25)));
    }

    EstimateRules(String id, String title, Citation citation) {
        this.id = new RuleId(id);
        this.title = title;
        this.citation = citation;
    }

    @Override
    public RuleId id() {
        return id;
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public Citation citation() {
        return citation;
    }
}
