package org.practicekit.benchmarks.season;

import java.util.Optional;
import org.practicekit.scheduling.availability.Opening;

/** First come, first served, and every session takes its extra visits whoever is booked: overbooking without estimates. */
final class FlatExtra extends Rule {
    private final Extra extra;

    FlatExtra(FrontDesk front, SimulatedClock clock) {
        this.extra = new Extra(front, clock);
    }

    @Override
    Optional<Opening> extra(Wish wish, Optional<Opening> regular) {
        return extra.find(wish, regular, (session, anybody) -> true);
    }
}
