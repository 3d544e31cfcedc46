package org.practicekit.scheduling.attendance;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * How good a set of predictions was, in the terms in which forecasts are judged. Immutable.
 *
 * @param tally how many visits were missed of how many
 * @param bins visits of which about the same was said, lowest first; empty bins are left out
 * @param brier the mean squared difference between what was said and what came, 0 at best
 * @param brierOfRate the same had one number been said of every visit: the rate known beforehand
 * @param logLoss the mean of {@code -ln} of what was said of that which came; infinite when something said to be certain did
 *     not come
 * @param logLossOfRate the same for the rate known beforehand
 * @param auc the chance that of a visit missed and one kept, the missed one was given the higher probability; ties count half
 */
public record Calibration(
        Tally tally,
        List<ReliabilityBin> bins,
        double brier,
        double brierOfRate,
        double logLoss,
        double logLossOfRate,
        double auc)
        implements Serializable {
    /** Where bins begin unless others are asked for: narrow where most visits are. */
    public static final List<Double> EDGES = List.of(0.0, 0.05, 0.1, 0.15, 0.2, 0.3, 0.4, 0.6);

    public Calibration {
        bins = List.copyOf(bins);
    }

    /** Judges predictions against a rate that was known beforehand, over {@link #EDGES}. */
    public static Calibration of(List<Prediction> predictions, double rateBefore) {
        return of(predictions, rateBefore, EDGES);
    }

    /**
     * Judges predictions.
     *
     * @param predictions at least one missed and one kept
     * @param rateBefore what one would have said of every visit without a model
     * @param edges where bins begin, rising, the first 0
     */
    public static Calibration of(List<Prediction> predictions, double rateBefore, List<Double> edges) {
        int missed = (int) predictions.stream().filter(Prediction::missed).count();
        if (missed == 0 || missed == predictions.size()) {
            throw new IllegalArgumentException(
                    "predictions are judged by visits of which some were missed and some kept, not by %d with %d missed. Maybe the time after the split is too short."
                            .formatted(predictions.size(), missed));
        }
        // Sorted, so that the order of the visits does not show in the last digit of a sum.
        List<Prediction> sorted = predictions.stream()
                .sorted(Comparator.comparingDouble(Prediction::probability).thenComparing(Prediction::missed))
                .toList();
        List<Prediction> plain = sorted.stream()
                .map(one -> new Prediction(rateBefore, one.missed()))
                .toList();
        return new Calibration(
                new Tally(missed, predictions.size()),
                bins(sorted, edges),
                brier(sorted),
                brier(plain),
                logLoss(sorted),
                logLoss(plain),
                auc(sorted, missed));
    }

    /** The mean squared distance of the bins from the diagonal, 0 at best: what was said was not what came. */
    public double reliability() {
        return meanOfBins(bin -> square(bin.predicted() - bin.observed()));
    }

    /** How far the bins differ from the rate of all, the more the better: the predictions tell visits apart. */
    public double resolution() {
        return meanOfBins(bin -> square(bin.observed() - rate()));
    }

    /** What cannot be helped: the variance of the outcomes themselves. */
    public double uncertainty() {
        return rate() * (1 - rate());
    }

    /**
     * What Murphy's decomposition leaves: {@code brier - (reliability - resolution + uncertainty)}. Zero when all visits in a
     * bin were given the same probability.
     */
    public double withinBins() {
        return brier - (reliability() - resolution() + uncertainty());
    }

    /** How much of the Brier score of the rate is saved: 1 at best, 0 for no better than the rate, less for worse. */
    public double skill() {
        return 1 - brier / brierOfRate;
    }

    /** The share that was missed. */
    public double rate() {
        return (double) tally.missed() / tally.expected();
    }

    private interface OfBin {
        double value(ReliabilityBin bin);
    }

    private double meanOfBins(OfBin term) {
        double sum = 0;
        for (ReliabilityBin bin : bins) {
            sum += bin.tally().expected() * term.value(bin);
        }
        return sum / tally.expected();
    }

    private static List<ReliabilityBin> bins(List<Prediction> sorted, List<Double> edges) {
        if (edges.isEmpty() || edges.get(0) != 0) {
            throw new IllegalArgumentException("the first bin begins at 0, but these begin at %s.".formatted(edges));
        }
        List<ReliabilityBin> bins = new ArrayList<>();
        for (int i = 0; i < edges.size(); i++) {
            double from = edges.get(i);
            boolean last = i + 1 == edges.size();
            double to = last ? 1 : edges.get(i + 1);
            if (to <= from) {
                throw new IllegalArgumentException(
                        "bins begin at rising probabilities below 1, but %s follows %s.".formatted(to, from));
            }
            List<Prediction> inside = sorted.stream()
                    .filter(one -> one.probability() >= from && (last || one.probability() < to))
                    .toList();
            if (!inside.isEmpty()) {
                int missed = (int) inside.stream().filter(Prediction::missed).count();
                double mean = inside.stream()
                        .mapToDouble(Prediction::probability)
                        .average()
                        .orElseThrow();
                bins.add(new ReliabilityBin(from, to, new Tally(missed, inside.size()), mean));
            }
        }
        return bins;
    }

    private static double brier(List<Prediction> predictions) {
        return predictions.stream()
                .mapToDouble(one -> square(one.probability() - one.outcome()))
                .average()
                .orElseThrow();
    }

    private static double logLoss(List<Prediction> predictions) {
        return predictions.stream()
                .mapToDouble(one -> -StrictMath.log(one.missed() ? one.probability() : 1 - one.probability()))
                .average()
                .orElseThrow();
    }

    /** Mann and Whitney's statistic over the ranks; equal probabilities share the mean of their ranks. */
    private static double auc(List<Prediction> sorted, int missed) {
        double ranks = 0;
        for (int from = 0, to; from < sorted.size(); from = to) {
            to = from;
            int missedHere = 0;
            while (to < sorted.size()
                    && sorted.get(to).probability() == sorted.get(from).probability()) {
                missedHere += sorted.get(to).missed() ? 1 : 0;
                to++;
            }
            ranks += missedHere * (from + 1 + to) / 2.0;
        }
        double pairs = (double) missed * (sorted.size() - missed);
        return (ranks - missed * (missed + 1.0) / 2) / pairs;
    }

    private static double square(double number) {
        return number * number;
    }
}
