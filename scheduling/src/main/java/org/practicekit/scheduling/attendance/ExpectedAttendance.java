package org.practicekit.scheduling.attendance;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.fingerprint.Fingerprinted;

/**
 * How many of some booked visits will be kept: the exact distribution when each is missed with its own chance and none
 * depends on another (Poisson-binomial). What keeps many away at once, snow or a strike, is not in it. Immutable.
 */
public final class ExpectedAttendance implements Serializable, Fingerprinted {
    /** Nobody is booked. */
    public static final ExpectedAttendance NOBODY = new ExpectedAttendance(List.of());

    private final List<Double> noShowProbabilities;
    private final double[] chances;

    private ExpectedAttendance(List<Double> noShowProbabilities) {
        this.noShowProbabilities = noShowProbabilities;
        this.chances = new double[noShowProbabilities.size() + 1];
        chances[0] = 1;
        for (int booked = 0; booked < noShowProbabilities.size(); booked++) {
            double missed = noShowProbabilities.get(booked);
            for (int come = booked + 1; come > 0; come--) {
                chances[come] = chances[come] * missed + chances[come - 1] * (1 - missed);
            }
            chances[0] *= missed;
        }
    }

    /**
     * What to expect of these visits.
     *
     * @param noShowProbabilities for each the chance that it is missed, 0 to 1, in any order
     */
    public static ExpectedAttendance of(Collection<Double> noShowProbabilities) {
        for (double probability : noShowProbabilities) {
            if (!(probability >= 0 && probability <= 1)) {
                throw new IllegalArgumentException("a probability is 0 to 1, not %s.".formatted(probability));
            }
        }
        // Sorted, so that the order of the visits does not show in the last digit.
        return new ExpectedAttendance(noShowProbabilities.stream().sorted().toList());
    }

    /** The same visits and one more. */
    public ExpectedAttendance with(double noShowProbability) {
        List<Double> more = new ArrayList<>(noShowProbabilities);
        more.add(noShowProbability);
        return of(more);
    }

    /** How many visits are booked. */
    public int booked() {
        return noShowProbabilities.size();
    }

    /** How many come on average. */
    public double expected() {
        return booked()
                - noShowProbabilities.stream().mapToDouble(Double::doubleValue).sum();
    }

    /** The chance that exactly so many come. */
    public double chanceOf(int come) {
        return come < 0 || come > booked() ? 0 : chances[come];
    }

    /** The chance that more than so many come. */
    public double chanceOfMoreThan(int come) {
        double chance = 0;
        // Smallest first, because the far end is where a limit looks.
        for (int more = booked(); more > Math.max(come, -1); more--) {
            chance += chances[more];
        }
        return Math.min(1, chance);
    }

    @Override
    public void describeTo(FingerprintWriter writer) {
        writer.texts("noShows", noShowProbabilities, one -> Double.toString(one));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ExpectedAttendance block && block.noShowProbabilities.equals(noShowProbabilities);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(chances);
    }

    /** {@code 10 booked, 8.7 expected}. */
    @Override
    public String toString() {
        return "%d booked, %s expected".formatted(booked(), Words.one(expected()));
    }
}
