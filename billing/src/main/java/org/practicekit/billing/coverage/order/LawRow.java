package org.practicekit.billing.coverage.order;

import java.io.Serializable;
import java.util.Objects;
import org.practicekit.core.rule.Citation;
import org.practicekit.core.time.DateRange;

/**
 * One number of the law on who pays before Medicare.
 *
 * @param topic what it limits
 * @param value the number
 * @param effective the days of service for which it holds
 * @param citation where it stands
 */
public record LawRow(Topic topic, int value, DateRange effective, Citation citation) implements Serializable {
    public LawRow {
        Objects.requireNonNull(topic, "topic");
        Objects.requireNonNull(effective, "effective");
        Objects.requireNonNull(citation, "citation");
        if (value < 1) {
            throw new IllegalArgumentException("value (%d) must be positive.".formatted(value));
        }
    }

    /** What the law sets a number for. */
    public enum Topic {
        /** From how many employees on a group plan pays before Medicare by age. */
        WORKING_AGED_EMPLOYEES,
        /** From how many employees on a group plan pays before Medicare by disability. */
        DISABLED_EMPLOYEES,
        /** For how many months a group plan pays before Medicare for kidney failure. */
        KIDNEY_FAILURE_MONTHS
    }
}
