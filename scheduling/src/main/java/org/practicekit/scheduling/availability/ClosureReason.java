package org.practicekit.scheduling.availability;

/** Why somebody or something is not available. */
public enum ClosureReason {
    /** The office is closed for a public holiday. */
    HOLIDAY,
    /** Vacation, sick leave or any other absence; which one is nobody's business here. */
    LEAVE,
    /** A meeting, training or other duty away from patients. */
    MEETING,
    /** A room or device is being cleaned, repaired or inspected. */
    MAINTENANCE,
    /** Weather, power, anything else that closes the place. */
    OTHER
}
