package org.practicekit.billing.posting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.practicekit.billing.posting.Said.decision;
import static org.practicekit.billing.posting.Standing.Verdict.What.HOLD;
import static org.practicekit.billing.posting.Standing.Verdict.What.PASS_BY;
import static org.practicekit.billing.posting.Standing.Verdict.What.POST;
import static org.practicekit.billing.posting.Standing.Verdict.What.TAKE_BACK;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.practicekit.billing.posting.Standing.Verdict;
import org.practicekit.core.money.Money;
import org.practicekit.core.rule.Finding;

/** A claim of 100.00, and what payers say about it one after the other. */
class StandingTest {
    private static final String PAID = "100.00 80.00 CO-45=20.00";
    private static final String BACK = "-100.00 -80.00 CO-45=-20.00";
    private static final String CORRECTED = "100.00 90.00 CO-45=10.00";

    @Test
    void the_first_decision_is_posted() {
        assertThat(of(one(1, PAID)).what()).isEqualTo(POST);
    }

    @Test
    void a_second_one_waits_for_a_reversal() {
        Verdict verdict = of(one(2, CORRECTED), posted(1, PAID));
        assertThat(verdict.what()).isEqualTo(HOLD);
        assertThat(why(verdict)).isEqualTo(PostingRules.STANDING);
    }

    @Test
    void the_same_one_again_is_repeated() {
        assertThat(why(of(one(2, PAID), posted(1, PAID)))).isEqualTo(PostingRules.REPEATED);
    }

    @Test
    void a_claim_that_the_payer_split_is_decided_piece_by_piece_up_to_its_charge() {
        assertThat(of(one(2, "60.00 50.00 CO-45=10.00"), posted(1, "40.00 30.00 CO-45=10.00"))
                        .what())
                .isEqualTo(POST);
        assertThat(of(one(2, "60.01 50.01 CO-45=10.00"), posted(1, "40.00 30.00 CO-45=10.00"))
                        .what())
                .isEqualTo(HOLD);
    }

    @Test
    void a_reversal_takes_back_what_it_is_the_opposite_of() {
        Verdict verdict = of(back(2, BACK), posted(1, PAID));
        assertThat(verdict.what()).isEqualTo(TAKE_BACK);
        assertThat(verdict.other()).isEqualTo(posted(1, PAID));
    }

    @Test
    void a_negative_charge_is_a_reversal_whatever_its_status() {
        assertThat(of(one(2, BACK), posted(1, PAID)).what()).isEqualTo(TAKE_BACK);
    }

    @Test
    void a_reversal_with_other_reasons_or_amounts_waits() {
        assertThat(of(back(2, "-100.00 -80.00 CO-253=-20.00"), posted(1, PAID)).what())
                .isEqualTo(HOLD);
        Verdict other = of(back(2, "-100.00 -79.00 CO-45=-21.00"), posted(1, PAID));
        assertThat(other.what()).isEqualTo(HOLD);
        assertThat(why(other)).isEqualTo(PostingRules.REVERSAL);
    }

    @Test
    void version_4010_takes_back_under_its_own_group_by_charge_and_payment_alone() {
        assertThat(of(back(2, "-100.00 -80.00 CR-45=-20.00"), posted(1, PAID)).what())
                .isEqualTo(TAKE_BACK);
        assertThat(of(back(2, "-100.00 -81.00 CR-45=-19.00"), posted(1, PAID)).what())
                .isEqualTo(HOLD);
    }

    @Test
    void what_was_taken_back_or_is_itself_a_reversal_cannot_be_taken_back() {
        ClaimDecision gone = ClaimDecision.builder()
                .like(posted(1, PAID))
                .state(DecisionState.TAKEN_BACK)
                .build();
        assertThat(of(back(3, BACK), gone).what()).isEqualTo(HOLD);
        assertThat(of(back(3, "100.00 80.00 CO-45=20.00"), posted(2, BACK)).what())
                .isEqualTo(HOLD);
    }

