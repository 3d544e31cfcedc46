package org.practicekit.billing.authorization;

/** How soon the payer has to decide. */
public enum Urgency {
    /** In the usual time. */
    STANDARD,
    /** Sooner, because waiting could harm the patient. */
    EXPEDITED
}
