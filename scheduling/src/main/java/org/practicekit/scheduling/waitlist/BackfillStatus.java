package org.practicekit.scheduling.waitlist;

/** Where the search for somebody who takes a freed time stands. */
public enum BackfillStatus {
    /** Offers are open, and the time is held for them. */
    OFFERING,
    /** Those who are left cannot be asked now, for quiet hours, say; the time is open to everybody meanwhile. */
    PAUSED,
    /** Somebody took it, and there is nobody left for what remains of it. */
    FILLED,
    /** Nobody took it, and nobody is left to be asked; the time is open to everybody. */
    UNFILLED,
    /** The desk stopped asking. */
    CALLED_OFF;

    /** Whether it goes on. */
    public boolean isOpen() {
        return this == OFFERING || this == PAUSED;
    }
}
