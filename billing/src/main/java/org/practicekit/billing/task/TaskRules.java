package org.practicekit.billing.task;

import java.time.LocalDate;
import org.practicekit.core.rule.Citation;
import org.practicekit.core.rule.Rule;
import org.practicekit.core.rule.RuleId;

/** What tasks keep. */
public enum TaskRules implements Rule {
    /** Only what is open can be closed. */
    OPEN("billing.task.open", "A task is closed once");

    private final RuleId id;
    private final String title;

    TaskRules(String id, String title) {
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
        return Citation.of("PracticeKit", "insurance guide, tasks", LocalDate.of(2026, 11, 25));
    }
}
