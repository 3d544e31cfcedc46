package org.practicekit.billing.requirement;

/** What a row can make a difference by. */
public enum CaseFact {
    /** The day of service. */
    DAY,
    /** Who pays. */
    PAYER,
    /** Which of the payer's plans. */
    PLAN,
    /** Which procedure. */
    PROCEDURE,
    /** Which kind of service. */
    SERVICE_TYPE,
    /** Where. */
    PLACE,
    /** Who provides it. */
    PROVIDER,
    /** On which side of the network they stand. */
    NETWORK,
    /** How old the patient is. */
    AGE,
    /** How many units. */
    UNITS
}
