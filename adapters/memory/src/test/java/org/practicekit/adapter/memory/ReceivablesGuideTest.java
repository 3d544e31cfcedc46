package org.practicekit.adapter.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.practicekit.testkit.billing.TestOffice.PRACTICE;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.practicekit.billing.ReceivablesDesk;
import org.practicekit.billing.claim.Claim;
import org.practicekit.billing.receivable.Benchmark;
import org.practicekit.billing.receivable.BenchmarkCheck;
import org.practicekit.billing.receivable.ReceivableBook;
import org.practicekit.billing.receivable.ReceivableKpis;
import org.practicekit.core.kpi.Kpi;
import org.practicekit.core.money.Money;
import org.practicekit.core.rule.Citation;
import org.practicekit.core.rule.Finding;
import org.practicekit.core.time.DateRange;
import org.practicekit.testkit.billing.TestClaims;
import org.practicekit.testkit.billing.TestOffice;
import org.practicekit.testkit.billing.TestPayment;

/** What the page about receivables shows. */
class ReceivablesGuideTest {
    private final Claim claim = TestClaims.sent("a", "A4206 100.00").build();
    private final PostingOffice office = new PostingOffice(claim);
    private final MemoryBilling store = office.store;

    @Test
    void march_is_told_as_it_stood_when_its_books_were_closed() {
        office.post(TestPayment.of("T1").plus(TestPayment.decided(claim, "40.00 CO-50=60.00")));
        // snippet: kpis-book
        DateRange march = new DateRange(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 4, 1));
        Instant closing = Instant.parse("2026-04-03T21:00:00Z"); // what is written later has no part in it
        ReceivableBook book =
                new ReceivablesDesk(store).book(PRACTICE, march, closing).orElseThrow();
        List<Kpi> board = book.board(); // thirteen figures, each with the claims it rests on
        book.aging().credits(); // apart from what is owed
        book.costToCollect(Money.usd("4.00")); // what it cost is known to the practice alone
        // end
        assertThat(board).hasSize(13);
        // snippet: kpis-part
        Kpi days = book.only("payer", "NORTH1", track -> track.payer().equals(TestOffice.PAYER))
                .daysInReceivables();
        // end
        assertThat(days.dimension("payer")).contains("NORTH1");
        // snippet: kpis-benchmark
        Benchmark few = Benchmark.atMost(
                ReceivableKpis.DENIALS.id(),
                "0.10",
                Citation.of("Practice policy", "Targets for 2026", LocalDate.of(2026, 1, 2)),
                new DateRange(LocalDate.of(2026, 1, 1), LocalDate.of(2027, 1, 1)));
        for (Finding alert : new BenchmarkCheck(List.of(few)).check(book)) {
            alert.message(); // "Initial denial rate is 100.00 %, which is more than 10 %."
            alert.facts().get("largest"); // "claim/a": the claims that it is so for, the largest first
        }
        // end
        assertThat(new BenchmarkCheck(List.of(few)).check(book)).singleElement().satisfies(alert -> {
            assertThat(alert.message()).isEqualTo("Initial denial rate is 100.00 %, which is more than 10 %.");
            assertThat(alert.facts()).containsEntry("largest", "claim/a");
        });
    }
}
