package org.practicekit.billing.posting;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.practicekit.billing.adjustment.Adjustment;
import org.practicekit.billing.adjustment.AdjustmentGroup;
import org.practicekit.billing.remittance.PaidClaim;
import org.practicekit.billing.remittance.PaidLine;
import org.practicekit.billing.remittance.ProviderAdjustment;
import org.practicekit.billing.remittance.RemittanceHeader;
import org.practicekit.billing.remittance.RemittanceTrailer;
import org.practicekit.core.money.Money;
import org.practicekit.core.rule.Finding;
import org.practicekit.core.rule.FindingBuilder;
import org.practicekit.core.rule.Severity;

/**
 * Whether a payment adds up, to the cent: each line, each claim, and all of it. A difference is what should have been paid by the other
 * figures less what the payer says it paid. Immutable, thread-safe.
 */
public final class BalanceCheck implements Serializable {
    /** Claims that one payer alone decided, for which the payer says all that the patient owes. */
    private static final Set<String> FIRST_PAYER = Set.of("1", "19");

    private static final String INTEREST = "L6";

    /** A check. */
    public BalanceCheck() {}

    /** What does not add up in a claim: its lines in order, then the claim. Nothing for one that does; a warning does not keep it from being posted. */
    public List<Finding> claim(PaidClaim claim) {
        List<Finding> findings = new ArrayList<>();
        for (int i = 0; i < claim.lines().size(); i++) {
            PaidLine line = claim.lines().get(i);
            Money less = Adjustment.sum(line.adjustments());
            int number = i + 1;
            difference(
                            PostingRules.LINE,
                            "Line %d of claim %d".formatted(number, claim.position()),
                            line.charge(),
                            less,
                            line.paid())
                    .map(found -> found.putFacts("line", String.valueOf(number)))
                    .map(found -> at(claim, found))
                    .ifPresent(findings::add);
        }
        Money less = Adjustment.sum(claim.allAdjustments());
        difference(PostingRules.CLAIM, "Claim %d".formatted(claim.position()), claim.charge(), less, claim.paid())
                .map(found -> at(claim, found))
                .ifPresent(findings::add);
        share(claim).ifPresent(findings::add);
        return findings;
    }

    /**
     * What does not add up in a payment as a whole, apart from its claims.
     *
     * @param header what it says of itself
     * @param totals what its claims come to
     * @param adjustments what it holds beside them
     * @param trailer how it ended
     */
    public List<Finding> payment(
            RemittanceHeader header,
            PaymentTotals totals,
            List<ProviderAdjustment> adjustments,
            RemittanceTrailer trailer) {
        List<Finding> findings = new ArrayList<>();
        if (!trailer.complete() || trailer.claims() != totals.claims()) {
            findings.add(Finding.of(PostingRules.COMPLETE, Severity.ERROR)
                    .message("Payment %s is not complete: %d claims were read of %d."
                            .formatted(header.trace(), totals.claims(), trailer.claims()))
                    .putFacts("trace", header.trace())
                    .putFacts("read", String.valueOf(totals.claims()))
                    .putFacts("said", String.valueOf(trailer.claims()))
                    .build());
        }
        Money less = Money.noDollars();
        for (ProviderAdjustment adjustment : adjustments) {
            less = less.plus(adjustment.amount());
        }
        difference(PostingRules.PAYMENT, "Payment " + header.trace(), totals.paid(), less, header.payment())
                .map(found -> found.putFacts("trace", header.trace()).build())
                .ifPresent(findings::add);
        interest(totals, adjustments).ifPresent(findings::add);
        return findings;
    }

    /** Interest is money once, with the payment; what claims tell of it is where it comes from. */
    private static Optional<Finding> interest(PaymentTotals totals, List<ProviderAdjustment> adjustments) {
        Money paid = Money.noDollars();
        for (ProviderAdjustment adjustment : adjustments) {
            paid = adjustment.reason().equals(INTEREST) ? paid.minus(adjustment.amount()) : paid;
        }
        return totals.interest().isZero() || totals.interest().equals(paid)
                ? Optional.empty()
                : Optional.of(Finding.of(PostingRules.INTEREST, Severity.WARNING)
                        .message("The claims tell of %s interest, but %s is paid.".formatted(totals.interest(), paid))
                        .putFacts("told", totals.interest().toString())
                        .putFacts("paid", paid.toString())
                        .build());
    }

    private static Optional<FindingBuilder> difference(
            PostingRules rule, String what, Money from, Money less, Money paid) {
        Money difference = from.minus(less).minus(paid);
        return difference.isZero()
                ? Optional.empty()
                : Optional.of(Finding.of(rule, Severity.ERROR)
                        .message("%s does not add up: %s less %s is not %s; the difference is %s."
                                .formatted(what, from, less, paid, difference))
                        .putFacts("from", from.toString())
                        .putFacts("less", less.toString())
                        .putFacts("paid", paid.toString())
                        .putFacts("difference", difference.toString()));
    }

    private static Optional<Finding> share(PaidClaim claim) {
        if (!FIRST_PAYER.contains(claim.status())
                || claim.patientResponsibility().isEmpty()) {
            return Optional.empty();
        }
        Money said = claim.patientResponsibility().get();
        Money adjusted = Adjustment.sum(claim.allAdjustments().stream()
                .filter(one -> one.group() == AdjustmentGroup.PATIENT)
                .toList());
        return said.equals(adjusted)
                ? Optional.empty()
                : Optional.of(at(
                        claim,
                        Finding.of(PostingRules.SHARE, Severity.WARNING)
                                .message("Claim %d says that the patient owes %s, but its adjustments come to %s."
                                        .formatted(claim.position(), said, adjusted))
                                .putFacts("said", said.toString())
                                .putFacts("adjusted", adjusted.toString())
                                .putFacts("difference", adjusted.minus(said).toString())));
    }

    private static Finding at(PaidClaim claim, FindingBuilder found) {
        return found.putFacts("position", String.valueOf(claim.position())).build();
    }
}
