package org.practicekit.billing.edit.coding;

/** What is paid with a procedure, for how many days, by the indicators of Medicare's fee schedule. */
public enum GlobalPeriod {
    /** Care on the same day. */
    SAME_DAY("000", 0),
    /** Care for ten days after it. */
    TEN_DAYS("010", 10),
    /** Care for ninety days after it. */
    NINETY_DAYS("090", 90),
    /** Maternity care, which has rules of its own. */
    MATERNITY("MMM", -1),
    /** It has no such period. */
    NONE("XXX", -1),
    /** The payer decides. */
    PAYER("YYY", -1),
    /** That of the procedure it is added to. */
    ADD_ON("ZZZ", -1);

    private final String code;
    private final int daysAfter;

    GlobalPeriod(String code, int daysAfter) {
        this.code = code;
        this.daysAfter = daysAfter;
    }

    /** The indicator. */
    public String code() {
        return code;
    }

    /** How many days after the procedure care is paid with it; below zero when there is no such number. */
    public int daysAfter() {
        return daysAfter;
    }

    /** Whether a visit on the same day needs modifier 25. */
    public boolean isMinor() {
        return this == SAME_DAY || this == TEN_DAYS;
    }

    /** Whether a visit on the same day needs modifier 57. */
    public boolean isMajor() {
        return this == NINETY_DAYS;
    }
}
