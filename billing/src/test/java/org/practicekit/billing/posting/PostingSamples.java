package org.practicekit.billing.posting;

import static org.practicekit.billing.posting.Said.PAID_ON;
import static org.practicekit.billing.posting.Said.PLAN;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.practicekit.billing.RemittanceIntake;
import org.practicekit.billing.Samples;
import org.practicekit.billing.adjustment.Adjustment;
import org.practicekit.billing.claim.Claim;
import org.practicekit.billing.claim.ClaimState;
import org.practicekit.billing.coverage.MemberId;
import org.practicekit.billing.policy.PostingPolicy;
import org.practicekit.billing.remittance.PaidClaim;
import org.practicekit.billing.remittance.RemittanceHeader;
import org.practicekit.billing.remittance.RemittanceTrailer;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.id.PracticeId;
import org.practicekit.core.id.Version;
import org.practicekit.core.money.Money;
import org.practicekit.core.rule.Citation;
import org.practicekit.core.time.DateRange;
import org.practicekit.shape.Shipment;

/** What posting looks like to the tests of the whole module. */
public final class PostingSamples implements Samples {
    @Override
    public void in(Shipment shipment) {
        Claim claim = Said.claim("a", "G0008 100.00").build();
        PaidClaim paid = Said.decision("CN-a", "100.00 80.00 CO-45=20.00").build();
        ClaimDecision decision = decision(paid);
        PostingRow row = new PostingRow(
                "CO", "45", "CONTRACTUAL", false, DateRange.ALWAYS, Citation.of("Practice", "contract", PAID_ON));
        Adjustment cut = Said.adjustment("CO-45=20.00");
        ReceivedRemittance remittance = remittance(header(), paid);
        ClaimMatcher matcher = new ClaimMatcher(85);
        shipment.values(decision, decision.place(), decision.place().remittance(), remittance, remittance.totals())
                .values(new ClaimMatch(claim.id(), ClaimMatch.How.PERSON), LineMatch.NONE)
                .values(new RemittanceIntake.Received(remittance, false))
                .values(new MatchCandidate(claim.id(), 30, List.of(MatchCandidate.Trait.MEMBER)), row)
                .values(PostingPolicy.builder().putRemitters("1999999999", PLAN).build())
                .values(
                        new ClaimDecided(
                                new PracticeId("maple-street"),
                                claim.id(),
                                decision.place(),
                                false,
                                Money.usd("0"),
                                remittance.receivedAt()),
                        new RemittanceChanged(
                                new PracticeId("maple-street"),
                                remittance.id(),
                                Version.FIRST,
                                RemittanceState.BALANCED,
                                remittance.receivedAt()))
                .values(matcher.match(paid, PLAN, List.of(claim), List.of(), List::of))
                .values(new Standing.Verdict(Standing.Verdict.What.POST, null, null))
                .values(new ClaimPosting(PostingTable.standard()).post(paid, claim, PLAN, PAID_ON))
                .engine(new BalanceCheck(), check -> check.claim(paid))
                .engine(matcher, one -> one.match(paid, PLAN, List.of(claim), List.of(), List::of))
                .engine(new LineMatcher(), one -> one.match(paid, claim.sheet()))
                .engine(PostingTable.of(List.of(row)), table -> table.of(cut, true, PAID_ON))
                .engine(
                        new ClaimPosting(PostingTable.of(List.of(row))),
                        posting -> posting.post(paid, claim, PLAN, PAID_ON))
                .engine(
                        new ProviderPosting(PostingTable.standard()),
                        posting -> posting.entries(remittance.adjustments().get(0), PLAN, PAID_ON))
                .engine(new Standing(), standing -> standing.of(decision, List.of(), Money.usd("100.00")))
                .engine(
                        new AllowedCheck(Money.usd("1.00"), BigDecimal.ONE),
                        check -> check.allowed(Said.line("G0008 100.00 80.00 CO-45=20.00")));
    }

    @Override
    public List<Object> breaking() {
        return List.of(
                PostingPolicy.builder()
                        .likeness(50)
                        .toleratedPercent(BigDecimal.valueOf(-1))
                        .build(),
                PostingPolicy.builder()
                        .likeness(101)
                        .toleratedPercent(BigDecimal.valueOf(101))
                        .build());
    }

    @Override
    public Map<Class<?>, Object> holding(String marker) {
        ClaimDecision decision = decision(Said.decision("CN-a", "100.00 80.00 CO-45=20.00")
                .patient(Said.person(marker))
                .memberId(MemberId.of(marker))
                .build());
        return Map.of(
                ClaimDecision.class,
                decision,
                ClaimDecisionBuilder.class,
                ClaimDecision.builder().like(decision),
                Standing.Verdict.class,
                new Standing.Verdict(Standing.Verdict.What.TAKE_BACK, decision, null));
    }

    private static ClaimDecision decision(PaidClaim paid) {
        return ClaimDecision.builder()
                .place(new ClaimPlace(new RemittanceId("r-1"), 1))
                .paid(paid)
                .state(DecisionState.POSTED)
                .claimBefore(Optional.of(ClaimState.SUBMITTED))
                .build();
    }

    private static ReceivedRemittance remittance(RemittanceHeader header, PaidClaim paid) {
        return ReceivedRemittance.builder()
                .id(new RemittanceId("r-1"))
                .version(Version.FIRST)
                .header(header)
                .state(RemittanceState.BALANCED)
                .receivedAt(Instant.parse("2026-03-23T16:00:00Z"))
                .trailer(trailer())
                .totals(PaymentTotals.NONE.plus(paid, true))
                .adjustments(BalanceCheckTest.beside("WO=1.00"))
                .build();
    }

    private static RemittanceHeader header() {
        return RemittanceHeader.builder()
                .transaction("0001")
                .payment(Money.usd("79.00"))
                .trace("T1")
                .payerId("PLAN1")
                .version("005010X221A1")
                .build();
    }

    private static RemittanceTrailer trailer() {
        return RemittanceTrailer.builder()
                .claims(1)
                .complete(true)
                .content(new FingerprintWriter("content").finish())
                .build();
    }
}
