package org.practicekit.billing.task;

/** What has to be done. */
public enum TaskKind {
    /** Ask the payer. */
    CONTACT_PAYER,
    /** Ask the patient. */
    CONTACT_PATIENT,
    /** Ask whoever referred the patient. */
    CONTACT_REFERRER,
    /** Correct what the office has on file. */
    CORRECT_RECORD,
    /** Ask for an authorisation. */
    REQUEST_AUTHORIZATION,
    /** See to an authorisation that waits, runs out or was denied. */
    FOLLOW_UP_AUTHORIZATION,
    /** Give the patient an estimate. */
    GIVE_ESTIMATE,
    /** Write down a charge that is missing, or put one on a claim. */
    CAPTURE_CHARGE,
    /** See to a claim that came back, about which nobody says anything, or whose time is over soon. */
    FOLLOW_UP_CLAIM,
    /** Answer a patient's question about a bill. */
    ANSWER_PATIENT,
    /** Decide whether a bill goes out. */
    REVIEW_BILL
}
