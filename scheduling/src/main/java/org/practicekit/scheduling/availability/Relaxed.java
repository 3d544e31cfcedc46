package org.practicekit.scheduling.availability;

/** A rule that a search may leave out, to learn whether it was the one in the way. */
enum Relaxed {
    PATIENT_TIMES,
    PATIENT_VISITS,
    ONLY_WITH,
    NOTICE,
    CARVE_OUTS,
    VISIT_TYPES,
    SESSION_CAPS,
    FURTHER_RULES,
    TAKEN
}
