package org.practicekit.billing.policy;

import java.time.LocalDate;
import org.practicekit.core.rule.Citation;
import org.practicekit.core.rule.Rule;
import org.practicekit.core.rule.RuleId;

/** The rules that every part of billing shares. */
public enum BillingRules implements Rule {
    /** A command id stands for one wish. */
    COMMAND("billing.command.one-wish", "A command id stands for one wish and no other"),
    /** A change is made to the version that was looked at. */
    VERSION("billing.command.version", "A change is made to what was looked at, not to what it became meanwhile"),
    /** What a command names is there. */
    KNOWN("billing.command.known", "What a command names is known to the practice");

    private static final LocalDate WRITTEN = LocalDate.of(2026, 11, 25);

    private final RuleId id;
    private final String title;

    BillingRules(String id, String title) {
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
        return Citation.of("PracticeKit", "billing guide, commands", WRITTEN);
    }
}
