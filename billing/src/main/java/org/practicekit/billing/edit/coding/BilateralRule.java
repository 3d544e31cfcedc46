package org.practicekit.billing.edit.coding;

/** What is paid when a procedure is done on both sides, by the indicators of Medicare's fee schedule. */
public enum BilateralRule {
    /** Nothing more. */
    NOTHING_MORE("0"),
    /** Half as much again, billed on one line with modifier 50. */
    HALF_MORE("1"),
    /** The code already means both sides. */
    ALREADY_BOTH("2"),
    /** Each side in full. */
    EACH_SIDE("3"),
    /** There are no two sides. */
    NO_SIDES("9");

    private final String code;

    BilateralRule(String code) {
        this.code = code;
    }

    /** The indicator. */
    public String code() {
        return code;
    }

    /** Whether modifier 50 can stand there. */
    public boolean takesModifier() {
        return this == HALF_MORE || this == EACH_SIDE;
    }
}
