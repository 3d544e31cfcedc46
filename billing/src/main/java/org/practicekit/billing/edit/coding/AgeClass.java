package org.practicekit.billing.edit.coding;

/** The ages at which one can have a diagnosis, in the classes of Medicare's code editor. */
public enum AgeClass {
    /** Every age. */
    ANY(0, 150),
    /** In the first year of life. */
    NEWBORN(0, 0),
    /** To 17 years. */
    PEDIATRIC(0, 17),
    /** From 9 to 64 years. */
    MATERNITY(9, 64),
    /** From 15 to 124 years. */
    ADULT(15, 124);

    private final int from;
    private final int to;

    AgeClass(int from, int to) {
        this.from = from;
        this.to = to;
    }

    /** Whether somebody of this age, in completed years, can have it. */
    public boolean contains(int age) {
        return age >= from && age <= to;
    }

    /** {@code 9-64}. */
    public String span() {
        return from + "-" + to;
    }
}
