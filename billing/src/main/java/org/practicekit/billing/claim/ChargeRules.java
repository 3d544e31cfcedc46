package org.practicekit.billing.claim;

import java.time.LocalDate;
import org.practicekit.core.rule.Citation;
import org.practicekit.core.rule.Rule;
import org.practicekit.core.rule.RuleId;

/** What charges keep, and when one is missing. */
public enum ChargeRules implements Rule {
    /** Finished documentation. */
    DOCUMENTED("billing.charge.documented", "A visit is charged when its documentation is finished"),
    /** A procedure. */
    PROCEDURE("billing.charge.procedure", "A service is charged by its procedure, and not without one"),
    /** A price. */
    PRICE("billing.charge.price", "A service is charged by the practice's price list, and not without a price"),
    /** What is on a claim stays. */
    ON_CLAIM("billing.charge.on-claim", "A charge that is on a claim is taken back when the claim is, and not before"),
    /** No charge at all. */
    MISSED_VISIT("billing.charge.missed-visit", "A visit that took place has charges"),
    /** No charge for a service. */
    MISSED_SERVICE("billing.charge.missed-service", "Every service that was documented has a charge"),
    /** No claim. */
    UNBILLED("billing.charge.unbilled", "A charge is on a claim within the days that the practice set");

    private final RuleId id;
    private final String title;

    ChargeRules(String id, String title) {
        this.id = new RuleId(id);
        this.title = title;
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
        return Citation.of("PracticeKit", "claims guide, charges", LocalDate.of(2026, 11, 25));
    }
}
