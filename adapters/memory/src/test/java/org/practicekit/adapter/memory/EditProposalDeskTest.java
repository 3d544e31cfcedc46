package org.practicekit.adapter.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.practicekit.testkit.billing.TestOffice.PRACTICE;
import static org.practicekit.testkit.billing.TestPayment.decided;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.practicekit.billing.EditProposalDesk;
import org.practicekit.billing.claim.Claim;
import org.practicekit.billing.denial.proposal.ApprovalWish;
import org.practicekit.billing.denial.proposal.ApprovedEdit;
import org.practicekit.billing.denial.proposal.EditApproved;
import org.practicekit.billing.denial.proposal.EditProposal;
import org.practicekit.billing.denial.proposal.ProposalLimits;
import org.practicekit.billing.denial.proposal.Trial;
import org.practicekit.billing.policy.DenialPolicy;
import org.practicekit.billing.remittance.RemittanceHeader;
import org.practicekit.core.decision.Receipt;
import org.practicekit.core.id.ActorId;
import org.practicekit.core.id.CommandId;
import org.practicekit.core.rule.Finding;
import org.practicekit.core.rule.RuleId;
import org.practicekit.testkit.billing.TestClaims;
import org.practicekit.testkit.billing.TestOffice;
import org.practicekit.testkit.billing.TestPayment;

/** A payer decides about one claim a day for thirty days, and never pays for J1100. */
class EditProposalDeskTest {
    private static final LocalDate LAST = TestPayment.PAID_ON.plusDays(29);
    private static final ActorId ANN = new ActorId("ann");

    private final PostingOffice office = new PostingOffice();
    private final EditProposalDesk desk = new EditProposalDesk(
            office.store, Clock.fixed(PostingOffice.NOON, ZoneOffset.UTC), ProposalLimits.STANDARD);

    @BeforeEach
    void thirty_days() {
        office.store.store(TestOffice.setup(PRACTICE)
                .denials(DenialPolicy.builder().addApprovers(ANN).build())
                .build());
        for (int i = 0; i < 30; i++) {
            boolean drug = i % 2 == 0;
            Claim claim = TestClaims.sent("k%02d".formatted(i), drug ? "J1100 60.00" : "G0008 40.00")
                    .build();
            office.sent(claim);
            TestPayment payment = TestPayment.of("T" + i);
            office.post(new TestPayment(
                            RemittanceHeader.builder()
                                    .like(payment.header())
                                    .paidOn(TestPayment.PAID_ON.plusDays(i))
                                    .build(),
                            payment.claims(),
                            payment.adjustments(),
                            true)
                    .plus(decided(claim, drug ? "0.00 CO-197=60.00" : "40.00")));
        }
    }

    @Test
    void what_a_payer_never_pays_is_proposed_with_its_counts() {
        // 21 of 30 are learnt from, 11 of them denied; 9 are tried on, 4 of them denied
        assertThat(desk.proposals(PRACTICE, LAST)).singleElement().satisfies(proposal -> {
            assertThat(proposal.condition().toString()).isEqualTo("payer is EXAMPLE1 and procedure is J1100");
            assertThat(proposal.tryFrom()).isEqualTo(TestPayment.PAID_ON.plusDays(21));
            assertThat(proposal.learnt()).isEqualTo(new Trial(11, 0, 0));
            assertThat(proposal.tried()).isEqualTo(new Trial(4, 0, 0));
        });
    }

    @Test
    void decisions_after_the_day_are_not_looked_at() {
        assertThat(desk.proposals(PRACTICE, TestPayment.PAID_ON.plusDays(4))).isEmpty();
    }

    @Test
    void an_edit_is_taken_on_by_whom_the_practice_named_and_by_nobody_else() {
        EditProposal proposal = desk.proposals(PRACTICE, LAST).get(0);
        Receipt<ApprovedEdit> stranger =
                desk.approve(PRACTICE, new CommandId("c-1"), wish(proposal, new ActorId("bob")));
        assertThat(stranger.findings())
                .extracting(Finding::rule)
                .containsExactly(new RuleId("billing.denial.edit-approver"));
        assertThat(approvals()).isEmpty();
        Receipt<ApprovedEdit> named = desk.approve(PRACTICE, new CommandId("c-2"), wish(proposal, ANN));
        assertThat(named.decision().granted().orElseThrow().edit().when())
                .hasToString("payer is EXAMPLE1 and procedure is J1100");
        assertThat(desk.approve(PRACTICE, new CommandId("c-2"), wish(proposal, ANN)))
                .isEqualTo(named);
        assertThat(approvals()).hasSize(1);
    }

    @Test
    void a_proposal_that_the_decisions_do_not_lead_to_is_not_taken_on() {
        EditProposal proposal = desk.proposals(PRACTICE, LAST).get(0);
        EditProposal better = new EditProposal(
                proposal.payer(),
                proposal.reason(),
                proposal.asks(),
                proposal.tryFrom(),
                new Trial(99, 0, 0),
                proposal.tried(),
                proposal.denied());
        assertThat(desk.approve(PRACTICE, new CommandId("c-1"), wish(better, ANN))
                        .findings())
                .extracting(Finding::rule)
                .containsExactly(new RuleId("billing.denial.edit-evidence"));
    }

    private List<?> approvals() {
        return office.store.events(PRACTICE).stream()
                .filter(EditApproved.class::isInstance)
                .toList();
    }

    private static ApprovalWish wish(EditProposal proposal, ActorId by) {
        return new ApprovalWish(
                proposal,
                LAST,
                new RuleId("maple.denials.j1100"),
                "This payer does not pay for it without an authorisation",
                true,
                LAST,
                by);
    }
}
