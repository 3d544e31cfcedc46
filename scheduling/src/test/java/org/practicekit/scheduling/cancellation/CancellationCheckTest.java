package org.practicekit.scheduling.cancellation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.practicekit.scheduling.availability.Office.FOLLOW_UP;
import static org.practicekit.scheduling.availability.Office.HANDBOOK;
import static org.practicekit.scheduling.availability.Office.PROCEDURE;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.practicekit.core.decision.Decision;
import org.practicekit.core.id.ActorId;
import org.practicekit.core.money.Money;
import org.practicekit.core.rule.Finding;
import org.practicekit.core.rule.RuleId;
import org.practicekit.core.rule.Severity;
import org.practicekit.core.time.DateRange;
import org.practicekit.core.time.WallClock;
import org.practicekit.scheduling.policy.CancelReason;
import org.practicekit.scheduling.policy.CancellationPolicy;
import org.practicekit.scheduling.policy.CancellationRules;
import org.practicekit.scheduling.policy.CancellationTerms;
import org.practicekit.scheduling.policy.PayerClass;
import org.practicekit.scheduling.policy.StaffRole;
import org.practicekit.scheduling.visit.VisitTypeId;

class CancellationCheckTest {
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    private static final StaffRole MANAGER = new StaffRole("office-manager");
    private static final PayerClass COMMERCIAL = new PayerClass("commercial");
    private static final Waiver BY_MANAGER = new Waiver(new ActorId("staff-3"), MANAGER);
    private static final Waiver BY_FRONT_DESK = new Waiver(new ActorId("staff-7"), new StaffRole("front-desk"));

    /** A day's notice, USD 25 late, USD 50 missed; procedures two days and USD 100 late. */
    private static final CancellationPolicy POLICY = CancellationPolicy.builder()
            .citation(HANDBOOK)
            .addTerms(terms(24, "25", "50").build())
            .addTerms(terms(48, "100", "150").addVisitTypes(PROCEDURE).build())
            .build();

    private final CancellationCheck check = new CancellationCheck(POLICY);

    @ParameterizedTest(name = "visit {0}, word at {1}: late {2}")
    @CsvSource({
        "2026-06-16T09:00, 2026-06-15T09:00, false",
        "2026-06-16T09:00, 2026-06-15T09:01, true",
        "2026-06-16T09:00, 2026-06-16T08:59, true",
        // The clocks went forward at 02:00 on Sunday 8 March: 24 hours before Sunday 09:00 was Saturday 08:00.
        "2026-03-08T09:00, 2026-03-07T08:00, false",
        "2026-03-08T09:00, 2026-03-07T08:30, true",
        // They went back on Sunday 1 November: 24 hours before Sunday 09:00 was Saturday 10:00.
        "2026-11-01T09:00, 2026-10-31T10:00, false",
        "2026-11-01T09:00, 2026-10-31T10:01, true",
    })
    void notice_is_counted_in_hours_that_pass(String visit, String word, boolean late) {
        Decision<Consequence> decision = check.mayCancel(visit(FOLLOW_UP, visit), patient(), at(word));
        Consequence consequence = granted(decision);
        assertThat(consequence.late()).isEqualTo(late);
        assertThat(consequence.charge()).isEqualTo(late ? charge("25") : Optional.empty());
        assertThat(decision.findings().get(0).rule()).isEqualTo(CancellationRules.NOTICE.id());
        assertThat(decision.findings().get(0).citation()).isEqualTo(HANDBOOK);
    }

    @Test
    void the_visit_type_has_its_own_terms() {
        Instant word = at("2026-06-14T12:00");
        assertThat(granted(check.mayCancel(visit(FOLLOW_UP, "2026-06-16T09:00"), patient(), word))
                        .late())
                .isFalse();
        assertThat(granted(check.mayCancel(visit(PROCEDURE, "2026-06-16T09:00"), patient(), word)))
                .isEqualTo(new Consequence(true, Charge.of(Money.usd("100"))));
    }

