package org.practicekit.billing.posting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.practicekit.billing.remittance.RemittanceHeader;
import org.practicekit.billing.remittance.RemittanceTrailer;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.id.Version;
import org.practicekit.core.money.Money;

/** A check is known by who wrote it and by its trace number; its data by what stands in them. */
class ReceivedRemittanceTest {
    private static final ReceivedRemittance FIRST = received(header("PLAN1", "T1", "0001", "79.00"), "data");

    @Test
    void payer_and_trace_make_a_payment_whatever_else_is_said_of_it() {
        assertThat(FIRST.isSamePayment(header("PLAN1", "T1", "0002", "80.00"))).isTrue();
        assertThat(FIRST.isSamePayment(header("PLAN1", "T2", "0001", "79.00"))).isFalse();
        assertThat(FIRST.isSamePayment(header("PLAN2", "T1", "0001", "79.00"))).isFalse();
    }

    @Test
    void a_payment_that_is_sent_again_with_the_same_data_says_the_same() {
        assertThat(FIRST.saysTheSame(received(header("PLAN1", "T1", "0001", "79.00"), "data")))
                .isTrue();
    }

    @Test
    void corrected_data_or_another_transaction_or_payment_says_something_else() {
        assertThat(FIRST.saysTheSame(received(header("PLAN1", "T1", "0001", "79.00"), "corrected")))
                .isFalse();
        assertThat(FIRST.saysTheSame(received(header("PLAN1", "T1", "0002", "79.00"), "data")))
                .isFalse();
        assertThat(FIRST.saysTheSame(received(header("PLAN1", "T2", "0001", "79.00"), "data")))
                .isFalse();
    }

    @Test
    void what_is_still_being_taken_in_says_nothing_yet() {
        ReceivedRemittance begun = ReceivedRemittance.builder()
                .like(FIRST)
                .trailer(Optional.empty())
                .build();
        assertThat(begun.saysTheSame(FIRST)).isFalse();
    }

    private static RemittanceHeader header(String payer, String trace, String transaction, String payment) {
        return RemittanceHeader.builder()
                .transaction(transaction)
                .payment(Money.usd(payment))
                .trace(trace)
                .payerId(payer)
                .version("005010X221A1")
                .build();
    }

    private static ReceivedRemittance received(RemittanceHeader header, String content) {
        return ReceivedRemittance.builder()
                .id(new RemittanceId("r-1"))
                .version(Version.FIRST)
                .header(header)
                .state(RemittanceState.BALANCED)
                .receivedAt(Instant.parse("2026-03-23T16:00:00Z"))
                .trailer(RemittanceTrailer.builder()
                        .claims(1)
                        .complete(true)
                        .content(new FingerprintWriter("content")
                                .text("data", content)
                                .finish())
                        .build())
                .totals(PaymentTotals.NONE)
                .build();
    }
}
