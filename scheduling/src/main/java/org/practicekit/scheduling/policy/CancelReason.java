package org.practicekit.scheduling.policy;

/** Why a visit is called off or moved. Who does so is said beside it; that it moved is told by the visit that replaces it. */
public enum CancelReason {
    /** The patient has something else to do, or gives no reason. */
    SCHEDULE_CONFLICT,
    /** The patient is ill with something else, or in hospital. */
    ILLNESS,
    /** The patient cannot get there. */
    TRANSPORT,
    /** The visit is no longer needed. */
    NO_LONGER_NEEDED,
    /** Coverage, authorisation or cost stands in the way. */
    COVERAGE,
    /** Weather, or an emergency that concerns many. */
    EMERGENCY,
    /** A clinician is away. */
    CLINICIAN_AWAY,
    /** A room or a device cannot be used, or the office is closed. */
    OFFICE,
    /** The patient came and left before being seen. */
    LEFT_BEFORE_BEING_SEEN,
    /** What was proposed or held is not wanted. */
    DECLINED,
    /** The patient moved away or goes elsewhere. */
    LEFT_PRACTICE,
    /** The patient died. */
    DECEASED,
    /** Something else. */
    OTHER
}
