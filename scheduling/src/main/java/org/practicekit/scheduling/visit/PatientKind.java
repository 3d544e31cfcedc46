package org.practicekit.scheduling.visit;

/** Whether the practice has seen the patient before. Which it is, the host says; billing's three-year rule is one way to tell. */
public enum PatientKind {
    /** Not seen before, or not recently enough to count. */
    NEW,
    /** Known to the practice. */
    ESTABLISHED
}
