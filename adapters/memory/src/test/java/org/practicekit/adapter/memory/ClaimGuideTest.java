package org.practicekit.adapter.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.practicekit.adapter.memory.ClaimOffice.service;
import static org.practicekit.adapter.memory.ClaimOffice.visit;
import static org.practicekit.testkit.billing.TestOffice.PRACTICE;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.practicekit.billing.ChargeDesk;
import org.practicekit.billing.ClaimDesk;
import org.practicekit.billing.claim.ChargeList;
import org.practicekit.billing.claim.Claim;
import org.practicekit.billing.claim.ClaimList;
import org.practicekit.billing.claim.ClaimState;
import org.practicekit.billing.claim.FilingDeadline;
import org.practicekit.billing.claim.FilingLimit;
import org.practicekit.billing.claim.FilingLimits;
import org.practicekit.billing.claim.MissedCharge;
import org.practicekit.billing.coverage.CoverageKind;
import org.practicekit.billing.coverage.PayerId;
import org.practicekit.billing.visit.VisitId;
import org.practicekit.core.decision.Receipt;
import org.practicekit.core.id.CommandId;
import org.practicekit.core.rule.Citation;
import org.practicekit.core.time.DateRange;

/** The examples of the page on charges and claims, run. */
class ClaimGuideTest {
    @Test
    void charges_are_captured_and_a_claim_is_drafted_and_sent() {
        ClaimOffice office = new ClaimOffice();
        office.took(visit("v-1", service("G0008").build()).build());
        MemoryBilling store = office.store;
        Clock clock = office.clock;
        DateRange march = DateRange.closed(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 3, 31));
        // snippet: charge-desk
        ChargeDesk charges = new ChargeDesk(store, clock);
        Receipt<ChargeList> captured = charges.capture(PRACTICE, new CommandId("k-1"), new VisitId("v-1"));
        List<MissedCharge> missed = charges.missed(PRACTICE, march); // what is not being asked for
        // end
        assertThat(captured.isGranted()).isTrue();
        assertThat(missed).isEmpty();
        // snippet: claim-desk
        ClaimDesk claims = new ClaimDesk(store, clock);
        Receipt<ClaimList> draft = claims.draft(PRACTICE, new CommandId("k-2"), new VisitId("v-1"));
        Claim claim = draft.decision().granted().orElseThrow().claims().get(0);
        Receipt<Claim> sent = claims.submit(PRACTICE, new CommandId("k-3"), claim.id(), claim.version());
        // a refusal has the findings of the edits; claims.judge(PRACTICE, claim.id()) has the trace of every one
        // end
        assertThat(sent.decision().granted()).map(Claim::state).contains(ClaimState.SUBMITTED);
    }

    @Test
    void a_contract_says_how_long_a_payer_takes_claims() {
        // snippet: filing-limits
        FilingLimits limits = FilingLimits.standard()
                .plus(List.of(FilingLimit.ofDays(
                        new PayerId("EXAMPLE1"),
                        90,
                        DateRange.from(LocalDate.of(2026, 1, 1)),
                        Citation.of("Example Mutual", "contract 2026, exhibit C", LocalDate.of(2026, 1, 5)))));
        Optional<FilingDeadline> deadline =
                limits.deadline(new PayerId("EXAMPLE1"), CoverageKind.GROUP, LocalDate.of(2026, 3, 2));
        // end
        assertThat(deadline).map(FilingDeadline::lastDay).contains(LocalDate.of(2026, 5, 31));
    }
}
