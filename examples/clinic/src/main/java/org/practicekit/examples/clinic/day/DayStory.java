package org.practicekit.examples.clinic.day;

import java.util.List;

/**
 * What came of a day.
 *
 * @param outcomes of each request in the order in which they were gone through, then of those who came from the waitlist
 * @param refills of each time that came free, in the order in which that happened
 */
public record DayStory(List<Outcome> outcomes, List<Refill> refills) {
    public DayStory {
        outcomes = List.copyOf(outcomes);
        refills = List.copyOf(refills);
    }
}
