package org.practicekit.billing.claim;

import java.time.LocalDate;
import org.practicekit.core.rule.Citation;
import org.practicekit.core.rule.Rule;
import org.practicekit.core.rule.RuleId;

/** That claims reach payers in time. Findings cite the limit that they rest on. */
public enum FilingRules implements Rule {
    /** Soon. */
    DUE("billing.filing.due", "Somebody sees to a claim whose time is over soon"),
    /** Over. */
    MISSED("billing.filing.missed", "A claim reaches the payer within the time in which it takes claims");

    private final RuleId id;
    private final String title;

    FilingRules(String id, String title) {
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
        return Citation.of("PracticeKit", "claims guide, time to file", LocalDate.of(2026, 11, 25));
    }
}
