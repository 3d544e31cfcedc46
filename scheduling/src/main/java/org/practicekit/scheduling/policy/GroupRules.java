package org.practicekit.scheduling.policy;

import java.time.LocalDate;
import org.practicekit.core.rule.Citation;
import org.practicekit.core.rule.Rule;
import org.practicekit.core.rule.RuleId;

/** The rules of group sessions. */
public enum GroupRules implements Rule {
    /** A group type is booked in a group, and only that. */
    VISIT_TYPE("scheduling.group.visit-type", "A group visit is part of a session, and no other visit is"),
    /** They sit together. */
    TOGETHER("scheduling.group.together", "All of a session are seen at one time, with the same providers and rooms"),
    /** There are so many chairs. */
    SIZE("scheduling.group.size", "A session takes no more patients than its visit type allows"),
    /** What is named is there. */
    KNOWN("scheduling.group.known", "A change names a session and a member that the practice has"),
    /** Nobody overwrites what they have not seen. */
    VERSION("scheduling.group.version", "A change of a session names the version it was made from"),
    /** What began is finished as it was planned. */
    BEGUN("scheduling.group.begun", "A session that somebody came to is not given to others");

    private static final LocalDate WRITTEN = LocalDate.of(2026, 11, 25);

    private final RuleId id;
    private final String title;

    GroupRules(String id, String title) {
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
        return Citation.of("PracticeKit", "series guide, group sessions", WRITTEN);
    }
}
