package org.practicekit.billing.assistance;

/** How a request for help stands. */
public enum AssistanceState {
    /** It came in. */
    REQUESTED,
    /** Something is taken off. */
    GRANTED,
    /** Nothing is. */
    DENIED,
    /** The patient took it back. */
    WITHDRAWN
}
