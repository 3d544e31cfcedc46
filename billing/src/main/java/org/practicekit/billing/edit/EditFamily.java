package org.practicekit.billing.edit;

/** What an edit is about. */
public enum EditFamily {
    /** Numbers, addresses and names. */
    IDENTITY,
    /** Whether the patient is covered. */
    ELIGIBILITY,
    /** Which payer pays first, and what the one before decided. */
    COORDINATION,
    /** The claim as a whole. */
    CLAIM,
    /** Diagnoses. */
    DIAGNOSIS,
    /** Procedures, modifiers and units. */
    PROCEDURE,
    /** Where the service was. */
    PLACE,
    /** Who took part. */
    PROVIDER,
    /** What the payer has to agree to first. */
    AUTHORIZATION,
    /** One line. */
    LINE,
    /** What the practice or a payer of its own choice asks beyond. */
    PRACTICE
}
