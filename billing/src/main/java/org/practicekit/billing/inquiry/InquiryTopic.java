package org.practicekit.billing.inquiry;

/** What a question is about, in general. */
public enum InquiryTopic {
    /** The patient does not know the charge. */
    UNKNOWN_CHARGE,
    /** The insurance should have paid more. */
    INSURANCE,
    /** A payment is missing. */
    PAYMENT,
    /** The bill is far above the good faith estimate, and the patient disputes it. */
    ESTIMATE_DISPUTE,
    /** Something else. */
    OTHER
}
