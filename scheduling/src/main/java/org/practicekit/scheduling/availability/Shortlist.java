package org.practicekit.scheduling.availability;

import java.util.ArrayList;
import java.util.List;
import org.practicekit.core.id.LocationId;
import org.practicekit.scheduling.resource.ResourceId;

/** The best candidates so far: fewest points, then earliest, then by provider and place, so that order never depends on luck. */
final class Shortlist {
    private final int limit;
    private final List<Candidate> kept = new ArrayList<>();

    Shortlist(int limit) {
        this.limit = limit;
    }

    /** Whether a candidate with at least these points and this start could still get in. */
    boolean admits(int points, long start) {
        if (kept.size() < limit) {
            return true;
        }
        Candidate worst = kept.get(limit - 1);
        return points < worst.points || points == worst.points && start <= worst.start;
    }

    /** Whether no candidate of a later day with at least these points could get in. */
    boolean isClosedTo(long points) {
        return kept.size() == limit && points >= kept.get(limit - 1).points;
    }

    void offer(Candidate candidate) {
        int low = 0;
        int high = kept.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (kept.get(middle).isBetterThan(candidate)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        if (low < limit) {
            if (kept.size() == limit) {
                kept.remove(limit - 1);
            }
            kept.add(low, candidate);
        }
    }

    List<Candidate> best() {
        return kept;
    }

    /** A start that fits, before it is dressed up as an opening. */
    static final class Candidate {
        final int points;
        final long start;
        final LocationId location;
        final ResourceId[] chosen;
        final boolean[] overbooked;
        final ResourceId primary;
        final Points parts;

        Candidate(
                long start,
                LocationId location,
                ResourceId[] chosen,
                boolean[] overbooked,
                ResourceId primary,
                Points parts) {
            this.points = parts.sum();
            this.start = start;
            this.location = location;
            this.chosen = chosen;
            this.overbooked = overbooked;
            this.primary = primary;
            this.parts = parts;
        }

        boolean isBetterThan(Candidate other) {
            if (points != other.points) {
                return points < other.points;
            }
            if (start != other.start) {
                return start < other.start;
            }
            int byPrimary = primary.compareTo(other.primary);
            return byPrimary != 0 ? byPrimary < 0 : location.compareTo(other.location) < 0;
        }
    }

    /**
     * What a candidate costs, by term.
     *
     * @param days how many days after the first that could be booked
     * @param waiting points for these
     * @param provider points for seeing somebody else than preferred
     * @param time points for another time than preferred
     * @param gap points for gaps left behind
     * @param laterPatients points for using time that others will need
     * @param overbooked points for being an extra visit
     */
    record Points(int days, int waiting, int provider, int time, int gap, int laterPatients, int overbooked) {
        int sum() {
            return waiting + provider + time + gap + laterPatients + overbooked;
        }
    }
}
