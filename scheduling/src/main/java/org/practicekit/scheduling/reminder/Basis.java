package org.practicekit.scheduling.reminder;

/** Why a message may go. */
public enum Basis {
    /** The patient agreed. */
    CONSENT,
    /** The health-care exemption, for machines that call without consent. */
    EXEMPTION,
    /** Nothing is needed: a person calls, or it is an e-mail about care or bills. */
    NONE_NEEDED,
    /** The patient just wrote, and this is the one answer to it. */
    REPLY
}
