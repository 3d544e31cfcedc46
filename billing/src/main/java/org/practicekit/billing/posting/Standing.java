package org.practicekit.billing.posting;

import java.io.Serializable;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.practicekit.billing.adjustment.Adjustment;
import org.practicekit.billing.adjustment.AdjustmentGroup;
import org.practicekit.billing.remittance.PaidClaim;
import org.practicekit.core.money.Money;
import org.practicekit.core.rule.Finding;
import org.practicekit.core.rule.Severity;

/**
 * Decides what becomes of a decision, by all others about its claim: a claim is decided once, in one piece or in several, and a second
 * decision waits until a reversal has made room. A reversal takes back what it is the exact opposite of. Files may come in any
 * order; what stands in the end is the same. Immutable, thread-safe.
 */
public final class Standing implements Serializable {
    /** A judge. */
    public Standing() {}

    /**
     * What becomes of a decision.
     *
     * @param incoming the decision, not posted yet
     * @param others all others about the same claim
     * @param charge what the claim charges
     */
    public Verdict of(ClaimDecision incoming, List<ClaimDecision> others, Money charge) {
        return incoming.isReversal() ? reversal(incoming, others) : decision(incoming, others, charge);
    }

    private static Verdict reversal(ClaimDecision incoming, List<ClaimDecision> others) {
        BiPredicate<PaidClaim, PaidClaim> opposite =
                isOld(incoming.paid()) ? Standing::isOppositeAmount : Standing::isOpposite;
        for (Predicate<ClaimDecision> state : List.<Predicate<ClaimDecision>>of(
                ClaimDecision::stands, one -> one.state() == DecisionState.HELD && !one.isReversal())) {
            Optional<ClaimDecision> original = others.stream()
                    .filter(state)
                    .filter(one -> opposite.test(incoming.paid(), one.paid()))
                    .min(preferring(incoming.paid()));
            if (original.isPresent()) {
                return new Verdict(Verdict.What.TAKE_BACK, original.get(), null);
            }
        }
        return new Verdict(
                Verdict.What.HOLD,
                null,
                finding(
                        PostingRules.REVERSAL,
                        incoming,
                        "takes back a decision of %s that is not here, or that says something else"
                                .formatted(incoming.paid().paid().negated())));
    }

    private static Verdict decision(ClaimDecision incoming, List<ClaimDecision> others, Money charge) {
        Optional<ClaimDecision> reversal = others.stream()
                .filter(one -> one.state() == DecisionState.HELD && one.isReversal())
                .filter(one -> isOld(one.paid())
                        ? isOppositeAmount(one.paid(), incoming.paid())
                        : isOpposite(one.paid(), incoming.paid()))
                .min(preferring(incoming.paid()));
        if (reversal.isPresent()) {
            return new Verdict(Verdict.What.PASS_BY, reversal.get(), null);
        }
        List<ClaimDecision> standing =
                others.stream().filter(ClaimDecision::stands).toList();
        if (standing.stream().anyMatch(one -> isSame(one.paid(), incoming.paid()))) {
            return new Verdict(
                    Verdict.What.HOLD, null, finding(PostingRules.REPEATED, incoming, "says what was posted before"));
        }
        Money decided = incoming.paid().charge();
        for (ClaimDecision one : standing) {
            decided = decided.plus(one.paid().charge());
        }
        return standing.isEmpty() || decided.compareTo(charge) <= 0
                ? new Verdict(Verdict.What.POST, null, null)
                : new Verdict(
                        Verdict.What.HOLD,
                        null,
                        finding(
                                PostingRules.STANDING,
                                incoming,
                                "is about what is decided already: %s of %s".formatted(decided, charge)));
    }

    /** Version 4010 gives a reversal its own group, so that the reasons do not agree. */
    private static boolean isOld(PaidClaim reversal) {
        return reversal.allAdjustments().stream().anyMatch(one -> one.group() == AdjustmentGroup.CORRECTION);
    }

    private static boolean isOppositeAmount(PaidClaim reversal, PaidClaim original) {
        return reversal.paid().equals(original.paid().negated())
                && reversal.charge().equals(original.charge().negated());
    }

    private static boolean isOpposite(PaidClaim reversal, PaidClaim original) {
        Map<String, Money> sums = byReason(original);
        byReason(reversal).forEach((reason, amount) -> sums.merge(reason, amount, Money::plus));
        return isOppositeAmount(reversal, original) && sums.values().stream().allMatch(Money::isZero);
    }

    private static boolean isSame(PaidClaim one, PaidClaim other) {
        return one.charge().equals(other.charge())
                && one.paid().equals(other.paid())
                && one.payerClaimNumber().equals(other.payerClaimNumber())
                && byReason(one).equals(byReason(other))
                && one.lines().equals(other.lines());
    }

    private static Map<String, Money> byReason(PaidClaim claim) {
        Map<String, Money> sums = new HashMap<>();
        for (Adjustment one : claim.allAdjustments()) {
            sums.merge(one.groupCode() + "-" + one.reason().orElse(""), one.less(), Money::plus);
        }
        return sums;
    }

    /** The one with the same number of the payer first, then the earliest. */
    private static Comparator<ClaimDecision> preferring(PaidClaim wanted) {
        return Comparator.comparing(
                        (ClaimDecision one) -> !one.paid().payerClaimNumber().equals(wanted.payerClaimNumber()))
                .thenComparing(ClaimDecision::place);
    }

    private static Finding finding(PostingRules rule, ClaimDecision incoming, String what) {
        return Finding.of(rule, Severity.WARNING)
                .message("Claim %d %s; it waits.".formatted(incoming.paid().position(), what))
                .putFacts("position", String.valueOf(incoming.paid().position()))
                .putFacts("charge", incoming.paid().charge().toString())
                .putFacts("paid", incoming.paid().paid().toString())
                .build();
    }

    /**
     * What becomes of a decision.
     *
     * @param what that
     * @param other the decision that it takes back, or by which it is taken back at once
     * @param why why it is held
     */
    public record Verdict(
            What what,
            @Nullable ClaimDecision other,
            @Nullable Finding why) implements Serializable {
        public Verdict {
            Objects.requireNonNull(what, "what");
        }

        /** What can become of it. */
        public enum What {
            /** It is posted. */
            POST,
            /** It takes another one back, which is posted before if it was not. */
            TAKE_BACK,
            /** It is posted, and taken back at once by a reversal that came before it. */
            PASS_BY,
            /** It waits. */
            HOLD
        }
    }
}