    @Test
    void a_decision_for_which_a_reversal_waits_passes_by() {
        Verdict verdict = of(one(1, PAID), held(2, BACK));
        assertThat(verdict.what()).isEqualTo(PASS_BY);
        assertThat(verdict.other()).isEqualTo(held(2, BACK));
    }

    @Test
    void a_reversal_takes_back_a_decision_that_waits_when_none_that_stands_is_meant() {
        Verdict verdict = of(back(3, BACK), posted(1, CORRECTED), held(2, PAID));
        assertThat(verdict.what()).isEqualTo(TAKE_BACK);
        assertThat(verdict.other()).isEqualTo(held(2, PAID));
    }

    @Test
    void of_two_that_are_meant_the_one_with_the_payers_number_is_taken_back() {
        ClaimDecision numbered = ClaimDecision.builder()
                .like(posted(2, "40.00 30.00 CO-45=10.00"))
                .paid(decision("CN-a", "40.00 30.00 CO-45=10.00")
                        .payerClaimNumber("ICN-2")
                        .build())
                .build();
        ClaimDecision back = ClaimDecision.builder()
                .like(back(3, "-40.00 -30.00 CO-45=-10.00"))
                .paid(decision("CN-a", "-40.00 -30.00 CO-45=-10.00")
                        .payerClaimNumber("ICN-2")
                        .status("22")
                        .build())
                .build();
        assertThat(of(back, posted(1, "40.00 30.00 CO-45=10.00"), numbered).other())
                .isEqualTo(numbered);
    }

    @Test
    void a_reversal_that_has_had_its_effect_takes_nothing_more_back() {
        assertThat(of(one(3, PAID), posted(2, BACK)).what()).isEqualTo(POST);
    }

    @Test
    void a_reversal_that_waits_for_another_decision_goes_on_waiting() {
        assertThat(of(one(1, PAID), held(2, "-100.00 -90.00 CO-45=-10.00")).what())
                .isEqualTo(POST);
        assertThat(of(one(1, PAID), held(2, "-100.00 -80.00 CO-253=-20.00")).what())
                .isEqualTo(POST);
    }

    @Test
    void a_reversal_of_version_4010_that_waits_is_met_by_charge_and_payment_alone() {
        assertThat(of(one(1, PAID), held(2, "-100.00 -80.00 CR-45=-20.00")).what())
                .isEqualTo(PASS_BY);
        assertThat(of(one(1, PAID), held(2, "-100.00 -81.00 CR-45=-19.00")).what())
                .isEqualTo(POST);
    }

    private static Verdict of(ClaimDecision incoming, ClaimDecision... others) {
        return new Standing().of(incoming, Arrays.asList(others), Money.usd("100.00"));
    }

    private static PostingRules why(Verdict verdict) {
        Finding why = Objects.requireNonNull(verdict.why());
        return List.of(PostingRules.values()).stream()
                .filter(rule -> rule.id().equals(why.rule()))
                .findFirst()
                .orElseThrow();
    }

    private static ClaimDecision one(int position, String words) {
        return ClaimDecision.builder()
                .place(new ClaimPlace(new RemittanceId("r-" + position), position))
                .paid(decision("CN-a", words).build())
                .state(DecisionState.STAGED)
                .build();
    }

    private static ClaimDecision back(int position, String words) {
        return ClaimDecision.builder()
                .like(one(position, words))
                .paid(decision("CN-a", words).status("22").build())
                .build();
    }

    private static ClaimDecision posted(int position, String words) {
        return ClaimDecision.builder()
                .like(one(position, words))
                .state(DecisionState.POSTED)
                .build();
    }

    private static ClaimDecision held(int position, String words) {
        return ClaimDecision.builder()
                .like(one(position, words))
                .state(DecisionState.HELD)
                .build();
    }
}
