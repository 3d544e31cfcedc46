package org.practicekit.billing.edit.coding;

/** What a laboratory needs under the clinical laboratory improvement amendments to bill a test. */
public enum CliaRule {
    /** Nothing. */
    NONE,
    /** A certificate, whose number is on the claim. */
    CERTIFICATE,
    /** A certificate of waiver is enough, and modifier QW says that the waived method was used. */
    WAIVED_WITH_QW,
    /** A certificate of waiver is enough, without a modifier. */
    WAIVED
}