    @Test
    void a_visit_type_counts_more_than_a_payer_class_and_both_together_most() {
        CancellationPolicy policy = CancellationPolicy.builder()
                .citation(HANDBOOK)
                .addTerms(terms(24, "1", "1").build())
                .addTerms(terms(24, "2", "2").addPayerClasses(COMMERCIAL).build())
                .addTerms(terms(24, "3", "3").addVisitTypes(PROCEDURE).build())
                .addTerms(terms(24, "4", "4")
                        .addVisitTypes(PROCEDURE)
                        .addPayerClasses(COMMERCIAL)
                        .build())
                .build();
        assertThat(lateFee(policy, FOLLOW_UP, Optional.empty())).isEqualTo(Money.usd("1"));
        assertThat(lateFee(policy, FOLLOW_UP, Optional.of(COMMERCIAL))).isEqualTo(Money.usd("2"));
        assertThat(lateFee(policy, PROCEDURE, Optional.empty())).isEqualTo(Money.usd("3"));
        assertThat(lateFee(policy, PROCEDURE, Optional.of(COMMERCIAL))).isEqualTo(Money.usd("4"));
        assertThat(lateFee(policy, FOLLOW_UP, Optional.of(PayerClass.MEDICARE))).isEqualTo(Money.usd("1"));
    }

    @Test
    void terms_hold_on_their_days_by_the_wall_clock_of_the_place() {
        CancellationPolicy policy = CancellationPolicy.builder()
                .citation(HANDBOOK)
                .addTerms(terms(24, "25", "50")
                        .effective(new DateRange(LocalDate.MIN, LocalDate.of(2026, 7, 1)))
                        .build())
                .addTerms(terms(24, "40", "60")
                        .effective(DateRange.from(LocalDate.of(2026, 7, 1)))
                        .build())
                .build();
        MissedVisit visit = visit(FOLLOW_UP, "2026-07-01T09:00");
        CancellationCheck check = new CancellationCheck(policy);
        // 23:30 on 30 June in New York is 03:30 on 1 July in Greenwich.
        assertThat(granted(check.mayCancel(visit, patient(), at("2026-06-30T23:30")))
                        .charge())
                .isEqualTo(charge("25"));
        assertThat(granted(check.mayCancel(visit, patient(), at("2026-07-01T00:00")))
                        .charge())
                .isEqualTo(charge("40"));
    }

    @Test
    void without_terms_that_concern_the_visit_nothing_is_late() {
        CancellationPolicy policy = CancellationPolicy.builder()
                .citation(HANDBOOK)
                .addTerms(terms(24, "25", "50").addVisitTypes(PROCEDURE).build())
                .build();
        assertThat(granted(new CancellationCheck(policy)
                        .mayCancel(visit(FOLLOW_UP, "2026-06-16T09:00"), patient(), at("2026-06-16T08:59"))))
                .isEqualTo(Consequence.NONE);
    }

    @Test
    void a_message_left_overnight_counts_from_when_it_came() {
        MissedVisit visit = visit(FOLLOW_UP, "2026-06-16T07:00");
        CancelRequest overnight = CancelRequest.builder()
                .like(patient())
                .receivedAt(at("2026-06-15T06:30"))
                .build();
        assertThat(granted(check.mayCancel(visit, overnight, at("2026-06-15T08:00"))))
                .isEqualTo(Consequence.NONE);
        assertThat(granted(check.mayCancel(visit, patient(), at("2026-06-15T08:00")))
                        .late())
                .isTrue();
    }

    @ParameterizedTest(name = "word at {0}")
    @CsvSource({"2026-06-15T08:00:01", "2026-05-31T23:59"})
    void word_comes_between_the_booking_and_now(String received) {
        CancelRequest request =
                CancelRequest.builder().like(patient()).receivedAt(at(received)).build();
        assertThat(errors(check.mayCancel(visit(FOLLOW_UP, "2026-06-16T07:00"), request, at("2026-06-15T08:00"))))
                .containsExactly(CancellationRules.RECEIVED.id());
    }

