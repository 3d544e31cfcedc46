package org.practicekit.adapter.x12;

/** What a receiver says became of something that was sent. */
public enum Outcome {
    /** Taken. */
    ACCEPTED,
    /** Taken, though something is wrong with it. */
    ACCEPTED_WITH_ERRORS,
    /** Some of its transactions were taken. */
    PARTLY_ACCEPTED,
    /** Not taken; it must be mended and sent again. */
    REJECTED,
    /** Not said, or not in a way that is understood; never the same as taken. */
    NOT_SAID;

    /** Whether all of it was taken. */
    public boolean isTaken() {
        return this == ACCEPTED || this == ACCEPTED_WITH_ERRORS;
    }
}
