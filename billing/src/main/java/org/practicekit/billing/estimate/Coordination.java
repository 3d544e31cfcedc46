package org.practicekit.billing.estimate;

/** How a payer that comes after another works out what it pays. Plans say it in their documents. */
public enum Coordination {
    /** What the payer would have paid alone, up to what the patient is left with. */
    STANDARD(EstimateRules.COORDINATION),
    /**
     * What the payer would have paid alone, less what was paid before. Many plans call this a carve-out; some give that name to
     * {@link #MAINTENANCE_OF_BENEFITS}.
     */
    NON_DUPLICATION(EstimateRules.NON_DUPLICATION),
    /** The payer's own deductible and coinsurance, applied to what it allows less what was paid before. */
    MAINTENANCE_OF_BENEFITS(EstimateRules.MAINTENANCE),
    /** Medicare after another payer, for services on a fee schedule: the lowest of three amounts. */
    MEDICARE_SECONDARY(EstimateRules.MEDICARE_SECONDARY);

    private final EstimateRules rule;

    Coordination(EstimateRules rule) {
        this.rule = rule;
    }

    /** The rule that it follows. */
    public EstimateRules rule() {
        return rule;
    }
}
