package org.practicekit.scheduling.policy;

import java.time.LocalDate;
import org.practicekit.core.rule.Citation;
import org.practicekit.core.rule.Rule;
import org.practicekit.core.rule.RuleId;

/** The rules of planning many visits at once. */
public enum PlanningRules implements Rule {
    /** What follows another visit does so as agreed. */
    FOLLOWS("scheduling.planning.follows", "A visit that follows another is planned the agreed days after it"),
    /** A time that costs more than being left out is no help. */
    WORTH_IT("scheduling.planning.worth-it", "A visit is planned only where that is minded less than leaving it out"),
    /** Sessions have their own desk. */
    SINGLE_VISITS("scheduling.planning.single-visits", "Visits of one patient are planned, group sessions are not"),
    /** What was planned is booked only as long as it can be. */
    STILL_OPEN("scheduling.planning.still-open", "A planned visit is booked only while its time is open"),
    /** A booked visit needs what it was booked with. */
    STILL_FITS("scheduling.planning.still-fits", "A booked visit stays only while all that it needs is there"),
    /** Others are moved for it only where that is minded less. */
    MAKES_ROOM(
            "scheduling.planning.makes-room",
            "A booked visit makes room for another only where that is minded less than what the other would lose");

    private static final LocalDate WRITTEN = LocalDate.of(2026, 11, 25);

    private final RuleId id;
    private final String title;

    PlanningRules(String id, String title) {
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
        return Citation.of("PracticeKit", "optimization guide", WRITTEN);
    }
}
