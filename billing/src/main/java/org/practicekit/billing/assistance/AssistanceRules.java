package org.practicekit.billing.assistance;

import java.time.LocalDate;
import org.practicekit.core.rule.Citation;
import org.practicekit.core.rule.Rule;
import org.practicekit.core.rule.RuleId;

/** What a practice keeps when patients ask for help. Who decides is as with every write-off. */
public enum AssistanceRules implements Rule {
    /** By the practice's own scale. */
    SCALE(
            "billing.assistance.scale",
            "What is taken off follows from the income, by the practice's scale of the day of the request"),
    /** By the guideline of the day. */
    GUIDELINE(
            "billing.assistance.guideline",
            "An income is compared with the poverty guideline of the day of the request"),
    /** The life of a request. */
    STATE("billing.assistance.state", "A request is decided once, and one is open at a time");

    private final RuleId id;
    private final String title;

    AssistanceRules(String id, String title) {
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
        return Citation.of("PracticeKit", "patient accounts guide, help", LocalDate.of(2026, 11, 25));
    }
}
