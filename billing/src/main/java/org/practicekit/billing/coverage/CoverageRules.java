package org.practicekit.billing.coverage;

import java.time.LocalDate;
import org.practicekit.core.rule.Citation;
import org.practicekit.core.rule.Rule;
import org.practicekit.core.rule.RuleId;

/** What the coverages of a patient keep, whatever is changed about them. */
public enum CoverageRules implements Rule {
    /** Nobody is written down twice with the same payer and number for the same day. */
    DUPLICATE("billing.coverage.duplicate", "A patient has one coverage with a payer under one member id on a day"),
    /** A change keeps patient and payer. */
    SAME_PAYER(
            "billing.coverage.same-payer",
            "A change is about the same patient and payer; another payer is a replacement"),
    /** A change falls among the days that the coverage has. */
    DAYS(
            "billing.coverage.days",
            "A change or an end leaves the coverage at least one day, and falls among those it has"),
    /** What was entered in error stays as it is. */
    IN_ERROR("billing.coverage.in-error", "What was entered in error is not changed any more"),
    /** A change from a day in the past concerns what was done since. */
    BACKDATED(
            "billing.coverage.backdated",
            "A change from a day in the past concerns what was verified, estimated and billed since");

    private static final LocalDate WRITTEN = LocalDate.of(2026, 11, 25);

    private final RuleId id;
    private final String title;

    CoverageRules(String id, String title) {
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
        return Citation.of("PracticeKit", "insurance guide, coverages over time", WRITTEN);
    }
}
