package org.practicekit.scheduling.attendance;

import java.io.Serializable;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.ToDoubleFunction;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.fingerprint.Fingerprinted;

/**
 * After how many visits a patient's own record weighs as much as the practice's rate. Immutable.
 *
 * @param visits that many, 1 to {@value #MOST}
 * @param source where the number comes from
 */
public record OwnWeight(double visits, Source source) implements Serializable, Fingerprinted {
    /** The highest, at which a record hardly matters. */
    public static final int MOST = 1000;

    /** How many patients with two visits or more it takes to estimate the number. */
    public static final int PATIENTS_NEEDED = 100;

    public OwnWeight {
        Objects.requireNonNull(source, "source");
        if (!(visits >= 1 && visits <= MOST)) {
            throw new IllegalArgumentException(
                    "a record weighs as much as the rate after 1 to %d visits, not %s.".formatted(MOST, visits));
        }
    }

    /**
     * How much alike two visits of the same patient are, beyond what is expected of each. With {@code y} 1 for a missed
     * visit and 0 for one kept, {@code r} what was expected and {@code v = r (1 - r)}, the correlation is the sum of
     * {@code (y - r)(y' - r')} over all pairs of visits of the same patient, divided by the sum of the square roots of
     * {@code v v'}. Under a beta-binomial model it is {@code 1 / (1 + weight)}.
     *
     * @param patients for each patient, the visits that were kept or missed
     * @param stated what holds where there are too few patients to tell
     */
    static OwnWeight estimated(
            Collection<List<PastVisit>> patients,
            ToDoubleFunction<PastVisit> expected,
            boolean lateCancelsCount,
            int stated) {
        List<Pairs> told = patients.stream()
                .filter(visits -> visits.size() >= 2)
                .map(visits -> Pairs.of(visits, expected, lateCancelsCount))
                .toList();
        if (told.size() < PATIENTS_NEEDED) {
            return new OwnWeight(stated, Source.STATED);
        }
        // Sorted, so that the order in which patients were handed in does not show in the last digit.
        double together = told.stream().mapToDouble(Pairs::together).sorted().sum();
        double most = told.stream().mapToDouble(Pairs::most).sorted().sum();
        double alike = together / most;
        if (alike <= 1.0 / (1 + MOST)) {
            return new OwnWeight(MOST, Source.NO_DIFFERENCE);
        }
        return new OwnWeight(Math.max(1, 1 / alike - 1), Source.ESTIMATED);
    }

    @Override
    public void describeTo(FingerprintWriter writer) {
        writer.text("visits", Double.toString(visits)).text("source", source.name());
    }

    /** Where a weight comes from. */
    public enum Source {
        /** The practice's policy. */
        STATED,
        /** How alike visits of the same patient are. */
        ESTIMATED,
        /** Visits of the same patient are no more alike than those of any two; a record then hardly matters. */
        NO_DIFFERENCE
    }

    /** Over all pairs of visits of one patient: the sum of the products, and the most that it could be. */
    private record Pairs(double together, double most) {
        static Pairs of(List<PastVisit> visits, ToDoubleFunction<PastVisit> expected, boolean lateCancelsCount) {
            double sum = 0;
            double squares = 0;
            double spread = 0;
            double variance = 0;
            for (PastVisit visit : visits) {
                double rate = expected.applyAsDouble(visit);
                double surprise = (visit.outcome().missed(lateCancelsCount) ? 1 : 0) - rate;
                sum += surprise;
                squares += surprise * surprise;
                spread += Math.sqrt(rate * (1 - rate));
                variance += rate * (1 - rate);
            }
            // The square of a sum holds each pair twice, and each single once.
            return new Pairs((sum * sum - squares) / 2, (spread * spread - variance) / 2);
        }
    }
}
