package org.practicekit.billing.ledger;

/** What a journal was made from. */
public enum JournalKind {
    /** A charge was captured. */
    CHARGE,
    /** A charge was taken back. */
    CHARGE_VOID,
    /** A payer decided about a claim. */
    REMITTANCE,
    /** A payer took a decision back. */
    REMITTANCE_REVERSAL,
    /** A payment held money beside its claims. */
    PROVIDER_ADJUSTMENT,
    /** A patient paid. */
    PATIENT_PAYMENT,
    /** Money that belonged to nothing was put to something. */
    CREDIT_APPLIED,
    /** Money was paid back. */
    REFUND,
    /** Somebody gave up what was owed. */
    WRITE_OFF,
    /** What was owed by one is owed by another: from payer to patient, or to the next payer. */
    TRANSFER,
    /** An earlier journal was taken back. */
    REVERSAL
}
