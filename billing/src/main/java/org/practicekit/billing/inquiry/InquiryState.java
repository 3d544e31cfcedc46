package org.practicekit.billing.inquiry;

/** How a question stands. */
public enum InquiryState {
    /** It came in. */
    RECEIVED,
    /** The patient knows that it came in. */
    ACKNOWLEDGED,
    /** The patient has the answer. */
    ANSWERED,
    /** The patient took it back. */
    WITHDRAWN;

    /** Whether somebody still has to do something, and bills wait. */
    public boolean isOpen() {
        return this == RECEIVED || this == ACKNOWLEDGED;
    }
}
