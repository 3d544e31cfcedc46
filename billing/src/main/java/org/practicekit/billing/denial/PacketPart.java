package org.practicekit.billing.denial;

/** What an appeal is sent with. */
public enum PacketPart {
    /** The claim as it was sent. */
    CLAIM(true),
    /** The payer's decision. */
    DECISION(true),
    /** What was said on the way: that the claim was taken, and when. */
    ACKNOWLEDGEMENTS(true),
    /** The notes of the visit. */
    MEDICAL_RECORD(false),
    /** What the payer agreed to, or why there was no time to ask. */
    AUTHORIZATION(false),
    /** What an earlier payer decided. */
    EARLIER_DECISION(false),
    /** The papers that the payer asked for. */
    WANTED_PAPERS(false),
    /** What of the contract or the plan says that it is paid. */
    CONTRACT(false),
    /** The signed waiver of a provider without a contract. */
    WAIVER(false),
    /** The patient's signed consent to being represented. */
    CONSENT_OF_PATIENT(false);

    private final boolean own;

    PacketPart(boolean own) {
        this.own = own;
    }

    /** Whether PracticeKit has it; the others somebody has to attach. */
    public boolean isKnownHere() {
        return own;
    }
}
