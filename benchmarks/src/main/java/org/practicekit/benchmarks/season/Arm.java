package org.practicekit.benchmarks.season;

/** The ways of running the practice that are compared. */
enum Arm {
    /** A freed time goes to whoever happens to call next. */
    FIRST_COME("first come"),
    /** And every session takes two extra visits, whoever is booked. */
    FLAT_EXTRA("first come, two extra"),
    /** Freed times are offered to the waitlist. */
    WAITLIST("waitlist"),
    /** Freed times are offered to the waitlist, and sessions take extra visits as far as the no-show estimates allow. */
    WAITLIST_AND_EXTRA("waitlist, extra by estimates");

    private final String label;

    Arm(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }
}
