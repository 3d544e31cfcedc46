package org.practicekit.scheduling.availability;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.practicekit.core.time.TimeRange;
import org.practicekit.scheduling.policy.BookingPolicy;
import org.practicekit.scheduling.policy.RankingWeights;
import org.practicekit.scheduling.resource.Location;
import org.practicekit.scheduling.resource.ResourceId;
import org.practicekit.scheduling.visit.Need;
import org.practicekit.scheduling.visit.VisitType;
import org.practicekit.scheduling.visit.VisitTypeId;

/** A request set against the setup: which resources could meet which need, and all lengths in minutes. */
final class VisitPlan {
    private static final TimePrices.Line[] UNPRICED = {};

    final SlotRequest request;
    final VisitTypeId visitType;
    final int duration;
    final int before;
    final int after;
    final int every;
    final RankingWeights weights;
    final LocalDate firstDay;
    final List<Need> needs;
    /** For each need, who could meet it, the most ordinary first so that the special ones stay free. */
    final List<List<ResourceId>> candidates;
    /** See {@link Able#primary}. */
    final int primary;
    /** Whether some resource could meet two of the needs, so that they must be told apart. */
    final boolean entangled;

    /** For each candidate of the primary need, what its time is worth to later patients; empty where nobody asks. */
    private final TimePrices.Line[] prices;
    /** For each need, how many minutes after the patient is seen it begins; fewer than none with a buffer. */
    private final int[] begins;
    /** For each need, how many minutes after the patient is seen it is over. */
    private final int[] ends;

    VisitPlan(
            BookingPolicy policy,
            VisitType type,
            Able able,
            SlotRequest request,
            LocalDate firstDay,
            boolean anyResource) {
        this.request = request;
        this.visitType = type.id();
        this.duration = Math.toIntExact(type.duration().toMinutes());
        this.before = Math.toIntExact(type.bufferBefore().toMinutes());
        this.after = Math.toIntExact(type.bufferAfter().toMinutes());
        this.every = policy.startEveryMinutes();
        this.weights = policy.ranking();
        this.firstDay = firstDay;
        this.needs = type.needs();
        this.candidates = able.candidates(anyResource ? Set.of() : request.onlyWith());
        this.primary = able.primary;
        this.entangled = able.entangled(candidates);
        this.prices = request.prices()
                .map(all -> candidates.get(primary).stream().map(all::of).toArray(TimePrices.Line[]::new))
                .orElse(UNPRICED);
        this.begins = new int[needs.size()];
        this.ends = new int[needs.size()];
        for (int need = 0; need < begins.length; need++) {
            TimeRange taken = type.taken(needs.get(need), Instant.EPOCH);
            begins[need] = Math.toIntExact(Minutes.floor(taken.start()));
            ends[need] = Math.toIntExact(Minutes.floor(taken.end()));
        }
    }

    /** What the time of a candidate for the primary need is worth to later patients, if the patient is seen at {@code start}. */
    int price(int candidate, long start) {
        return prices.length == 0 ? 0 : prices[candidate].points(begin(primary, start), end(primary, start));
    }

    /** The minute at which a need takes its resource up, if the patient is seen at {@code start}. */
    long begin(int need, long start) {
        return start + begins[need];
    }

    /** The minute at which a need gives its resource back, if the patient is seen at {@code start}. */
    long end(int need, long start) {
        return start + ends[need];
    }

    /** How long a need takes its resource up. */
    int length(int need) {
        return ends[need] - begins[need];
    }

    /** Everything that could be taken up, the patient included. */
    Set<ResourceId> everyone() {
        Set<ResourceId> all = new LinkedHashSet<>();
        candidates.forEach(all::addAll);
        all.add(ResourceId.of(request.patient()));
        return all;
    }

    /** A candidate with its times and its reasons. */
    Opening opening(Location location, Shortlist.Candidate candidate) {
        OpeningBuilder opening = Opening.builder()
                .visitType(visitType)
                .location(location.id())
                .zone(location.zone())
                .time(between(candidate.start, candidate.start + duration));
        for (int need = 0; need < candidate.chosen.length; need++) {
            opening.addUses(new Use(
                    candidate.chosen[need],
                    between(begin(need, candidate.start), end(need, candidate.start)),
                    candidate.overbooked[need]));
        }
        return opening.reasons(reasons(candidate)).build();
    }

    private List<RankReason> reasons(Shortlist.Candidate candidate) {
        Shortlist.Points points = candidate.parts;
        List<RankReason> reasons = new ArrayList<>();
        reasons.add(new RankReason(
                RankReason.Term.WAIT,
                points.waiting(),
                points.days() == 0 ? "on the first day that can be booked" : "a wait of " + Words.days(points.days())));
        if (!request.preferred().isEmpty()) {
            reasons.add(new RankReason(
                    RankReason.Term.PROVIDER,
                    points.provider(),
                    request.preferred().contains(candidate.primary)
                            ? "with a preferred provider"
                            : "not with a preferred provider"));
        }
        if (!request.preferredTimes().isEmpty()) {
            reasons.add(new RankReason(
                    RankReason.Term.TIME,
                    points.time(),
                    points.time() == 0 ? "at a preferred time" : "not at a preferred time"));
        }
        if (points.gap() > 0) {
            reasons.add(new RankReason(
                    RankReason.Term.GAP, points.gap(), "leaves a gap under " + weights.shortGapMinutes() + " minutes"));
        }
        if (points.laterPatients() > 0) {
            reasons.add(new RankReason(
                    RankReason.Term.LATER_PATIENTS, points.laterPatients(), "uses time that later patients will need"));
        }
        if (points.overbooked() > 0) {
            reasons.add(new RankReason(RankReason.Term.OVERBOOKED, points.overbooked(), "beside another visit"));
        }
        return reasons;
    }

    private static TimeRange between(long from, long to) {
        return new TimeRange(Minutes.instant(from), Minutes.instant(to));
    }
}
