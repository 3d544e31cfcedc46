package org.practicekit.billing.denial;

/** What an office does first about a denial. */
public enum DenialAction {
    /** Asks the payer who is covered, and bills the right one. */
    REVERIFY,
    /** Gets what the earlier payer decided, and puts the payers in order. */
    RESEQUENCE,
    /** Asks the payer to agree after the fact, and appeals with the record otherwise. */
    AUTHORIZE_LATE,
    /** Shows that the claim was there in time. */
    PROVE_FILING,
    /** Closes it, or sends what changed as a replacement. */
    CHECK_DUPLICATE,
    /** Sends a corrected claim. */
    CORRECT,
    /** Looks into the record for what a modifier would have to say. */
    CHECK_MODIFIER,
    /** Appeals with the notes. */
    APPEAL,
    /** Sends what the payer asked for. */
    SEND_RECORDS,
    /** Asks the patient to answer the payer. */
    CONTACT_PATIENT,
    /** Bills the patient where the payer put it on the patient, and looks into the contract otherwise. */
    CHECK_BENEFIT,
    /** Puts the provider's enrolment right. */
    FIX_ENROLMENT,
    /** Has a person look. */
    REVIEW
}
