package org.practicekit.billing.estimate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.practicekit.billing.service.ServiceType;
import org.practicekit.billing.visit.VisitId;
import org.practicekit.core.money.Money;

/** What is left of one payer's limits while its services are gone through in order. For one thread. */
final class PlanYear {
    private final Map<PlanLimit, Stated<Money>> stated;
    private final Case situation;
    private final Map<PlanLimit, Money> used = new HashMap<>();
    private final Map<CopayOnce, Money> copays = new HashMap<>();

    PlanYear(Map<PlanLimit, Stated<Money>> stated, Case situation) {
        this.stated = stated;
        this.situation = situation;
    }

    /** How much of a deductible is still to be met, up to {@code wanted}. */
    Money deductible(Limits limits, Money wanted, Case.Subject subject) {
        return limits.all().isEmpty()
                ? zero(wanted)
                : room(limits, wanted, subject.as("what is left of the deductible"), true);
    }

    /** How much a patient can still be asked for, up to {@code wanted}. */
    Money outOfPocket(Limits limits, Money wanted, Case.Subject subject) {
        return room(limits, wanted, subject.as("what is left of the out-of-pocket limit"), false);
    }

    /**
     * The least that is left. A limit of which nothing is known can be used up or can be far from it; the likely case
     * goes by the others. Without any other, a deductible leaves the likely case open, while an out-of-pocket limit is taken as
     * not reached, as it is for most patients at most visits.
     */
    private Money room(Limits limits, Money wanted, Case.Subject subject, boolean decides) {
        Money room = wanted;
        List<PlanLimit> unknown = new ArrayList<>();
        for (PlanLimit limit : limits.all()) {
            Stated<Money> left = stated.get(limit);
            if (left == null || left instanceof Stated.Unknown<Money>) {
                unknown.add(limit);
            } else {
                Money atFirst = situation.value(left, situation.bound, wanted, wanted, named(subject, limit));
                room = room.min(
                        atFirst.minus(used.getOrDefault(limit, zero(wanted))).max(zero(wanted)));
            }
        }
        if (unknown.isEmpty() || room.isZero()) {
            return room;
        }
        unknown.forEach(limit -> situation.unknown(
                named(subject, limit),
                stated.get(limit) instanceof Stated.Unknown<Money> why ? why.why() : "nothing was said of it"));
        if (decides && unknown.size() == limits.all().size()) {
            situation.undecided();
        }
        return situation.bound == Bound.LOW ? zero(wanted) : room;
    }

    /** How much of a copay is still owed at this visit. */
    Money copay(PlannedLine line, Copay copay, Money amount) {
        Money before =
                copay.per() == Copay.Per.VISIT ? copays.getOrDefault(CopayOnce.of(line), zero(amount)) : zero(amount);
        return amount.minus(before).max(zero(amount));
    }

    /** Notes what a patient pays. */
    void use(PlannedLine line, BenefitTerms terms, Money deductible, Money copay, Money all) {
        terms.deductible().all().forEach(limit -> used.merge(limit, deductible, Money::plus));
        terms.outOfPocket().all().forEach(limit -> used.merge(limit, all, Money::plus));
        copays.merge(CopayOnce.of(line), copay, Money::plus);
    }

    private static Case.Subject named(Case.Subject subject, PlanLimit limit) {
        return subject.as(subject.what() + (limit.member().isPresent() ? " of the member" : " of the family"));
    }

    private static Money zero(Money like) {
        return like.minus(like);
    }

    private record CopayOnce(VisitId visit, ServiceType type) {
        static CopayOnce of(PlannedLine line) {
            return new CopayOnce(line.visit(), line.service().serviceType());
        }
    }
}
