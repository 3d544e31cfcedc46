package org.practicekit.scheduling.series;

import java.time.LocalDate;
import org.practicekit.core.rule.Citation;
import org.practicekit.core.rule.Rule;
import org.practicekit.core.rule.RuleId;

/** The rules of recurring visits. Whether a single visit can be booked, the rules of booking say. */
public enum SeriesRules implements Rule {
    /** What is named is there. */
    KNOWN("scheduling.series.known", "A change names a series and a visit that the practice has"),
    /** Nobody overwrites what they have not seen. */
    VERSION("scheduling.series.version", "A change names the version of the series it was made from"),
    /** A rule gives the first date. */
    PATTERN("scheduling.series.pattern", "A series begins on a date of its own rule and has visits left"),
    /** What took place stays. */
    DONE("scheduling.series.done", "A visit that took place, or whose time has come, is not changed"),
    /** Nobody is told less than what happened. */
    COMPLETE("scheduling.series.complete", "Every visit of a series is booked, or is named with what is in its way");

    private static final LocalDate WRITTEN = LocalDate.of(2026, 11, 25);

    private final RuleId id;
    private final String title;

    SeriesRules(String id, String title) {
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
        return Citation.of("PracticeKit", "series guide, what a series keeps", WRITTEN);
    }
}
