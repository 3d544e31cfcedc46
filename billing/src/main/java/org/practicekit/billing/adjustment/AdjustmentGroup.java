package org.practicekit.billing.adjustment;

/** Who answers for money that a payer did not pay. */
public enum AdjustmentGroup {
    /** The provider, by contract. */
    CONTRACTUAL("CO"),
    /** The patient. */
    PATIENT("PR"),
    /** Nobody by this alone. */
    OTHER("OA"),
    /** The payer says so, without a contract. */
    PAYER_INITIATED("PI"),
    /** Takes back an earlier decision; version 4010 only. */
    CORRECTION("CR"),
    /** A group that is not known here. */
    UNKNOWN("");

    private final String code;

    AdjustmentGroup(String code) {
        this.code = code;
    }

    /** The group of this code, {@link #UNKNOWN} when there is none. */
    public static AdjustmentGroup of(String code) {
        for (AdjustmentGroup group : values()) {
            if (group.code.equals(code)) {
                return group;
            }
        }
        return UNKNOWN;
    }

    /** Its code in claims and remittances; empty for {@link #UNKNOWN}. */
    public String code() {
        return code;
    }
}
