package org.practicekit.billing.claim;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.practicekit.billing.adjustment.Adjustment;
import org.practicekit.billing.remittance.PaidClaim;
import org.practicekit.billing.remittance.PaidLine;
import org.practicekit.billing.remittance.PaidProcedure;
import org.practicekit.core.money.Money;
import org.practicekit.core.rule.Finding;
import org.practicekit.core.rule.FindingBuilder;
import org.practicekit.core.rule.Severity;

/** What a payer decided about a claim, parted among its lines as the next payer has to be told. */
final class PaidShares {
    private final ClaimSheet sheet;
    private final LocalDate decidedOn;
    private final List<PaidClaim> standing;
    private final Map<Integer, List<PaidLine>> byLine = new TreeMap<>();
    private final List<Finding> faults = new ArrayList<>();

    private PaidShares(ClaimSheet sheet, LocalDate decidedOn, List<PaidClaim> standing) {
        this.sheet = sheet;
        this.decidedOn = decidedOn;
        this.standing = standing;
    }

    /** The decisions that nothing took back: a reversal takes back the last one with its number, or else its amounts. */
    static List<PaidClaim> standing(List<PaidClaim> decisions) {
        List<PaidClaim> standing = new ArrayList<>();
        for (PaidClaim one : decisions) {
            if (one.isReversal()) {
                takeBack(standing, one);
            } else if (!one.isPredetermination()) {
                standing.add(one);
            }
        }
        return standing;
    }

    static PaidShares of(ClaimSheet sheet, LocalDate decidedOn, List<PaidClaim> standing) {
        PaidShares shares = new PaidShares(sheet, decidedOn, standing);
        List<PaidLine> paid =
                standing.stream().flatMap(one -> one.lines().stream()).toList();
        if (paid.isEmpty()) {
            shares.balance("the claim", sheet.lineCharges(), shares.paid(), shares.adjustments());
        } else {
            shares.part(paid);
        }
        return shares;
    }

    /** Why it cannot be told to the next payer. */
    List<Finding> faults() {
        return faults;
    }

    /** What is left to the patient. */
    Money owed() {
        Money owed = SecondaryClaim.owed(adjustments());
        for (List<PaidLine> lines : byLine.values()) {
            for (PaidLine line : lines) {
                owed = owed.plus(SecondaryClaim.owed(line.adjustments()));
            }
        }
        return owed;
    }

    /** The payer with what it decided for the claim as a whole. */
    OtherPayerBuilder payer() {
        boolean byClaim = isForTheClaim();
        return OtherPayer.builder()
                .insurance(sheet.insurance())
                .paid(paid())
                .adjustments(adjustments())
                .adjudicatedOn(byLine.isEmpty() ? Optional.of(decidedOn) : Optional.empty())
                .remainingLiability(byClaim ? Optional.of(owed()) : Optional.empty())
                .claimNumber(standing.get(standing.size() - 1).payerClaimNumber())
                .benefitsAssigned(sheet.benefitsAssigned())
                .releaseOfInformation(sheet.releaseOfInformation());
    }

    /** What it decided about a line. */
    List<LineAdjudication> ofLine(int number) {
        return byLine.getOrDefault(number, List.of()).stream()
                .map(paid -> LineAdjudication.builder()
                        .payerId(sheet.insurance().payerId())
                        .paid(paid.paid())
                        .procedure(paid.procedure().map(PaidProcedure::code))
                        .modifiers(
                                paid.procedure().map(PaidProcedure::modifiers).orElse(List.of()))
                        .units(paid.units())
                        .adjudicatedOn(decidedOn)
                        .remainingLiability(
                                isForTheClaim()
                                        ? Optional.empty()
                                        : Optional.of(SecondaryClaim.owed(paid.adjustments())))
                        .adjustments(paid.adjustments())
                        .build())
                .toList();
    }

    /** Whether what the patient owes can only be told for the claim, and then is told nowhere else. */
    private boolean isForTheClaim() {
        return byLine.isEmpty() || !SecondaryClaim.owed(adjustments()).isZero();
    }

    private Money paid() {
        return standing.stream().map(PaidClaim::paid).reduce(Money.noDollars(), Money::plus);
    }

    private List<Adjustment> adjustments() {
        return standing.stream().flatMap(one -> one.adjustments().stream()).toList();
    }

    private void part(List<PaidLine> paid) {
        for (PaidLine one : paid) {
            line(one)
                    .ifPresentOrElse(
                            line -> byLine.computeIfAbsent(line.number(), none -> new ArrayList<>())
                                    .add(one),
                            () -> faults.add(fault(NextPayerRules.LINES)
                                    .message("The payer decided about a line of %s that %s does not have, or has twice."
                                            .formatted(one.charge(), sheet.controlNumber()))
                                    .putFacts("charge", one.charge().toString())
                                    .build()));
        }
        for (ClaimLine line : sheet.lines()) {
            List<PaidLine> its = byLine.getOrDefault(line.number(), List.of());
            if (its.isEmpty()) {
                faults.add(fault(NextPayerRules.LINES)
                        .message("The payer said nothing of line %d of %s."
                                .formatted(line.number(), sheet.controlNumber()))
                        .putFacts("line", Integer.toString(line.number()))
                        .build());
                continue;
            }
            balance(
                    "line " + line.number(),
                    line.charge(),
                    its.stream().map(PaidLine::paid).reduce(Money.noDollars(), Money::plus),
                    its.stream().flatMap(one -> one.adjustments().stream()).toList());
        }
    }

    private void balance(String what, Money charge, Money paid, List<Adjustment> adjustments) {
        Money difference = charge.minus(paid).minus(Adjustment.sum(adjustments));
        if (!difference.isZero()) {
            faults.add(fault(NextPayerRules.BALANCE)
                    .message("Of %s of %s, charged with %s, the payer's answer leaves %s unexplained."
                            .formatted(what, sheet.controlNumber(), charge, difference))
                    .putFacts("difference", difference.toString())
                    .build());
        }
    }

    /** The line that a payer means: by its number, and without one by procedure, day and charge if just one has them. */
    private Optional<ClaimLine> line(PaidLine paid) {
        Optional<ClaimLine> numbered = sheet.lines().stream()
                .filter(line ->
                        line.controlNumber().isPresent() && line.controlNumber().equals(paid.controlNumber()))
                .findFirst();
        if (numbered.isPresent()) {
            return numbered;
        }
        Optional<String> asked = paid.submitted().or(paid::procedure).map(PaidProcedure::code);
        List<ClaimLine> alike = sheet.lines().stream()
                .filter(line -> asked.filter(line.procedure()::equals).isPresent()
                        && line.charge().equals(paid.charge())
                        && (paid.from().isEmpty() || paid.from().equals(line.from())))
                .toList();
        return alike.size() == 1 ? Optional.of(alike.get(0)) : Optional.empty();
    }

    private FindingBuilder fault(NextPayerRules rule) {
        return Finding.of(rule, Severity.ERROR)
                .putFacts("controlNumber", sheet.controlNumber())
                .putFacts("payer", sheet.insurance().payerId());
    }

    private static void takeBack(List<PaidClaim> standing, PaidClaim reversal) {
        for (int i = standing.size() - 1; i >= 0; i--) {
            PaidClaim one = standing.get(i);
            boolean same = reversal.payerClaimNumber().isPresent()
                            && reversal.payerClaimNumber().equals(one.payerClaimNumber())
                    || reversal.charge().negated().equals(one.charge())
                            && reversal.paid().negated().equals(one.paid());
            if (same) {
                standing.remove(i);
                return;
            }
        }
    }
}
