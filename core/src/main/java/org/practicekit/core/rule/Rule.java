package org.practicekit.core.rule;

import java.io.Serializable;
import org.practicekit.core.time.DateRange;

/**
 * Something that must hold, on somebody's authority, for some time. Implementations are immutable, thread-safe and read no
 * clock and no store.
 */
public interface Rule extends Serializable {
    /** The stable name. */
    RuleId id();

    /** What the rule demands, in one sentence that an office manager understands. */
    String title();

    /** Whose rule it is and where it stands. */
    Citation citation();

    /** The days on which it binds; {@link DateRange#ALWAYS} unless it came or goes. */
    default DateRange effective() {
        return DateRange.ALWAYS;
    }
}
