package org.practicekit.billing.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.practicekit.billing.claim.ClaimStatusReport.Level;
import org.practicekit.billing.claim.ClaimStatusReport.Source;
import org.practicekit.billing.claim.ClaimStatusReport.Standing;
import org.practicekit.billing.coverage.CoverageId;
import org.practicekit.billing.coverage.PayerId;
import org.practicekit.core.fingerprint.Fingerprint;
import org.practicekit.core.id.PatientId;
import org.practicekit.core.id.PracticeId;
import org.practicekit.core.id.Version;
import org.practicekit.core.rule.Finding;
import org.practicekit.core.rule.RuleId;

/** A claim that was sent on Monday, 9 March 2026, at nine in New York; where it was sent twice, again on the 11th at nine. */
class ClaimProgressTest {
    private static final ZoneId ZONE = ZoneId.of("America/New_York");
    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 9);
    private static final LocalDate WEDNESDAY = LocalDate.of(2026, 3, 11);
    private static final ClaimProgress PROGRESS = new ClaimProgress(ZONE);

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "A0, RECEIVED", "A1, RECEIVED", "A2, ACCEPTED", "A3, REJECTED", "A4, NOT_FOUND", "A5, ACCEPTED",
        "A6, REJECTED", "A7, REJECTED", "A8, REJECTED", "D0, NOT_FOUND", "P0, ACCEPTED", "P5, ACCEPTED",
        "R0, INFORMATION_WANTED", "R16, INFORMATION_WANTED", "F0, DECIDED", "F3N, DECIDED", "E0, UNCLEAR", "X0, UNCLEAR"
    })
    void categories_say_how_a_claim_stands(String category, Standing standing) {
        assertThat(Standing.of(Source.CLAIM_277CA, category)).isEqualTo(standing);
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource({
        "TA1, A, RECEIVED",
        "TA1, E, RECEIVED",
        "TA1, R, REJECTED",
        "FILE_999, A, RECEIVED",
        "FILE_999, E, RECEIVED",
        "FILE_999, P, RECEIVED",
        "FILE_999, R, REJECTED",
        "FILE_999, M, REJECTED",
        "FILE_999, W, REJECTED",
        "FILE_999, X, REJECTED",
        "FILE_999, A2, UNCLEAR"
    })
    void acknowledgements_of_files_have_codes_of_their_own(Source source, String code, Standing standing) {
        assertThat(Standing.of(source, code)).isEqualTo(standing);
    }

    @Test
    void the_worst_of_several_codes_counts() {
        assertThat(said("A2", MONDAY)
                        .addCodes(ClaimStatusCode.of("A7", "562"))
                        .build()
                        .standing())
                .isEqualTo(Standing.REJECTED);
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource({
        "CLAIM, A1, SUBMITTED", "CLAIM, A2, ACCEPTED", "CLAIM, A7, REJECTED", "CLAIM, F1, ADJUDICATED",
        "CLAIM, P1, ACCEPTED", "CLAIM, R4, ACCEPTED", "CLAIM, A4, SUBMITTED", "LINE, A7, SUBMITTED",
        "LINE, A2, SUBMITTED", "BATCH, A2, SUBMITTED", "BATCH, A3, REJECTED", "PROVIDER, A8, REJECTED",
        "PROVIDER, A1, SUBMITTED"
    })
    void a_report_moves_the_claim_that_it_is_about(Level level, String category, ClaimState state) {
        assertThat(PROGRESS.with(once(), said(category, MONDAY).level(level).build())
                        .state())
                .isEqualTo(state);
    }

    @Test
    void the_same_reports_in_any_order_and_twice_make_the_same_claim() {
        List<ClaimStatusReport> reports = List.of(
                said("A1", MONDAY).build(),
                said("A2", MONDAY.plusDays(1)).payerClaimNumber("P-1").build(),
                said("P1", MONDAY.plusDays(5)).payerClaimNumber("P-2").build(),
                said("A7", MONDAY.plusDays(6)).build());
        Claim inOrder = all(once(), reports);
        assertThat(inOrder.state()).isEqualTo(ClaimState.REJECTED);
        assertThat(inOrder.payerClaimNumber()).contains("P-2");

        long seed = 9L;
        Random random = new Random(seed);
        for (int i = 0; i < 100; i++) {
            List<ClaimStatusReport> shuffled = new ArrayList<>(reports);
            shuffled.add(reports.get(random.nextInt(reports.size())));
            Collections.shuffle(shuffled, random);
            assertThat(all(once(), shuffled)).as("seed %d, round %d", seed, i).isEqualTo(inOrder);
        }
    }

    @Test
    void what_the_payer_decided_is_not_rejected_by_what_comes_late() {
        Claim decided = PROGRESS.with(once(), said("F1", MONDAY.plusDays(9)).build());

        Claim late = PROGRESS.with(decided, said("A7", MONDAY).build());

        assertThat(late.state()).isEqualTo(ClaimState.ADJUDICATED);
        assertThat(late.answers()).hasSize(2);
    }

    @Test
    void a_rejection_of_the_older_submission_does_not_reject_the_newer_one() {
        Claim claim = PROGRESS.with(
                twice(),
                said("A7", WEDNESDAY.plusDays(1)).statusOn(MONDAY.plusDays(1)).build());

        assertThat(claim.state()).isEqualTo(ClaimState.SUBMITTED);
        assertThat(claim.answers()).extracting(ClaimAnswer::submission).containsExactly(1);
        assertThat(PROGRESS.concerns(claim)).isEmpty();
    }

    @Test
    void a_rejection_after_the_day_of_the_newer_submission_is_about_that_one() {
        Claim claim = PROGRESS.with(twice(), said("A7", WEDNESDAY.plusDays(1)).build());

        assertThat(claim.answers()).extracting(ClaimAnswer::submission).containsExactly(2);
        assertThat(claim.state()).isEqualTo(ClaimState.REJECTED);
    }

    @Test
    void a_rejection_on_the_very_day_is_kept_moves_nothing_and_is_looked_into() {
        Claim claim = PROGRESS.with(twice(), said("A7", WEDNESDAY).build());

        assertThat(claim.state()).isEqualTo(ClaimState.SUBMITTED);
        assertThat(claim.answers()).extracting(ClaimAnswer::isPlaced).containsExactly(false);
        assertThat(PROGRESS.concerns(claim)).extracting(Finding::rule).containsExactly(ClaimRules.PLACED.id());
    }

    @Test
    void the_file_that_a_report_names_tells_which_submission_is_meant_whatever_the_day() {
        Claim claim = PROGRESS.with(
                twice(), said("A7", WEDNESDAY.plusDays(3)).batch("B-1").build());
        assertThat(claim.answers()).extracting(ClaimAnswer::submission).containsExactly(1);
        assertThat(claim.state()).isEqualTo(ClaimState.SUBMITTED);

        Claim same = PROGRESS.with(twice(), said("A7", WEDNESDAY).batch("B-2").build());
        assertThat(same.state()).isEqualTo(ClaimState.REJECTED);
    }

    @Test
    void of_two_files_of_one_number_the_later_one_is_meant() {
        Claim reused = Claim.builder()
                .like(twice())
                .transmissions(List.of(
                        new Transmission(1, new SentFile("1", "1", "0001", "B-1"), at(MONDAY, 10)),
                        new Transmission(2, new SentFile("1", "1", "0001", "B-1"), at(WEDNESDAY, 10))))
                .build();

        assertThat(PROGRESS.with(reused, said("A7", WEDNESDAY).batch("B-1").build())
                        .answers())
                .extracting(ClaimAnswer::submission)
                .containsExactly(2);
        assertThat(PROGRESS.with(reused, said("A7", MONDAY).batch("B-1").build())
                        .answers())
                .extracting(ClaimAnswer::submission)
                .containsExactly(1);
    }

    @Test
    void a_claim_in_preparation_hears_and_stays() {
        Claim draft = Claim.builder().like(twice()).state(ClaimState.DRAFT).build();

        Claim heard = PROGRESS.with(draft, said("A2", WEDNESDAY.plusDays(1)).build());

        assertThat(heard.state()).isEqualTo(ClaimState.DRAFT);
        assertThat(heard.answers()).hasSize(1);
        assertThat(PROGRESS.concerns(heard)).isEmpty();
    }

    @Test
    void a_void_that_was_processed_voids_the_claim() {
        Claim sent = once();
        Claim voiding = Claim.builder()
                .like(sent)
                .submissions(List.of(Submission.builder()
                        .like(sent.submissions().get(0))
                        .frequency(ClaimFrequency.VOID)
                        .build()))
                .build();

        assertThat(PROGRESS.with(voiding, said("A2", MONDAY).build()).state()).isEqualTo(ClaimState.ACCEPTED);
        assertThat(PROGRESS.with(voiding, said("F2", MONDAY).build()).state()).isEqualTo(ClaimState.VOIDED);
    }

    @Test
    void somebody_sees_to_rejections_questions_and_claims_that_are_not_found() {
        assertThat(concern("A7")).isEqualTo(Optional.of(ClaimRules.REJECTED.id()));
        assertThat(concern("R4")).isEqualTo(Optional.of(ClaimRules.INFORMATION.id()));
        assertThat(concern("A4")).isEqualTo(Optional.of(ClaimRules.NOT_FOUND.id()));
        assertThat(concern("A2")).isEmpty();
    }

    @Test
    void nothing_can_be_said_of_a_claim_that_was_never_sent() {
        Claim draft = Claim.builder().like(once()).submissions(List.of()).build();

        assertThatThrownBy(() -> PROGRESS.with(draft, said("A2", MONDAY).build()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("never sent");
    }

    @Test
    void states_lead_to_others_and_never_back_from_the_end() {
        for (ClaimState next : ClaimState.values()) {
            assertThat(ClaimState.VOIDED.canBecome(next)).isFalse();
            assertThat(ClaimState.SUBMITTED.canBecome(next))
                    .isEqualTo(next == ClaimState.ACCEPTED
                            || next == ClaimState.REJECTED
                            || next == ClaimState.ADJUDICATED
                            || next == ClaimState.VOIDED);
            assertThat(ClaimState.ADJUDICATED.canBecome(next))
                    .isEqualTo(next == ClaimState.DRAFT || next == ClaimState.CLOSED || next == ClaimState.VOIDED);
        }
        assertThat(ClaimState.DRAFT.canBecome(ClaimState.ACCEPTED)).isFalse();
        assertThat(ClaimState.REJECTED.canBecome(ClaimState.ADJUDICATED)).isTrue();
        assertThat(ClaimState.REJECTED.canBecome(ClaimState.ACCEPTED)).isFalse();
        assertThat(ClaimState.CLOSED.canBecome(ClaimState.ADJUDICATED)).isTrue();
    }

    @Test
    void a_number_of_a_claim_has_at_most_twenty_characters_with_its_line_and_gives_way_to_one_that_is_taken() {
        PracticeId practice = new PracticeId("maple-street");
        String number = ControlNumbers.of(practice, new ClaimId("cl-1"), taken -> false);

        assertThat(number).matches("C[0-9A-Z]{15}");
        assertThat(ControlNumbers.ofLine(number, 999)).hasSize(20);
        assertThat(ControlNumbers.of(practice, new ClaimId("cl-1"), taken -> false))
                .isEqualTo(number);
        assertThat(ControlNumbers.of(practice, new ClaimId("cl-1"), number::equals))
                .matches("C[0-9A-Z]{15}")
                .isNotEqualTo(number);
    }

    @Test
    void silence_counts_from_the_last_word_about_the_newest_submission() {
        StatusFollowUp followUp = new StatusFollowUp(7, 30, ZONE);
        Claim sent = once();
        assertThat(followUp.due(sent)).contains(new StatusDue(sent.id(), MONDAY, MONDAY.plusDays(7)));
        Claim received = PROGRESS.with(sent, said("A1", MONDAY.plusDays(2)).build());
        assertThat(followUp.due(received)).map(StatusDue::due).contains(MONDAY.plusDays(9));
        Claim taken = PROGRESS.with(received, said("A2", MONDAY.plusDays(3)).build());
        assertThat(followUp.due(taken)).map(StatusDue::due).contains(MONDAY.plusDays(33));
        assertThat(followUp.due(
                        PROGRESS.with(taken, said("F1", MONDAY.plusDays(4)).build())))
                .isEmpty();
        assertThat(followUp.due(List.of(taken, sent), MONDAY.plusDays(33)))
                .extracting(StatusDue::due)
                .containsExactly(MONDAY.plusDays(7), MONDAY.plusDays(33));
    }

    private static Optional<RuleId> concern(String category) {
        return PROGRESS.concerns(PROGRESS.with(once(), said(category, MONDAY).build())).stream()
                .map(Finding::rule)
                .findFirst();
    }

    private static Claim all(Claim claim, List<ClaimStatusReport> reports) {
        Claim now = claim;
        for (ClaimStatusReport report : reports) {
            now = PROGRESS.with(now, report);
        }
        return now;
    }

    /** A report about the claim that came on a day at noon. */
    private static ClaimStatusReportBuilder said(String category, LocalDate day) {
        return ClaimStatusReport.builder()
                .source(Source.CLAIM_277CA)
                .level(Level.CLAIM)
                .addCodes(ClaimStatusCode.builder().category(category).build())
                .controlNumber("C1")
                .receivedAt(at(day, 12))
                .message(Fingerprint.of(category + day, writer -> writer.text("on", day.toString())))
                .position(1);
    }

    private static Instant at(LocalDate day, int hour) {
        return day.atTime(hour, 0).atZone(ZONE).toInstant();
    }

    private static Claim once() {
        return Claim.builder()
                .id(new ClaimId("cl-1"))
                .version(Version.FIRST)
                .patient(new PatientId("patient-1"))
                .coverage(new CoverageId("c-1"))
                .payer(new PayerId("ACME"))
                .rank(PayerRank.PRIMARY)
                .state(ClaimState.SUBMITTED)
                .sheet(sheet())
                .addSubmissions(submission(1, MONDAY))
                .createdAt(at(MONDAY, 8))
                .build();
    }

    private static Claim twice() {
        return Claim.builder()
                .like(once())
                .addSubmissions(submission(2, WEDNESDAY))
                .addTransmissions(
                        new Transmission(1, new SentFile("1", "1", "0001", "B-1"), at(MONDAY, 10)),
                        new Transmission(2, new SentFile("2", "2", "0001", "B-2"), at(WEDNESDAY, 10)))
                .build();
    }

    private static Submission submission(int number, LocalDate day) {
        return Submission.builder()
                .number(number)
                .frequency(ClaimFrequency.ORIGINAL)
                .sheet(sheet())
                .submittedAt(at(day, 9))
                .scrub(new Fingerprint("0a".repeat(32)))
                .build();
    }

    private static ClaimSheet sheet() {
        return ClaimSheet.builder()
                .controlNumber("C1")
                .frequency("1")
                .insurance(
                        ClaimInsurance.builder().sequence("P").payerId("ACME").build())
                .build();
    }
}
