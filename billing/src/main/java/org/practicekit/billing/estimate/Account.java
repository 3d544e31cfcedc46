package org.practicekit.billing.estimate;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.practicekit.core.money.Money;

/** One service in one case, as the payers go over it in their order. For one thread. */
final class Account {
    private final PlannedLine line;
    private final int number;
    private final Case situation;
    private final Money charge;
    private final Money zero;
    private final Map<Part, Money> parts = new EnumMap<>(Part.class);
    private final List<Money> paid = new ArrayList<>();
    private boolean covered;
    private Money writtenOff;
    private Money takenOver;
    /** The most that a payer allowed so far. */
    private Money allowed;
    /** What the provider may take in all. */
    private Money acceptable;

    Account(PlannedLine line, int number, Case situation) {
        this.line = line;
        this.number = number;
        this.situation = situation;
        charge = line.forAllUnits(line.charge());
        zero = charge.minus(charge);
        writtenOff = zero;
        takenOver = zero;
        allowed = zero;
        acceptable = charge;
    }

    /** The patient alone pays. */
    Share selfPaid() {
        Money price =
                line.forAllUnits(line.selfPayPrice().orElse(line.charge())).min(charge);
        situation.tell(
                EstimateRules.SELF_PAY,
                new Case.Subject(number, "", ""),
                "price for patients who pay themselves: %s.".formatted(price),
                Map.of());
        owes(Part.SELF_PAY, price);
        writtenOff = charge.minus(price);
        return share();
    }

    /** The next payer looks at it. */
    void next(PayerTerms payer, PlanYear year) {
        PlanLine plan = payer.lines().get(number);
        Case.Subject subject = new Case.Subject(number, payer.payer().value(), "");
        if (!covers(plan, subject)) {
            paid.add(zero);
        } else if (covered) {
            paid.add(after(payer, plan, year, subject));
        } else {
            paid.add(first(plan, year, subject));
        }
    }

    /** Who bears what, once every payer has looked. */
    Share share() {
        if (!covered && !paid.isEmpty()) {
            Case.Subject subject = new Case.Subject(number, "", "");
            if (line.waiverSigned()) {
                owes(Part.NOT_COVERED, charge);
            } else {
                writtenOff = charge;
            }
            situation.tell(
                    EstimateRules.NOT_COVERED,
                    subject,
                    line.waiverSigned()
                            ? "not covered: the patient agreed to pay %s.".formatted(charge)
                            : "not covered, and the patient did not agree to pay: nothing can be asked.",
                    Map.of());
        }
        return new Share(charge, parts, paid, takenOver, writtenOff);
    }

    private boolean covers(PlanLine plan, Case.Subject subject) {
        if (plan.terms().covered() != Covered.UNKNOWN) {
            return plan.terms().covered() == Covered.YES;
        }
        situation.undecided();
        situation.unknown(subject.as("whether the plan covers it"), "nobody said so far");
        boolean cheaperCovered = covered || line.waiverSigned();
        return (situation.bound == Bound.LOW) == cheaperCovered;
    }

    private Money first(PlanLine plan, PlanYear year, Case.Subject subject) {
        covered = true;
        boolean balance = owesBalance(plan, subject);
        // Where the rest of the charge is the patient's too, a higher allowed amount costs no more, and the plan pays
        // of it.
        allowed = allowed(plan, balance ? situation.bound.opposite() : situation.bound, subject);
        CostShare share = CostShare.of(line, plan.terms(), allowed, year, situation, subject);
        owes(Part.DEDUCTIBLE, share.deductible());
        owes(Part.COPAY, share.copay());
        owes(Part.COINSURANCE, share.coinsurance());
        beyond(plan, balance, charge.minus(allowed), subject);
        return allowed.minus(share.all());
    }

    /** Whether the patient has to pay what is charged beyond the allowed amount. */
    private boolean owesBalance(PlanLine plan, Case.Subject subject) {
        if (plan.surpriseProtected() || plan.network() == Network.IN) {
            return false;
        }
        if (plan.network() == Network.OUT) {
            return true;
        }
        situation.undecided();
        situation.unknown(subject.as("whether the provider has a contract with the plan"), "nobody said so far");
        return situation.bound != Bound.LOW;
    }

    private void beyond(PlanLine plan, boolean balance, Money beyond, Case.Subject subject) {
        if (balance) {
            owes(Part.BALANCE, beyond);
            situation.tell(
                    EstimateRules.BALANCE,
                    subject,
                    "out of network, beyond the allowed amount: %s.".formatted(beyond),
                    Map.of());
            return;
        }
        writtenOff = beyond;
        acceptable = allowed;
        if (plan.network() != Network.IN && beyond.isPositive()) {
            situation.tell(
                    EstimateRules.SURPRISE,
                    subject,
                    "out of network but protected: %s is not billed.".formatted(beyond),
                    Map.of());
        }
    }

    /** What a payer pays after another, which makes the patient's part smaller. */
    private Money after(PayerTerms payer, PlanLine plan, PlanYear year, Case.Subject subject) {
        Money before = Share.sum(paid, charge);
        // The more a later payer allows, the more it can pay, so its allowed amount works the other way round.
        Money allows = allowed(plan, situation.bound.opposite(), subject);
        Money base = payer.coordination() == Coordination.MAINTENANCE_OF_BENEFITS ? rest(allows, before) : allows;
        Money alone = base.minus(
                CostShare.of(line, plan.terms(), base, year, situation, subject).all());
        Money open = Share.sum(parts.values(), charge).minus(takenOver);
        Money shareOpen = rest(open, parts.getOrDefault(Part.BALANCE, zero));
        Money pays = switch (payer.coordination()) {
            case STANDARD, MAINTENANCE_OF_BENEFITS -> alone.min(shareOpen);
            case NON_DUPLICATION -> rest(alone, before).min(shareOpen);
            case MEDICARE_SECONDARY ->
                rest(acceptable, before)
                        .min(alone)
                        .min(rest(allows.max(allowed), before))
                        .min(open);
        };
        situation.tell(
                payer.coordination().rule(),
                subject,
                "paid before %s, open %s, alone it would pay %s: it pays %s.".formatted(before, open, alone, pays),
                Map.of("allows", allows.toString()));
        takenOver = takenOver.plus(pays);
        allowed = allowed.max(allows);
        return pays;
    }

    private Money allowed(PlanLine plan, Bound toward, Case.Subject subject) {
        Money one = situation.value(plan.allowed(), toward, zero, line.charge(), subject.as("the allowed amount"));
        Money all = line.forAllUnits(one);
        situation.tell(
                EstimateRules.ALLOWED,
                subject,
                all.compareTo(charge) > 0
                        ? "allowed: %s, but no more than the charge of %s.".formatted(all, charge)
                        : "allowed: %s of %s charged.".formatted(all, charge),
                Map.of("allowed", all.toString()));
        return all.min(charge);
    }

    private void owes(Part part, Money money) {
        if (money.isPositive()) {
            parts.put(part, money);
        }
    }

    private static Money rest(Money all, Money less) {
        Money left = all.minus(less);
        return left.isNegative() ? less.minus(less) : left;
    }
}
