package org.practicekit.billing;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.practicekit.billing.adjustment.Adjustment;
import org.practicekit.billing.adjustment.AdjustmentGroup;
import org.practicekit.billing.claim.Claim;
import org.practicekit.billing.claim.ClaimSheet;
import org.practicekit.billing.denial.DecidedLine;
import org.practicekit.billing.denial.DenialReading;
import org.practicekit.billing.denial.DeniedPart;
import org.practicekit.billing.estimate.PriceList;
import org.practicekit.billing.port.DenialPorts;
import org.practicekit.billing.posting.ClaimDecision;
import org.practicekit.billing.posting.LineMatch;
import org.practicekit.billing.posting.LineMatcher;
import org.practicekit.billing.remittance.PaidClaim;
import org.practicekit.billing.remittance.PaidLine;
import org.practicekit.core.id.PracticeId;
import org.practicekit.core.money.Money;

/** What the decisions that stand say of each line of a claim. */
record DecidedLines(DenialPorts ports, PracticeId practice, ZoneId zone, DenialReading reading) {
    private static final LineMatcher LINES = new LineMatcher();

    List<DecidedLine> of(Claim claim) {
        List<DecidedLine> lines = new ArrayList<>();
        for (ClaimDecision decision : ports.remittances().ofClaim(practice, claim.id())) {
            if (decision.stands()) {
                add(claim, decision, lines);
            }
        }
        return lines;
    }

    private void add(Claim claim, ClaimDecision decision, List<DecidedLine> lines) {
        PaidClaim paid = decision.paid();
        LocalDate day = ports.remittances()
                .find(practice, decision.place().remittance())
                .map(remittance -> RemittanceIntake.day(remittance, zone))
                .orElseThrow();
        List<DeniedPart> parts = reading.read(paid, day);
        ClaimSheet sheet = claim.sentAs(paid.controlNumber());
        List<LineMatch> matches = LINES.match(paid, sheet);
        lines.add(new DecidedLine(
                decision.place(),
                day,
                0,
                paid.paid(),
                shareOf(paid.allAdjustments()),
                expectedOfAll(claim, sheet).orElse(null),
                part(parts, 0).orElse(null)));
        for (int i = 0; i < matches.size(); i++) {
            PaidLine line = paid.lines().get(i);
            LineMatch match = matches.get(i);
            Optional<DeniedPart> denied = part(parts, i + 1);
            if (match.isFound() || denied.isPresent()) {
                lines.add(new DecidedLine(
                        decision.place(),
                        day,
                        match.isFound() ? sheet.lines().get(match.line()).number() : 0,
                        line.paid(),
                        shareOf(line.adjustments()),
                        match.isFound() ? expected(claim, match.line()).orElse(null) : null,
                        denied.orElse(null)));
            }
        }
    }

    private Optional<Money> expectedOfAll(Claim claim, ClaimSheet sheet) {
        Money sum = Money.noDollars();
        for (int i = 0; i < sheet.lines().size(); i++) {
            Optional<Money> expected = expected(claim, i);
            if (expected.isEmpty()) {
                return Optional.empty();
            }
            sum = sum.plus(expected.get());
        }
        return Optional.of(sum);
    }

    private Optional<Money> expected(Claim claim, int line) {
        return line >= claim.charges().size()
                ? Optional.empty()
                : ports.charges()
                        .find(practice, claim.charges().get(line))
                        .flatMap(charge -> ports.fees()
                                .find(practice, PriceList.of(claim.payer()), charge.service(), charge.date())
                                .map(fee -> fee.forUnits(charge.service().units())));
    }

    private static Optional<DeniedPart> part(List<DeniedPart> parts, int position) {
        return parts.stream().filter(part -> part.position() == position).findFirst();
    }

    private static Money shareOf(List<Adjustment> adjustments) {
        return Adjustment.sum(adjustments.stream()
                .filter(one -> one.group() == AdjustmentGroup.PATIENT)
                .toList());
    }
}
