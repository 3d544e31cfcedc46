package org.practicekit.scheduling.attendance;

/** What an estimate is made of. There is nothing else in it. */
public enum Factor {
    /** How often visits to this practice are missed. */
    PRACTICE,
    /** How long ahead the visit was booked. */
    LEAD_TIME,
    /** For what the visit is, where the practice lets that count. */
    VISIT_TYPE,
    /** How often this patient missed visits. */
    OWN_RECORD
}
