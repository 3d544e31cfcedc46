package org.practicekit.billing.eligibility;

/** Why a look-up brought no answer. None of them says anything about the patient's coverage. */
public enum LookupFailure {
    /** The payer, or somebody on the way to it, cannot answer just now. */
    UNAVAILABLE,
    /** Nobody was reached. */
    UNREACHABLE,
    /** It was asked, and no word came back in time. */
    NO_WORD,
    /** What came back is about another question or another person. */
    MISMATCH,
    /** Whoever carries questions will not carry this one. */
    NOT_CARRIED;

    /** Whether asking again may help. */
    public boolean mayPass() {
        return this == UNAVAILABLE || this == UNREACHABLE || this == NO_WORD;
    }
}
