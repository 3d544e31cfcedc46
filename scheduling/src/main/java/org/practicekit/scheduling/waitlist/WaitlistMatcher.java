package org.practicekit.scheduling.waitlist;

import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import org.practicekit.core.id.PatientId;
import org.practicekit.core.rule.Finding;
import org.practicekit.core.rule.Severity;
import org.practicekit.scheduling.availability.Diary;
import org.practicekit.scheduling.availability.Opening;
import org.practicekit.scheduling.availability.SchedulingSetup;
import org.practicekit.scheduling.policy.WaitlistPolicy;
import org.practicekit.scheduling.resource.Location;

/**
 * Plans who is asked next about a freed time. Everybody whom the rules allow to be asked is ranked; the first in the ranking
 * leads the first way to fill the time, joined by those whose visits fit beside theirs best; the first who is left leads the
 * second way, and so on, as many ways as the policy offers at once.
 *
 * <p>Nobody starves: an entry that was passed over in as many rounds as the policy allows joins the queue of those who are
 * asked first, at its end, whatever its points, and nobody who comes later gets in front of it. With {@code n} entries in
 * that queue before it and {@code k} ways at once it is passed over at most {@code n / k} more times.
 *
 * <p>A pure function of its arguments; immutable and thread-safe. The plan does not depend on the order of the candidates.
 */
public final class WaitlistMatcher implements Serializable {
    private final SchedulingSetup setup;
    private final WaitlistPolicy policy;

    /**
     * A matcher for a practice.
     *
     * @param setup what the practice agreed
     * @param policy how it fills times that come free
     */
    public WaitlistMatcher(SchedulingSetup setup, WaitlistPolicy policy) {
        this.setup = setup;
        this.policy = policy;
    }

    /**
     * The next round for a freed time.
     *
     * @param slot what came free
     * @param before the offers of the rounds before
     * @param candidates everybody who waits
     * @param diary what is taken, nothing of it by the backfill itself
     * @param admitted rules of the practice's own; must depend on nothing but their arguments
     * @param now what time it is
     * @throws IllegalArgumentException when the practice does not have the location of the slot
     */
    public RoundPlan plan(
            FreedSlot slot,
            List<Offer> before,
            List<Candidate> candidates,
            Diary diary,
            BiPredicate<WaitlistEntry, Opening> admitted,
            Instant now) {
        Location location = setup.location(slot.location())
                .orElseThrow(() -> new IllegalArgumentException(
                        "the practice has no location %s. Maybe the freed time is from an older setup."
                                .formatted(slot.location())));
        Fit fit = new Fit(setup, slot, location, diary, admitted, now);
        Instant ends = now.plus(answerTime(slot, now));
        Eligibility eligibility = new Eligibility(setup, policy, slot, before, fit, ends, now);
        List<Finding> findings = new ArrayList<>();
        candidates.stream()
                .sorted(Comparator.comparing(candidate -> candidate.entry().id()))
                .forEach(candidate -> eligibility.judge(candidate).ifPresent(findings::add));
        List<Ranked> ranking = eligibility.ranking();
        List<PlannedOffer> offers = choose(ranking, new Packing(fit, slot, policy.visitsTogether()));
        List<Turn> passedOver = passedOver(ranking, offers, candidates);
        passedOver.forEach(turn -> findings.add(passedOver(turn)));
        return new RoundPlan(
                offers, ends, passedOver, findings, eligibility.nextTry().orElse(null));
    }

    /** How long patients have to answer about a time that begins when it does. */
    private Duration answerTime(FreedSlot slot, Instant now) {
        boolean soon = slot.time().start().isBefore(now.plus(policy.soon()));
        return soon ? policy.offerForWhenSoon() : policy.offerFor();
    }

    private List<PlannedOffer> choose(List<Ranked> ranking, Packing packing) {
        List<PlannedOffer> offers = new ArrayList<>();
        List<Ranked> left = new ArrayList<>(ranking);
        for (int alternative = 1; alternative <= policy.offersAtOnce() && !left.isEmpty(); alternative++) {
            List<Packing.Placed> together = packing.around(left.get(0), left.subList(1, left.size()));
            for (Packing.Placed one : together) {
                offers.add(new PlannedOffer(
                        one.who().entry(), one.opening(), reasons(one.who(), together.size()), alternative));
            }
            Set<PatientId> asked = new HashSet<>();
            together.forEach(one -> asked.add(one.who().patient()));
            left.removeIf(one -> asked.contains(one.patient()));
        }
        return offers;
    }

    private static List<OfferReason> reasons(Ranked who, int together) {
        List<OfferReason> reasons = new ArrayList<>(who.reasons());
        if (together > 1) {
            reasons.add(new OfferReason(
                    OfferReason.Term.TOGETHER, 0, "one of %d visits that fit together".formatted(together)));
        }
        return reasons;
    }

    /** Whoever could have been asked and was not, unless the patient was asked for another entry. */
    private List<Turn> passedOver(List<Ranked> ranking, List<PlannedOffer> offers, List<Candidate> candidates) {
        if (offers.isEmpty()) {
            return List.of();
        }
        Set<PatientId> asked = new HashSet<>();
        offers.forEach(offer -> asked.add(offer.entry().patient()));
        long last = candidates.stream()
                .flatMap(candidate -> candidate.turn().stream())
                .flatMapToLong(turn -> turn.place().stream())
                .max()
                .orElse(0);
        List<Turn> turns = new ArrayList<>();
        for (Ranked ranked : ranking) {
            if (asked.contains(ranked.patient())) {
                continue;
            }
            Optional<Turn> before = ranked.candidate().turn();
            int times = before.map(Turn::passedOver).orElse(0) + 1;
            Long place = before.map(Turn::queued).orElse(null);
            if (place == null && times >= policy.passedOverAtMost()) {
                place = ++last;
            }
            turns.add(new Turn(ranked.entry().id(), times, place));
        }
        return turns;
    }

    private Finding passedOver(Turn turn) {
        return Finding.of(WaitlistRules.TURN, Severity.INFO)
                .citation(WaitlistRules.TURN.citation(policy))
                .message("Entry %s was passed over in %d of at most %d rounds%s."
                        .formatted(
                                turn.entry(),
                                turn.passedOver(),
                                policy.passedOverAtMost(),
                                turn.place().isPresent() ? "; from now on it is asked first" : ""))
                .putFacts("entry", turn.entry().value())
                .putFacts("passedOver", Integer.toString(turn.passedOver()))
                .build();
    }
}
