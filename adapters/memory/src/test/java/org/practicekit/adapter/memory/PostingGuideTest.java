package org.practicekit.adapter.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.practicekit.testkit.billing.TestOffice.PRACTICE;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.practicekit.adapter.x12.X12Reader;
import org.practicekit.billing.RemittanceDesk;
import org.practicekit.billing.RemittanceIntake;
import org.practicekit.billing.RemittanceIntake.Received;
import org.practicekit.billing.claim.ClaimId;
import org.practicekit.billing.ledger.AccountKind;
import org.practicekit.billing.ledger.AsOf;
import org.practicekit.billing.ledger.Balances;
import org.practicekit.billing.ledger.Journal;
import org.practicekit.billing.posting.ClaimDecision;
import org.practicekit.billing.posting.DecisionState;
import org.practicekit.billing.posting.RemittanceState;
import org.practicekit.core.id.ActorId;
import org.practicekit.core.id.CommandId;
import org.practicekit.core.money.Money;
import org.practicekit.core.rule.Finding;
import org.practicekit.testkit.billing.TestClaims;
import org.practicekit.testkit.billing.TestPayment;

/** The examples of the page on posting, run. */
class PostingGuideTest {
    private final PostingOffice office =
            new PostingOffice(TestClaims.sent("a", "A4206 100.00").build());
    private final MemoryBilling store = office.store;
    private final Clock clock = Clock.fixed(Instant.parse("2026-11-04T15:00:00Z"), ZoneOffset.UTC);

    @Test
    void a_file_is_read_added_up_and_posted() throws IOException {
        List<Finding> findings = new ArrayList<>();
        try (InputStream file = Files.newInputStream(Docs.root().resolve("examples/clinic/answers/payment.835"))) {
            // snippet: post-file
            RemittanceDesk desk = new RemittanceDesk(store, clock);
            RemittanceIntake intake = desk.receive(PRACTICE, new CommandId("file-2026-11-04-1"));
            X12Reader.reporting(findings::add).remittances(intake).read(file);
            for (Received received : intake.received()) {
                desk.post(PRACTICE, received.remittance().id()); // refused, with reasons, when it does not add up
            }
            // end
            assertThat(intake.received())
                    .singleElement()
                    .satisfies(one -> assertThat(
                                    desk.find(PRACTICE, one.remittance().id())
                                            .orElseThrow()
                                            .state())
                            .isEqualTo(RemittanceState.POSTED));
        }
        assertThat(findings).isEmpty();
        assertThat(office.on(AccountKind.CASH)).isEqualTo("286.16");
    }

    @Test
    void a_person_says_which_claim_is_meant() {
        office.post(TestPayment.of("T1")
                .plus(TestPayment.decided(TestClaims.sent("z", "A4206 100.00").build(), "80.00 CO-45=20.00")));
        RemittanceDesk desk = office.desk;
        ActorId ann = new ActorId("ann");
        // snippet: assign-claim
        for (ClaimDecision waiting : desk.waiting(PRACTICE, 50)) {
            if (waiting.state() == DecisionState.UNMATCHED) {
                desk.assign(PRACTICE, new CommandId("k-1"), waiting.place(), new ClaimId("a"), ann);
            }
        }
        // end
        assertThat(desk.waiting(PRACTICE, 50)).isEmpty();
        assertThat(office.on(AccountKind.RECEIVABLE_INSURANCE, "a")).isEqualTo("0.00");
        assertThat(desk.in(PRACTICE, EnumSet.of(RemittanceState.SUSPENDED))).isEmpty();
    }

    @Test
    void the_ledger_is_told_as_of_any_day() {
        // snippet: ledger-as-of
        List<Journal> journals =
                store.run(PRACTICE, Set.of(), ports -> ports.journals().page(PRACTICE, 0, 1000));
        Balances march = Balances.of(journals, AsOf.day(LocalDate.of(2026, 3, 31)));
        Money owed = march.of(new ClaimId("a")).on(AccountKind.RECEIVABLE_INSURANCE);
        // end
        assertThat(owed).isEqualTo(Money.usd("100.00"));
    }
}
