package org.practicekit.scheduling.policy;

import java.time.LocalDate;
import org.practicekit.core.rule.Citation;
import org.practicekit.core.rule.Rule;
import org.practicekit.core.rule.RuleId;

/** The rules of visits that belong together. */
public enum LinkRules implements Rule {
    /** The later follows the earlier as agreed. */
    KEPT("scheduling.link.kept", "A visit keeps the gap, the day and the provider that link it to another"),
    /** The one is no use without the other. */
    NOT_ALONE("scheduling.link.not-alone", "A linked visit is not called off without a word about the other"),
    /** There is a combination of times. */
    COMBINATION("scheduling.link.combination", "Linked visits are offered only all together");

    private static final LocalDate WRITTEN = LocalDate.of(2026, 11, 25);

    private final RuleId id;
    private final String title;

    LinkRules(String id, String title) {
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
        return Citation.of("PracticeKit", "series guide, linked visits", WRITTEN);
    }
}
