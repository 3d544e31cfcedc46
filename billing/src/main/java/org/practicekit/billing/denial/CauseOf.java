package org.practicekit.billing.denial;

/** By what denials are gathered to find where they come from. */
public enum CauseOf {
    /** What they are about. */
    CATEGORY,
    /** The adjustment reason with the largest amount. */
    REASON,
    /** Who denied. */
    PAYER,
    /** The edits that could have found them; one that several could have found counts for each. */
    EDIT,
    /** Who provided the service. */
    PROVIDER,
    /** What was asked for. */
    PROCEDURE
}
