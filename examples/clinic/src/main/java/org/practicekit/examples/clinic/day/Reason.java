package org.practicekit.examples.clinic.day;

import org.practicekit.scheduling.availability.RankReason;
import org.practicekit.scheduling.waitlist.OfferReason;

/**
 * One thing that spoke for a time or for somebody, as it is shown.
 *
 * @param term what was weighed
 * @param points how much
 * @param text in words
 */
record Reason(String term, int points, String text) {
    static Reason of(RankReason reason) {
        return new Reason(reason.term().name(), reason.points(), reason.text());
    }

    static Reason of(OfferReason reason) {
        return new Reason(reason.term().name(), reason.points(), reason.text());
    }
}
