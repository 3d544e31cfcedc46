package org.practicekit.billing.posting;

/** How a payer's decision about a claim stands, once it is taken in. */
public enum DecisionState {
    /** Not looked at yet. */
    STAGED,
    /** On the accounts, or without anything to put there. */
    POSTED,
    /** Says nothing that moves money: a predetermination, a claim that was sent on. */
    NOTED,
    /** Nobody knows which claim it is about; a person has to say. */
    UNMATCHED,
    /** Its claim is known, but something else has to come first: the decision that it takes back, or the reversal before it. */
    HELD,
    /** It was on the accounts, and a later one of the payer took it back. */
    TAKEN_BACK,
    /** It was on the accounts, and the practice took the whole payment back. */
    UNDONE;

    /** Whether somebody or something is waited for. */
    public boolean waits() {
        return this == UNMATCHED || this == HELD;
    }
}
