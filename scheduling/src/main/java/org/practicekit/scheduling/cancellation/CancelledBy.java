package org.practicekit.scheduling.cancellation;

/** On whose side a visit was called off. */
public enum CancelledBy {
    /** The patient, or somebody for them. */
    PATIENT,
    /** The practice; never late, and never at the patient's cost. */
    PRACTICE
}