    @Test
    void once_it_began_a_patient_who_is_not_there_cannot_call_it_off() {
        MissedVisit visit = visit(FOLLOW_UP, "2026-06-16T09:00");
        Decision<Consequence> refused = check.mayCancel(visit, patient(), at("2026-06-16T09:00"));
        assertThat(errors(refused)).containsExactly(CancellationRules.BEGUN.id());
        assertThat(refused.findings().get(0).message()).contains("Tue 2026-06-16 09:15 EDT");
    }

    @Test
    void a_patient_who_came_and_leaves_owes_nothing() {
        MissedVisit came = new MissedVisit(
                FOLLOW_UP, at("2026-06-16T09:00"), at("2026-06-01T00:00"), true, new WallClock(NEW_YORK));
        assertThat(granted(check.mayCancel(came, patient(), at("2026-06-16T09:40"))))
                .isEqualTo(Consequence.NONE);
    }

    @ParameterizedTest
    @EnumSource
    void what_the_practice_calls_off_costs_the_patient_nothing(CancelReason reason) {
        assertThat(granted(check.mayCancel(
                        visit(FOLLOW_UP, "2026-06-16T09:00"),
                        CancelRequest.byPractice(reason),
                        at("2026-06-16T09:30"))))
                .isEqualTo(Consequence.NONE);
    }

    @Test
    void an_excused_reason_is_late_and_free() {
        CancellationPolicy policy = CancellationPolicy.builder()
                .citation(HANDBOOK)
                .addTerms(terms(24, "25", "50").addExcused(CancelReason.ILLNESS).build())
                .build();
        Decision<Consequence> decision = new CancellationCheck(policy)
                .mayCancel(
                        visit(FOLLOW_UP, "2026-06-16T09:00"),
                        CancelRequest.byPatient(CancelReason.ILLNESS),
                        at("2026-06-16T08:00"));
        assertThat(granted(decision)).isEqualTo(new Consequence(true, null));
        assertThat(decision.findings())
                .extracting(Finding::rule)
                .containsExactly(CancellationRules.NOTICE.id(), CancellationRules.FEE.id());
    }

    @Test
    void a_medicaid_beneficiary_is_never_charged_and_the_law_is_named() {
        CancelRequest request = CancelRequest.builder()
                .like(patient())
                .payer(PayerClass.MEDICAID)
                .build();
        MissedVisit visit = visit(FOLLOW_UP, "2026-06-16T09:00");
        Decision<Consequence> late = check.mayCancel(visit, request, at("2026-06-16T08:00"));
        assertThat(granted(late)).isEqualTo(new Consequence(true, null));
        assertThat(late.findings())
                .filteredOn(finding -> finding.rule().equals(CancellationRules.MEDICAID.id()))
                .singleElement()
                .satisfies(finding -> assertThat(finding.citation().reference()).startsWith("42 CFR 447.15"));
        assertThat(granted(check.mayNoteNoShow(visit, request, at("2026-06-16T10:00"))))
                .isEqualTo(new Consequence(true, null));
    }

    @Test
    void a_fee_is_waived_by_those_whom_the_terms_name_and_by_nobody_else() {
        MissedVisit visit = visit(FOLLOW_UP, "2026-06-16T09:00");
        Instant eight = at("2026-06-16T08:00");
        assertThat(granted(check.mayCancel(visit, waived(BY_MANAGER), eight)))
                .isEqualTo(new Consequence(true, new Charge(Money.usd("25"), BY_MANAGER)));
        Decision<Consequence> refused = check.mayCancel(visit, waived(BY_FRONT_DESK), eight);
        assertThat(errors(refused)).containsExactly(CancellationRules.WAIVER.id());
        assertThat(granted(check.mayCancel(visit, waived(BY_FRONT_DESK), at("2026-06-14T08:00"))))
                .as("in good time there is no fee, so nothing to refuse")
                .isEqualTo(Consequence.NONE);
        assertThat(check.mayWaive(Charge.of(Money.usd("25")), BY_MANAGER, visit, Optional.empty(), eight)
                        .granted())
                .contains(new Charge(Money.usd("25"), BY_MANAGER));
        assertThat(check.mayWaive(Charge.of(Money.usd("25")), BY_FRONT_DESK, visit, Optional.empty(), eight)
                        .isGranted())
                .isFalse();
    }

