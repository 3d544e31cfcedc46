package org.practicekit.billing.posting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.practicekit.billing.posting.Said.PLAN;
import static org.practicekit.billing.posting.Said.claim;
import static org.practicekit.billing.posting.Said.decision;
import static org.practicekit.billing.posting.Said.line;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.practicekit.billing.claim.Claim;
import org.practicekit.billing.claim.ClaimFrequency;
import org.practicekit.billing.claim.ClaimId;
import org.practicekit.billing.claim.ClaimSheet;
import org.practicekit.billing.claim.PayerRank;
import org.practicekit.billing.claim.Submission;
import org.practicekit.billing.coverage.MemberId;
import org.practicekit.billing.coverage.PayerId;
import org.practicekit.billing.posting.ClaimMatch.How;
import org.practicekit.billing.posting.MatchCandidate.Trait;
import org.practicekit.billing.remittance.PaidClaim;
import org.practicekit.billing.remittance.PaidLine;
import org.practicekit.core.fingerprint.Fingerprint;

class ClaimMatcherTest {
    private static final ClaimMatcher MATCHER = new ClaimMatcher(85);
    private static final Claim A = claim("a", "G0008 100.00").build();
    private static final Claim B = claim("b", "G0008 100.00").build();

    @Test
    void the_practices_own_number_comes_first() {
        assertThat(MATCHER.match(like(A, "CN-a"), PLAN, List.of(A), List.of(B), List::of)
                        .match())
                .contains(new ClaimMatch(A.id(), How.CONTROL_NUMBER));
    }

    @Test
    void the_payers_number_comes_next() {
        assertThat(MATCHER.match(like(A, "0"), PLAN, List.of(), List.of(A), List::of)
                        .match())
                .contains(new ClaimMatch(A.id(), How.PAYER_CLAIM_NUMBER));
    }

    @Test
    void a_number_under_which_it_was_sent_before_is_as_good_as_the_last_one() {
        ClaimSheet first = A.sheet();
        ClaimSheet second =
                ClaimSheet.builder().like(first).controlNumber("CN-a2").build();
        Claim twice = Claim.builder()
                .like(A)
                .sheet(second)
                .addSubmissions(submission(1, first), submission(2, second))
                .build();
        assertThat(twice.hasControlNumber("CN-a")).isTrue();
        assertThat(MATCHER.match(like(A, "CN-a"), PLAN, List.of(twice), List.of(), List::of)
                        .match())
                .contains(new ClaimMatch(A.id(), How.CONTROL_NUMBER));
    }

    @Test
    void a_number_is_not_believed_when_nothing_else_agrees() {
        PaidClaim other = decision("CN-a", "71.00 50.00 CO-45=21.00")
                .from(Said.SEEN.plusDays(40))
                .build();
        ClaimMatcher.Result result = MATCHER.match(other, PLAN, List.of(A), List.of(), List::of);
        assertThat(result.match()).isEmpty();
        assertThat(result.candidates()).containsExactly(new MatchCandidate(A.id(), 0, List.of()));
    }

    @Test
    void of_two_payers_claims_with_one_number_the_one_is_meant_that_was_sent_to_this_payer() {
        Claim second = Claim.builder()
                .like(A)
                .id(new ClaimId("a-second"))
                .payer(new PayerId("PLAN2"))
                .rank(PayerRank.SECONDARY)
                .build();
        assertThat(MATCHER.match(like(A, "CN-a"), PLAN, List.of(A, second), List.of(), List::of)
                        .match())
                .contains(new ClaimMatch(A.id(), How.CONTROL_NUMBER));
        assertThat(MATCHER.match(like(A, "CN-a"), new PayerId("PLAN2"), List.of(A, second), List.of(), List::of)
                        .match())
                .contains(new ClaimMatch(second.id(), How.CONTROL_NUMBER));
        assertThat(MATCHER.match(like(A, "CN-a"), new PayerId("PLAN3"), List.of(A, second), List.of(), List::of)
                        .match())
                .isEmpty();
    }

    @Test
    void without_a_number_patient_days_and_charge_will_do() {
        ClaimMatcher.Result result = MATCHER.match(like(A, "0"), PLAN, List.of(), List.of(), () -> List.of(A, B));
        assertThat(result.match()).contains(new ClaimMatch(A.id(), How.LIKENESS));
        assertThat(result.candidates()).isEmpty();
    }

    @Test
    void a_reversal_is_as_like_as_what_it_takes_back() {
        PaidClaim back = PaidClaim.builder()
                .like(like(A, "0"))
                .status("22")
                .charge(like(A, "0").charge().negated())
                .build();
        assertThat(MATCHER.match(back, PLAN, List.of(), List.of(), () -> List.of(A))
                        .match())
                .contains(new ClaimMatch(A.id(), How.LIKENESS));
    }

    @Test
    void likeness_below_the_threshold_is_shown_and_not_taken() {
        PaidClaim renamed = PaidClaim.builder()
                .like(like(A, "0"))
                .patient(Said.person("Elsewhere"))
                .build();
        ClaimMatcher.Result result = MATCHER.match(renamed, PLAN, List.of(), List.of(), () -> List.of(A));
        assertThat(result.match()).isEmpty();
        assertThat(result.candidates())
                .containsExactly(new MatchCandidate(
                        A.id(), 80, List.of(Trait.MEMBER, Trait.DAYS, Trait.CHARGE, Trait.PROCEDURES)));
        assertThat(new ClaimMatcher(80)
                        .match(renamed, PLAN, List.of(), List.of(), () -> List.of(A))
                        .match())
                .isPresent();
    }

