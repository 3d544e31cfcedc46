package org.practicekit.billing.estimate;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import org.practicekit.core.money.Money;

/**
 * What one plan leaves to the patient of one allowed amount.
 *
 * @param deductible as deductible
 * @param copay as copay
 * @param coinsurance as coinsurance
 */
record CostShare(Money deductible, Money copay, Money coinsurance) {

    /** Works it out and notes what was used of the plan's limits. */
    static CostShare of(
            PlannedLine line, BenefitTerms terms, Money allowed, PlanYear year, Case situation, Case.Subject subject) {
        Money zero = allowed.minus(allowed);
        if (terms.preventive()) {
            situation.tell(EstimateRules.PREVENTIVE, subject, "preventive: the plan covers it in full.", Map.of());
            return new CostShare(zero, zero, zero);
        }
        CostShare uncapped = uncapped(line, terms, allowed, year, situation, subject);
        CostShare share = uncapped.upTo(year.outOfPocket(terms.outOfPocket(), uncapped.all(), subject));
        year.use(line, terms, share.deductible, share.copay, share.all());
        share.explain(uncapped, situation, subject);
        return share;
    }

    Money all() {
        return deductible.plus(copay).plus(coinsurance);
    }

    private static CostShare uncapped(
            PlannedLine line, BenefitTerms terms, Money allowed, PlanYear year, Case situation, Case.Subject subject) {
        Copay.Mode mode = terms.copay().mode();
        Money zero = allowed.minus(allowed);
        Money left = allowed;
        Money copay = zero;
        Money deductible = zero;
        if (mode == Copay.Mode.IN_LIEU) {
            return new CostShare(zero, copay(line, terms, left, year, situation, subject), zero);
        }
        if (mode == Copay.Mode.BEFORE_DEDUCTIBLE) {
            copay = copay(line, terms, left, year, situation, subject);
            left = left.minus(copay);
        }
        if (left.isPositive()) {
            deductible = year.deductible(terms.deductible(), left, subject);
            left = left.minus(deductible);
        }
        if (mode == Copay.Mode.AFTER_DEDUCTIBLE) {
            copay = copay(line, terms, left, year, situation, subject);
            left = left.minus(copay);
        }
        return new CostShare(deductible, copay, coinsurance(terms, left, situation, subject));
    }

    private static Money copay(
            PlannedLine line, BenefitTerms terms, Money left, PlanYear year, Case situation, Case.Subject subject) {
        if (left.isZero()) {
            return left;
        }
        Money zero = left.minus(left);
        Money amount = situation.value(terms.copay().amount(), situation.bound, zero, left, subject.as("the copay"));
        return year.copay(line, terms.copay(), amount).min(left);
    }

    private static Money coinsurance(BenefitTerms terms, Money left, Case situation, Case.Subject subject) {
        if (left.isZero()) {
            return left;
        }
        Coinsurance part = situation.value(
                terms.coinsurance(),
                situation.bound,
                new Coinsurance(BigDecimal.ZERO),
                new Coinsurance(BigDecimal.ONE),
                subject.as("the coinsurance"));
        return left.times(part.fraction(), RoundingMode.HALF_UP);
    }

    /** No more than {@code room} in all; coinsurance gives way first, the deductible last. */
    private CostShare upTo(Money room) {
        Money deducted = deductible.min(room);
        Money copaid = copay.min(room.minus(deducted));
        return new CostShare(
                deducted, copaid, coinsurance.min(room.minus(deducted).minus(copaid)));
    }

    private void explain(CostShare uncapped, Case situation, Case.Subject subject) {
        say(EstimateRules.DEDUCTIBLE, "deductible", deductible, situation, subject);
        say(EstimateRules.COPAY, "copay", copay, situation, subject);
        say(EstimateRules.COINSURANCE, "coinsurance", coinsurance, situation, subject);
        if (!equals(uncapped)) {
            situation.tell(
                    EstimateRules.OUT_OF_POCKET,
                    subject,
                    "out-of-pocket limit reached: %s instead of %s.".formatted(all(), uncapped.all()),
                    Map.of());
        }
    }

    private static void say(EstimateRules rule, String what, Money money, Case situation, Case.Subject subject) {
        if (money.isPositive()) {
            situation.tell(rule, subject, "%s: %s.".formatted(what, money), Map.of());
        }
    }
}