    @ParameterizedTest(name = "at {0}: {1}")
    @CsvSource({"2026-06-16T09:00, false", "2026-06-16T09:14, false", "2026-06-16T09:15, true"})
    void a_visit_is_a_no_show_when_the_grace_is_over(String now, boolean granted) {
        Decision<Consequence> decision = check.mayNoteNoShow(visit(FOLLOW_UP, "2026-06-16T09:00"), patient(), at(now));
        assertThat(decision.isGranted()).isEqualTo(granted);
        if (granted) {
            assertThat(granted(decision)).isEqualTo(new Consequence(true, Charge.of(Money.usd("50"))));
        } else {
            assertThat(errors(decision)).containsExactly(CancellationRules.NO_SHOW.id());
        }
    }

    @Test
    void a_late_move_costs_what_calling_off_costs_unless_the_practice_says_otherwise() {
        MissedVisit visit = visit(FOLLOW_UP, "2026-06-16T09:00");
        Instant eight = at("2026-06-16T08:00");
        assertThat(granted(check.mayMove(visit, patient(), eight)).charge()).isEqualTo(charge("25"));
        CancellationPolicy lenient = CancellationPolicy.builder()
                .like(POLICY)
                .lateMoveIsLateCancel(false)
                .build();
        assertThat(granted(new CancellationCheck(lenient).mayMove(visit, patient(), eight)))
                .isEqualTo(new Consequence(true, null));
        assertThat(granted(new CancellationCheck(lenient).mayCancel(visit, patient(), eight))
                        .charge())
                .isEqualTo(charge("25"));
    }

    @Test
    void a_practice_that_agreed_nothing_charges_nothing() {
        CancellationCheck none = new CancellationCheck(CancellationPolicy.NONE);
        MissedVisit visit = visit(FOLLOW_UP, "2026-06-16T09:00");
        assertThat(granted(none.mayCancel(visit, patient(), at("2026-06-16T08:59"))))
                .isEqualTo(Consequence.NONE);
        assertThat(none.mayNoteNoShow(visit, patient(), at("2026-06-16T08:59")).isGranted())
                .isFalse();
        assertThat(granted(none.mayNoteNoShow(visit, patient(), at("2026-06-16T09:00"))))
                .isEqualTo(new Consequence(true, null));
    }

    @Test
    void a_fee_is_not_negative() {
        assertThatThrownBy(() -> terms(24, "-25", "50").build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("-25.00");
    }

    private static Money lateFee(CancellationPolicy policy, VisitTypeId type, Optional<PayerClass> payer) {
        CancelRequest request =
                CancelRequest.builder().like(patient()).payer(payer).build();
        return granted(new CancellationCheck(policy)
                        .mayCancel(visit(type, "2026-06-16T09:00"), request, at("2026-06-16T08:00")))
                .charge()
                .orElseThrow()
                .amount();
    }

    private static org.practicekit.scheduling.policy.CancellationTermsBuilder terms(
            int hours, String late, String missed) {
        return CancellationTerms.builder()
                .notice(Duration.ofHours(hours))
                .lateCancelFee(Money.usd(late))
                .noShowFee(Money.usd(missed))
                .addWaivedBy(MANAGER);
    }

    private static MissedVisit visit(VisitTypeId type, String begins) {
        Instant agreed = at(begins).minus(Duration.ofDays(15));
        return new MissedVisit(type, at(begins), agreed, false, new WallClock(NEW_YORK));
    }

    private static CancelRequest patient() {
        return CancelRequest.byPatient(CancelReason.SCHEDULE_CONFLICT);
    }

    private static CancelRequest waived(Waiver waiver) {
        return CancelRequest.builder().like(patient()).waiver(waiver).build();
    }

    private static Optional<Charge> charge(String amount) {
        return Optional.of(Charge.of(Money.usd(amount)));
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(NEW_YORK).toInstant();
    }

    private static Consequence granted(Decision<Consequence> decision) {
        return decision.granted().orElseThrow(() -> new AssertionError(decision.explain()));
    }

    private static List<RuleId> errors(Decision<?> decision) {
        return decision.findings().stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .map(Finding::rule)
                .toList();
    }
}
