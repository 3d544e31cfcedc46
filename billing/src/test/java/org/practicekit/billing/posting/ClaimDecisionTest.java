package org.practicekit.billing.posting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.practicekit.billing.posting.Said.decision;

import java.time.Instant;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.practicekit.billing.claim.ClaimId;
import org.practicekit.core.id.PracticeId;
import org.practicekit.core.id.Version;
import org.practicekit.core.money.Money;

/** The third claim of a payment. */
class ClaimDecisionTest {
    private static final PracticeId PRACTICE = new PracticeId("maple-street");
    private static final Instant AT = Instant.parse("2026-03-23T16:00:00Z");
    private static final ClaimPlace PLACE = new ClaimPlace(new RemittanceId("r-1"), 3);

    @Test
    void its_journals_are_called_after_its_place_and_the_round_in_which_it_was_posted() {
        assertThat(third().build().journalNamed("").value()).isEqualTo("remittance/r-1/3");
        assertThat(third().build().journalNamed("waiting").value()).isEqualTo("remittance/r-1/3/waiting");
        assertThat(third().round(2).build().journalNamed("").value()).isEqualTo("remittance/r-1/3/round-2");
        assertThat(third().round(2).build().journalNamed("waiting").value())
                .isEqualTo("remittance/r-1/3/round-2/waiting");
    }

    @Test
    void its_claim_is_the_one_it_was_matched_to() {
        ClaimId claim = new ClaimId("a");
        assertThat(third().build().claim()).isEmpty();
        assertThat(third().match(new ClaimMatch(claim, ClaimMatch.How.PERSON))
                        .build()
                        .claim())
                .contains(claim);
    }

    @Test
    void only_what_has_no_claim_or_is_held_waits_for_somebody() {
        assertThat(Arrays.stream(DecisionState.values()).filter(DecisionState::waits))
                .containsExactly(DecisionState.UNMATCHED, DecisionState.HELD);
    }

    @Test
    void the_claims_of_a_payment_come_by_number_and_payments_by_name() {
        assertThat(Stream.of("r-2/1", "r-1/10", "r-1/2")
                        .map(ClaimDecisionTest::place)
                        .sorted())
                .extracting(ClaimPlace::toString)
                .containsExactly("r-1/2", "r-1/10", "r-2/1");
    }

    @Test
    void hosts_are_told_of_a_decision_once_when_it_is_posted_and_once_when_it_is_taken_back() {
        ClaimDecided posted = decided(false);
        ClaimDecided back = decided(true);
        assertThat(posted.type()).isEqualTo("billing.claim.decided");
        assertThat(back.type()).isEqualTo("billing.claim.decision-taken-back");
        assertThat(posted.subject()).isEqualTo("claim/a").isEqualTo(back.subject());
        assertThat(posted.id().value()).isEqualTo("r-1/3/posted");
        assertThat(back.id().value()).isEqualTo("r-1/3/taken-back");
    }

    @Test
    void hosts_are_told_how_a_payment_stands() {
        RemittanceChanged changed =
                new RemittanceChanged(PRACTICE, PLACE.remittance(), Version.FIRST, RemittanceState.BALANCED, AT);
        assertThat(changed.type()).isEqualTo("billing.remittance.balanced");
        assertThat(changed.subject()).isEqualTo("remittance/r-1");
    }

    private static ClaimDecided decided(boolean takenBack) {
        return new ClaimDecided(PRACTICE, new ClaimId("a"), PLACE, takenBack, Money.noDollars(), AT);
    }

    private static ClaimPlace place(String words) {
        String[] said = words.split("/");
        return new ClaimPlace(new RemittanceId(said[0]), Integer.parseInt(said[1]));
    }

    private static ClaimDecisionBuilder third() {
        return ClaimDecision.builder()
                .place(PLACE)
                .paid(decision("CN-a", "100.00 80.00 CO-45=20.00").build())
                .state(DecisionState.STAGED);
    }
}