    @Test
    void two_that_are_alike_are_both_shown_the_likeliest_first() {
        Claim twin = Claim.builder().like(A).id(new ClaimId("a-twin")).build();
        ClaimMatcher.Result result = MATCHER.match(like(A, "0"), PLAN, List.of(), List.of(), () -> List.of(B, twin, A));
        assertThat(result.match()).isEmpty();
        assertThat(result.candidates())
                .extracting(MatchCandidate::claim, MatchCandidate::score)
                .containsExactly(tuple(A.id(), 100), tuple(twin.id(), 100), tuple(B.id(), 50));
    }

    @Test
    void names_are_compared_without_case_and_signs() {
        PaidClaim loud = PaidClaim.builder()
                .like(like(A, "0"))
                .memberId(Optional.empty())
                .patient(Said.person("PERSON-A"))
                .build();
        assertThat(MATCHER.match(loud, PLAN, List.of(), List.of(), () -> List.of(A))
                        .candidates())
                .extracting(MatchCandidate::agrees)
                .containsExactly(List.of(Trait.NAME, Trait.DAYS, Trait.CHARGE, Trait.PROCEDURES));
    }

    @ParameterizedTest(name = "{0} points")
    @ValueSource(ints = {50, 101})
    void a_threshold_that_half_the_points_reach_or_that_none_can_is_refused(int threshold) {
        assertThatThrownBy(() -> new ClaimMatcher(threshold)).hasMessageContaining(String.valueOf(threshold));
    }

    @Test
    void at_the_highest_threshold_everything_has_to_agree() {
        assertThat(new ClaimMatcher(100)
                        .match(like(A, "0"), PLAN, List.of(), List.of(), () -> List.of(A))
                        .match())
                .isPresent();
    }

    @Test
    void half_of_the_points_are_just_not_enough() {
        PaidClaim twoTraits =
                decision("0", "71.00 50.00").memberId(MemberId.of("MEMa")).build();
        ClaimMatcher.Result result =
                new ClaimMatcher(51).match(twoTraits, PLAN, List.of(), List.of(), () -> List.of(A));
        assertThat(result.match()).isEmpty();
        assertThat(result.candidates())
                .containsExactly(new MatchCandidate(A.id(), 50, List.of(Trait.MEMBER, Trait.DAYS)));
    }

    @Test
    void a_claim_that_shares_nothing_with_the_decision_is_not_shown() {
        PaidClaim strange = decision("0", "71.00 50.00 CO-45=21.00")
                .from(Said.SEEN.plusDays(40))
                .build();
        assertThat(MATCHER.match(strange, PLAN, List.of(), List.of(), () -> List.of(A, B))
                        .candidates())
                .isEmpty();
        assertThat(MATCHER.match(strange, PLAN, List.of(B), List.of(), () -> List.of(A, B))
                        .candidates())
                .extracting(MatchCandidate::claim)
                .containsExactly(B.id());
    }

    @Test
    void ten_points_ahead_of_the_next_is_enough() {
        Claim otherProcedure =
                claim("a", "J1100 100.00").id(new ClaimId("a-other")).build();
        assertThat(MATCHER.match(like(A, "0"), PLAN, List.of(), List.of(), () -> List.of(otherProcedure, A))
                        .match())
                .contains(new ClaimMatch(A.id(), How.LIKENESS));
    }

    @Test
    void the_only_claim_with_its_number_is_meant_even_if_another_payer_was_asked() {
        assertThat(MATCHER.match(like(A, "CN-a"), new PayerId("PLAN9"), List.of(A), List.of(), List::of)
                        .match())
                .contains(new ClaimMatch(A.id(), How.CONTROL_NUMBER));
    }

    @Test
    void where_only_lines_have_days_the_first_of_them_is_the_claims() {
        PaidLine first = line("G0008 100.00 80.00 CO-45=20.00");
        PaidLine later =
                PaidLine.builder().like(first).from(Said.SEEN.plusDays(3)).build();
        PaidClaim dated = decision("0", "71.00 50.00")
                .from(Optional.empty())
                .addLines(later, first)
                .build();
        assertThat(MATCHER.match(dated, PLAN, List.of(), List.of(), () -> List.of(A))
                        .candidates())
                .extracting(MatchCandidate::agrees)
                .containsExactly(List.of(Trait.DAYS, Trait.PROCEDURES));
    }

    private static PaidClaim like(Claim claim, String number) {
        return decision(number, "100.00 80.00")
                .patient(Said.person("Person" + claim.id()))
                .memberId(MemberId.of("MEM" + claim.id()))
                .addLines(line("G0008 100.00 80.00 CO-45=20.00"))
                .build();
    }

    private static Submission submission(int number, ClaimSheet sheet) {
        return Submission.builder()
                .number(number)
                .frequency(number == 1 ? ClaimFrequency.ORIGINAL : ClaimFrequency.REPLACEMENT)
                .sheet(sheet)
                .submittedAt(Instant.parse("2026-03-10T15:00:00Z"))
                .scrub(Fingerprint.of("scrub", sheet))
                .build();
    }
}
