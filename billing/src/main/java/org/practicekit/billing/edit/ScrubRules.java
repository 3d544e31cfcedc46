package org.practicekit.billing.edit;

import java.time.LocalDate;
import org.practicekit.core.rule.Citation;
import org.practicekit.core.rule.Rule;
import org.practicekit.core.rule.RuleId;

/** The rules about judging claims, beside the edits themselves. */
public enum ScrubRules implements Rule {
    /** A pack for the days of service. */
    PACK("billing.edit.pack", "A claim is judged under a pack of edits for its days of service"),
    /** Whose right it is. */
    OVERRIDE_RIGHT(
            "billing.edit.override-right",
            "A claim is let pass in spite of a rule only by whom the practice named for it"),
    /** Not every rule. */
    OVERRIDE_RULE(
            "billing.edit.override-rule", "A rule that is let pass is one of the practice's, and one that may be"),
    /** Not for ever. */
    OVERRIDE_TIME(
            "billing.edit.override-time", "A claim is let pass from today on, for no longer than the practice allows");

    private final RuleId id;
    private final String title;

    ScrubRules(String id, String title) {
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
        return Citation.of("PracticeKit", "edits guide, packs and overrides", LocalDate.of(2026, 11, 25));
    }
}
