package org.practicekit.billing.denial;

/** Whether an appeal is the way for a reason. What law or contract say comes on top, see {@link AppealRights}. */
public enum AppealSense {
    /** It is. */
    APPEAL,
    /** A corrected claim comes first. */
    CORRECT_FIRST,
    /** What is missing is sent first. */
    ANSWER_FIRST,
    /** A slip; Medicare reopens it, and takes no appeal. */
    CLERICAL,
    /** There is nothing to appeal. */
    NONE
}
