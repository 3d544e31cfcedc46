package org.practicekit.scheduling.reminder;

/** What a patient's reply says. */
public enum ReplyMeaning {
    /** They will come. */
    CONFIRM,
    /** They want to hear no more. */
    STOP,
    /** Something that a person must read. */
    OTHER
}
