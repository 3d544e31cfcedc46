package org.practicekit.scheduling.attendance;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.practicekit.core.fingerprint.Fingerprint;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.fingerprint.Fingerprinted;
import org.practicekit.scheduling.policy.AttendancePolicy;
import org.practicekit.scheduling.policy.LeadTimeBand;
import org.practicekit.scheduling.visit.VisitTypeId;

/**
 * How likely a visit is to be missed, from counts alone: the practice's rate, drawn towards that of the lead time, of the
 * visit type where the practice wants it, and of the patient's own record, each as far as it has been seen often enough. The
 * last step is a beta-binomial model. Immutable and thread-safe.
 */
public final class NoShowModel implements Serializable, Fingerprinted {
    private final AttendancePolicy policy;
    private final Tally practice;
    private final Map<LeadTimeBand, Tally> byLeadTime;
    private final Map<BandAndType, Tally> byVisitType;
    private final OwnWeight ownWeight;

    private NoShowModel(
            AttendancePolicy policy, Collection<List<PastVisit>> patients, Map<BandAndType, Tally> byVisitType) {
        this.policy = policy;
        this.byVisitType = byVisitType;
        Map<LeadTimeBand, Tally> bands = new HashMap<>();
        byVisitType.forEach((cell, tally) -> bands.merge(cell.band(), tally, Tally::plus));
        this.byLeadTime = bands;
        this.practice = bands.values().stream().reduce(Tally.NONE, Tally::plus);
        this.ownWeight = policy.estimateOwnWeight()
                ? OwnWeight.estimated(
                        patients,
                        visit -> rate(visit.visitType(), visit.daysAhead()),
                        policy.lateCancelsCount(),
                        policy.ownVisitsForHalfWeight())
                : new OwnWeight(policy.ownVisitsForHalfWeight(), OwnWeight.Source.STATED);
    }

    /**
     * Counts a practice's past. Only what is handed in is counted, so hand in what was known on the day, within the policy's
     * look-back.
     */
    public static NoShowModel of(AttendancePolicy policy, Collection<AttendanceHistory> patients) {
        List<List<PastVisit>> expected = patients.stream()
                .map(patient -> patient.visits().stream()
                        .filter(visit -> visit.outcome().expected(policy.lateCancelsCount()))
                        .toList())
                .toList();
        Map<BandAndType, Tally> cells = new HashMap<>();
        for (List<PastVisit> visits : expected) {
            for (PastVisit visit : visits) {
                int missed = visit.outcome().missed(policy.lateCancelsCount()) ? 1 : 0;
                cells.merge(
                        new BandAndType(policy.leadTimes().band(visit.daysAhead()), visit.visitType()),
                        new Tally(missed, 1),
                        Tally::plus);
            }
        }
        return new NoShowModel(policy, expected, cells);
    }

    /**
     * The chance that a visit is missed.
     *
     * @param own the patient's record within the policy's look-back
     * @param visitType for what the visit is
     * @param daysAhead how many days before it is booked, 0 or more
     */
    public NoShowEstimate estimate(AttendanceCounts own, VisitTypeId visitType, int daysAhead) {
        List<Contribution> contributions = new ArrayList<>(rates(visitType, daysAhead));
        double before = contributions.stream().mapToDouble(Contribution::share).sum();
        Tally record = new Tally(own.missed(policy.lateCancelsCount()), own.expected(policy.lateCancelsCount()));
        double estimate = record.shrunkTo(before, ownWeight.visits());
        contributions.add(new Contribution(Factor.OWN_RECORD, "the patient's own visits", record, estimate - before));
        double missedBefore = ownWeight.visits() * before;
        double keptBefore = ownWeight.visits() - missedBefore;
        BetaDistribution belief =
                new BetaDistribution(missedBefore + record.missed(), keptBefore + record.expected() - record.missed());
        double outside = (100 - policy.intervalPercent()) / 200.0;
        return NoShowEstimate.builder()
                .probability(estimate)
                .lowest(belief.quantile(outside))
                .highest(belief.quantile(1 - outside))
                .intervalPercent(policy.intervalPercent())
                .own(own)
                .ownWeight(ownWeight)
                .contributions(contributions)
                .citation(policy.citation())
                .build();
    }

    /** The chance that a visit is missed by a patient of whom nothing is known. */
    public double rate(VisitTypeId visitType, int daysAhead) {
        return rates(visitType, daysAhead).stream()
                .mapToDouble(Contribution::share)
                .sum();
    }

    /** All that was counted. */
    public Tally practice() {
        return practice;
    }

    /** After how many visits a patient's own record weighs as much as the practice's rate. */
    public OwnWeight ownWeight() {
        return ownWeight;
    }

    /** The policy it was counted under. */
    public AttendancePolicy policy() {
        return policy;
    }

    @Override
    public void describeTo(FingerprintWriter writer) {
        writer.value("policy", policy)
                .sorted("cells", byVisitType.entrySet(), cell -> cell.getKey() + " " + cell.getValue())
                .value("ownWeight", ownWeight);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof NoShowModel model
                && Fingerprint.of("model", model).equals(Fingerprint.of("model", this));
    }

    @Override
    public int hashCode() {
        return practice.hashCode();
    }

    /** {@code 1,204 of 9,310 missed, own record at half weight after 6.2 visits}. */
    @Override
    public String toString() {
        return "%s, own record at half weight after %s visits".formatted(practice, Words.one(ownWeight.visits()));
    }

    /** From the widest to the narrowest rate: what each changes. */
    private List<Contribution> rates(VisitTypeId visitType, int daysAhead) {
        double half = policy.visitsForHalfWeight();
        LeadTimeBand band = policy.leadTimes().band(daysAhead);
        Tally sameBand = Optional.ofNullable(byLeadTime.get(band)).orElse(Tally.NONE);
        double overall = practice.shrunkTo(policy.assumedNoShowPercent() / 100.0, half);
        double ofBand = sameBand.shrunkTo(overall, half);
        List<Contribution> rates = new ArrayList<>();
        rates.add(new Contribution(Factor.PRACTICE, "all visits to the practice", practice, overall));
        rates.add(new Contribution(Factor.LEAD_TIME, "visits " + band, sameBand, ofBand - overall));
        if (policy.weighVisitTypes()) {
            Tally sameType = Optional.ofNullable(byVisitType.get(new BandAndType(band, visitType)))
                    .orElse(Tally.NONE);
            rates.add(new Contribution(
                    Factor.VISIT_TYPE,
                    "%s visits %s".formatted(visitType, band),
                    sameType,
                    sameType.shrunkTo(ofBand, half) - ofBand));
        }
        return rates;
    }

    private record BandAndType(LeadTimeBand band, VisitTypeId type) implements Serializable {}
}
