package org.practicekit.billing.edit;

import java.time.LocalDate;
import org.practicekit.core.rule.Citation;
import org.practicekit.core.rule.Rule;
import org.practicekit.core.rule.RuleId;

/** The rules about judging claims, beside the edits themselves. */
public enum ScrubRules implements Rule {
    /** A pack for the days of service. */
    PACK("billing.edit.pack", "A claim is judged under a pack of edits for its days of service");

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
        return Citation.of("PracticeKit", "edits guide, packs", LocalDate.of(2026, 11, 25));
    }
}
