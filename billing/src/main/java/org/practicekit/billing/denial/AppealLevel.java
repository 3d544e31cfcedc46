package org.practicekit.billing.denial;

import java.util.Optional;

/** The ways to have a payer look again, from the nearest on. */
public enum AppealLevel {
    /** The payer mends a slip. */
    REOPENING,
    /** The payer mends a slip long after, for good cause. */
    REOPENING_FOR_CAUSE,
    /** The first appeal, to the payer as a rule. */
    FIRST,
    /** The second, to somebody else. */
    SECOND,
    /** The third, a hearing. */
    THIRD;

    /** Whether it is an appeal at all. */
    public boolean isAppeal() {
        return this != REOPENING && this != REOPENING_FOR_CAUSE;
    }

    /** The level after this one, where there is one. */
    public Optional<AppealLevel> next() {
        return switch (this) {
            case FIRST -> Optional.of(SECOND);
            case SECOND -> Optional.of(THIRD);
            case REOPENING, REOPENING_FOR_CAUSE, THIRD -> Optional.empty();
        };
    }
}
