package org.practicekit.billing.eligibility;

/** On which side of a plan's network a provider stands. */
public enum NetworkSide {
    /** In the plan's network. */
    IN,
    /** Outside of it. */
    OUT,
    /** The office does not know. */
    UNKNOWN
}
