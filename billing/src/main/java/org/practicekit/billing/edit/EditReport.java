package org.practicekit.billing.edit;

/** Where an edit says what it saw. Silence means that the claim keeps the rule. */
public interface EditReport {
    /** The claim breaks the rule. */
    void found(EditFinding finding);

    /**
     * The edit cannot decide, at least not about all of the claim.
     *
     * @param missing what would have to be known: "the payer's filing limit"
     */
    void notKnown(String missing);
}
