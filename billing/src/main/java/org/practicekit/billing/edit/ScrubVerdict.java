package org.practicekit.billing.edit;

/** What edits make of a claim. */
public enum ScrubVerdict {
    /** Nothing was found that somebody has to look at. */
    CLEAN,
    /** It may go, and somebody should know what was found. */
    WARNED,
    /** It may not go. */
    HELD
}
