package org.practicekit.scheduling.pattern;

import java.time.LocalDate;
import org.practicekit.core.rule.Citation;
import org.practicekit.core.rule.Rule;
import org.practicekit.core.rule.RuleId;

/** What advice about a template must keep to. */
public enum PatternRules implements Rule {
    /** A few mornings say little. */
    SAMPLE("scheduling.pattern.enough-sessions", "Advice about a session rests on enough of its kind that are over"),
    /** What is asked for must fit. */
    CAPACITY("scheduling.pattern.session-capacity", "What a session is asked for fits into its open minutes");

    private final RuleId id;
    private final String title;

    PatternRules(String id, String title) {
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
        return Citation.of("PracticeKit", "pattern guide, template advice", LocalDate.of(2026, 11, 25));
    }
}
