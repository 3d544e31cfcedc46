package org.practicekit.core.kpi;

import java.io.Serializable;
import java.util.Objects;

/**
 * What a KPI counts.
 *
 * @param word in the plural, as it stands behind the number: "minutes"
 */
public record KpiUnit(String word) implements Serializable {
    /** A part of a whole: 0 is nothing of it, 1 all of it. */
    public static final KpiUnit SHARE = new KpiUnit("share");

    /** Minutes that pass, not minutes on the wall. */
    public static final KpiUnit MINUTES = new KpiUnit("minutes");

    /** Days of the calendar. */
    public static final KpiUnit DAYS = new KpiUnit("days");

    /** Days on which the place concerned is open. */
    public static final KpiUnit WORKING_DAYS = new KpiUnit("working days");

    public KpiUnit {
        if (Objects.requireNonNull(word, "word").isBlank()) {
            throw new IllegalArgumentException("a unit must have a word.");
        }
    }

    @Override
    public String toString() {
        return word;
    }
}
