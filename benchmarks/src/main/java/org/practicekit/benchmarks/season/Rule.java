package org.practicekit.benchmarks.season;

import java.util.Optional;
import org.practicekit.scheduling.appointment.Appointment;
import org.practicekit.scheduling.availability.Opening;

/** What a way of running the practice does beyond giving each caller the earliest time that suits: here, nothing. */
class Rule {
    /** A new day begins. */
    void morning() {}

    /** Somebody was given a time. */
    void booked(Wish wish, Appointment appointment) {}

    /** A visit was called off, and its time came free. */
    void freed(Wish wish, Appointment appointment) {}

    /**
     * A time that overbooks a session, for somebody who would wait longer than they want to.
     *
     * @param regular the earliest time that overbooks nothing, if there is one
     */
    Optional<Opening> extra(Wish wish, Optional<Opening> regular) {
        return Optional.empty();
    }

    /** How many offers were made, and how many of them somebody took. */
    int[] offers() {
        return new int[2];
    }
}
