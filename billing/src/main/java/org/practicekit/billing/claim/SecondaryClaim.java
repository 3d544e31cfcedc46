package org.practicekit.billing.claim;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.practicekit.billing.adjustment.Adjustment;
import org.practicekit.billing.adjustment.AdjustmentGroup;
import org.practicekit.billing.claim.ClaimReference.Meaning;
import org.practicekit.billing.coverage.CoverageKind;
import org.practicekit.billing.remittance.PaidClaim;
import org.practicekit.core.decision.Decision;
import org.practicekit.core.decision.Granted;
import org.practicekit.core.decision.Refused;
import org.practicekit.core.money.Money;
import org.practicekit.core.rule.Finding;
import org.practicekit.core.rule.FindingBuilder;
import org.practicekit.core.rule.Severity;

/**
 * Writes the claim to the next payer from what the one before decided: to the second from the first's answer, to the third from the
 * second's. What the payer decided by line stands on the lines, what it decided for the claim as a whole stands there, and no sum stands
 * twice. Nothing is forced: a line that does not balance is refused with the difference. Immutable and thread-safe.
 */
public final class SecondaryClaim implements Serializable {
    /** One for everybody. */
    public SecondaryClaim() {}

    /** The claim to the next payer, or why there is none. */
    public Decision<ClaimSheet> write(NextPayerCase facts) {
        List<PaidClaim> standing = PaidShares.standing(facts.decisions());
        Optional<Finding> no = whyNot(facts, standing);
        if (no.isPresent()) {
            return Refused.because(no.get());
        }
        PaidShares shares = PaidShares.of(facts.answered(), facts.decidedOn(), standing);
        if (!shares.faults().isEmpty()) {
            return new Refused<>(shares.faults());
        }
        return shares.owed().isPositive()
                ? new Granted<>(sheet(facts, shares), List.of())
                : Refused.because(about(NextPayerRules.NOTHING_LEFT, facts)
                        .message("Nothing is left of %s for the next payer (the patient owes %s)."
                                .formatted(facts.answered().controlNumber(), shares.owed()))
                        .putFacts("owed", shares.owed().toString())
                        .build());
    }

    private static Optional<Finding> whyNot(NextPayerCase facts, List<PaidClaim> standing) {
        if (standing.isEmpty()) {
            return Optional.of(about(NextPayerRules.DECIDED, facts)
                    .message("No decision about %s stands."
                            .formatted(facts.answered().controlNumber()))
                    .build());
        }
        Optional<PaidClaim> forwarded =
                standing.stream().filter(PaidClaim::isForwarded).findFirst();
        if (forwarded.isPresent()) {
            return Optional.of(about(NextPayerRules.FORWARDED, facts)
                    .message("The payer forwarded %s itself (status %s)."
                            .formatted(
                                    facts.answered().controlNumber(),
                                    forwarded.get().status()))
                    .putFacts("status", forwarded.get().status())
                    .putFacts("crossover", forwarded.get().crossoverPayer().orElse(""))
                    .build());
        }
        boolean asked = Stream.concat(
                        Stream.of(facts.answered().insurance()),
                        facts.answered().otherPayers().stream()
                                .filter(SecondaryClaim::hasDecided)
                                .map(OtherPayer::insurance))
                .anyMatch(one -> isSame(one, facts.next()));
        if (asked) {
            return Optional.of(about(NextPayerRules.COVERAGE, facts)
                    .message("Payer %s was asked for %s already."
                            .formatted(facts.next().payerId(), facts.answered().controlNumber()))
                    .build());
        }
        return facts.nextKind() == CoverageKind.MEDICARE
                        && facts.next().insuranceType().isEmpty()
                ? Optional.of(about(NextPayerRules.MEDICARE_TYPE, facts)
                        .message("It is not known why Medicare pays %s second."
                                .formatted(facts.answered().controlNumber()))
                        .build())
                : Optional.empty();
    }

    private static ClaimSheet sheet(NextPayerCase facts, PaidShares shares) {
        ClaimSheet before = facts.answered();
        List<OtherPayer> others = new ArrayList<>(before.otherPayers().stream()
                .filter(one -> hasDecided(one) || !isSame(one.insurance(), facts.next()))
                .toList());
        others.add(shares.payer().references(theirs(before.references())).build());
        List<ClaimLine> lines = new ArrayList<>();
        for (ClaimLine line : before.lines()) {
            lines.add(ClaimLine.builder()
                    .like(line)
                    .controlNumber(ControlNumbers.ofLine(facts.controlNumber(), line.number()))
                    .references(ours(line.references()))
                    .addAllAdjudications(shares.ofLine(line.number()))
                    .build());
        }
        return ClaimSheet.builder()
                .like(before)
                .controlNumber(facts.controlNumber())
                .frequency(ClaimFrequency.ORIGINAL.code())
                .references(ours(before.references()))
                .insurance(facts.next())
                .patient(facts.next().isPatientSubscriber() ? Optional.empty() : before.whoseCare())
                .otherPayers(others)
                .lines(lines)
                .build();
    }

    private static boolean hasDecided(OtherPayer one) {
        return one.paid().isPresent();
    }

    private static boolean isSame(ClaimInsurance one, ClaimInsurance other) {
        return one.payerId().equals(other.payerId())
                && one.memberId().equals(other.memberId())
                && one.group().equals(other.group());
    }

    /** Numbers that the payer before gave. */
    private static List<ClaimReference> theirs(List<ClaimReference> references) {
        return references.stream()
                .filter(one -> one.meaning() == Meaning.AUTHORIZATION || one.meaning() == Meaning.REFERRAL)
                .toList();
    }

    private static List<ClaimReference> ours(List<ClaimReference> references) {
        return references.stream()
                .filter(one -> one.meaning() != Meaning.AUTHORIZATION
                        && one.meaning() != Meaning.REFERRAL
                        && one.meaning() != Meaning.PAYER_CLAIM
                        && one.meaning() != Meaning.CLEARINGHOUSE)
                .toList();
    }

    static FindingBuilder about(NextPayerRules rule, NextPayerCase facts) {
        return Finding.of(rule, Severity.ERROR)
                .putFacts("controlNumber", facts.answered().controlNumber())
                .putFacts("payer", facts.answered().insurance().payerId());
    }

    /** What adjustments leave to the patient. */
    static Money owed(List<Adjustment> adjustments) {
        return Adjustment.sum(adjustments.stream()
                .filter(one -> one.group() == AdjustmentGroup.PATIENT)
                .toList());
    }
}
