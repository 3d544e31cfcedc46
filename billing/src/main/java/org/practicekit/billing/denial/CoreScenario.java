package org.practicekit.billing.denial;

/** The four situations by which CAQH CORE sorts what payers do not pay (rule 360). */
public enum CoreScenario {
    /** Papers are missing, or more is asked for. */
    MISSING_DOCUMENTATION,
    /** The claim misses data or has wrong ones. */
    INVALID_DATA,
    /** The plan does not pay for it. */
    NOT_COVERED,
    /** It is not paid by itself. */
    NOT_SEPARATELY_PAYABLE,
    /** None of the four: no row says. */
    OTHER
}
