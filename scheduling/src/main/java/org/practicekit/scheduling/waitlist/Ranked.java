package org.practicekit.scheduling.waitlist;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.practicekit.core.id.PatientId;
import org.practicekit.scheduling.availability.Opening;
import org.practicekit.scheduling.visit.VisitType;

/** Somebody who can be asked, with a time that would do and what speaks for asking. Sorts by who is asked first. */
record Ranked(Candidate candidate, VisitType type, Instant notBefore, Opening opening, List<OfferReason> reasons)
        implements Comparable<Ranked> {
    private static final Comparator<Ranked> ORDER = Comparator.comparingLong(Ranked::place)
            .thenComparing(Comparator.comparingInt(Ranked::points).reversed())
            .thenComparing(ranked -> ranked.entry().since())
            .thenComparing(ranked -> ranked.entry().id());

    WaitlistEntry entry() {
        return candidate.entry();
    }

    PatientId patient() {
        return candidate.entry().patient();
    }

    int points() {
        return reasons.stream().mapToInt(OfferReason::points).sum();
    }

    /** Those who were passed over too often come first, in the order in which that happened. */
    private long place() {
        return candidate
                .turn()
                .map(Turn::place)
                .filter(place -> place.isPresent())
                .map(place -> place.getAsLong())
                .orElse(Long.MAX_VALUE);
    }

    @Override
    public int compareTo(Ranked other) {
        return ORDER.compare(this, other);
    }
}
