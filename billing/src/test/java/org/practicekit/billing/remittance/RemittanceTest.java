package org.practicekit.billing.remittance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.practicekit.core.fingerprint.Fingerprint;
import org.practicekit.core.money.Money;

class RemittanceTest {
    @Test
    void each_payment_is_handed_on_as_a_whole_with_its_own_claims_and_adjustments() {
        List<Remittance> remittances = new ArrayList<>();
        RemittanceReceiver receiver = Remittance.collecting(remittances::add);

        receiver.begin(header("883001"));
        receiver.claim(claim("A1001", "1"));
        receiver.claim(claim("A1002", "2"));
        receiver.adjustment(ProviderAdjustment.builder()
                .providerId("1234567893")
                .reason("WO")
                .amount(Money.usd("5"))
                .build());
        assertThat(remittances).isEmpty();
        receiver.end(trailer(2));
        receiver.begin(header("883002"));
        receiver.claim(claim("A1003", "1"));
        receiver.end(trailer(1));

        assertThat(remittances).extracting(one -> one.header().trace()).containsExactly("883001", "883002");
        assertThat(remittances.get(0).claims())
                .extracting(PaidClaim::controlNumber)
                .containsExactly("A1001", "A1002");
        assertThat(remittances.get(0).adjustments()).hasSize(1);
        assertThat(remittances.get(1).claims()).hasSize(1);
        assertThat(remittances.get(1).adjustments()).isEmpty();
        assertThat(remittances.get(1).trailer().claims()).isEqualTo(1);
    }

    @ParameterizedTest(name = "status {0}: reversal {1}, forwarded {2}, predetermination {3}")
    @CsvSource({
        "1, false, false, false",
        "4, false, false, false",
        "19, false, true, false",
        "20, false, true, false",
        "21, false, true, false",
        "22, true, false, false",
        "23, false, true, false",
        "25, false, false, true"
    })
    void the_status_of_a_claim_says_what_became_of_it(
            String status, boolean reversal, boolean forwarded, boolean predetermination) {
        PaidClaim claim = claim("A1001", status);
        assertThat(claim.isReversal()).isEqualTo(reversal);
        assertThat(claim.isForwarded()).isEqualTo(forwarded);
        assertThat(claim.isPredetermination()).isEqualTo(predetermination);
    }

    private static RemittanceHeader header(String trace) {
        return RemittanceHeader.builder()
                .transaction("0001")
                .payment(Money.usd("80"))
                .trace(trace)
                .payerId("EX001")
                .version("5010")
                .build();
    }

    private static PaidClaim claim(String number, String status) {
        return PaidClaim.builder()
                .position(1)
                .controlNumber(number)
                .status(status)
                .charge(Money.usd("100"))
                .paid(Money.usd("80"))
                .build();
    }

    private static RemittanceTrailer trailer(int claims) {
        return RemittanceTrailer.builder()
                .claims(claims)
                .complete(true)
                .content(new Fingerprint("0".repeat(64)))
                .build();
    }
}
