package org.practicekit.scheduling.attendance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.practicekit.scheduling.attendance.VisitOutcome.CANCELLED;
import static org.practicekit.scheduling.attendance.VisitOutcome.KEPT;
import static org.practicekit.scheduling.attendance.VisitOutcome.LATE_CANCEL;
import static org.practicekit.scheduling.attendance.VisitOutcome.NO_SHOW;
import static org.practicekit.scheduling.attendance.Visits.FOLLOW_UP;
import static org.practicekit.scheduling.attendance.Visits.PHYSICAL;
import static org.practicekit.scheduling.attendance.Visits.policy;

import java.lang.reflect.Constructor;
import java.lang.reflect.Modifier;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.practicekit.core.decision.Decision;
import org.practicekit.core.id.ActorId;
import org.practicekit.core.money.Money;
import org.practicekit.core.privacy.PatientText;
import org.practicekit.core.rule.Citation;
import org.practicekit.core.rule.Finding;
import org.practicekit.core.rule.Severity;
import org.practicekit.core.time.DateRange;
import org.practicekit.scheduling.appointment.AppointmentId;
import org.practicekit.scheduling.attendance.DischargeDecision.Verdict;
import org.practicekit.scheduling.policy.AttendanceAction;
import org.practicekit.scheduling.policy.AttendancePolicy;
import org.practicekit.scheduling.policy.AttendancePolicyBuilder;
import org.practicekit.scheduling.policy.AttendanceStep;
import org.practicekit.scheduling.policy.StaffRole;
import org.practicekit.scheduling.visit.VisitTypeId;

/**
 * Extra reminders from one missed visit in half a year, a deposit of 25 dollars and a letter from two in a year, a review from
 * four in a year by the office manager.
 */
class StepCheckTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 6, 1);
    private static final StaffRole MANAGER = new StaffRole("office-manager");
    private static final Instant NOON = Instant.parse("2026-06-01T16:00:00Z");

    @Test
    void a_patient_who_missed_nothing_is_left_alone() {
        assertThat(due(on("2026-03-02", KEPT), on("2026-03-03", CANCELLED))).isEmpty();
    }

    @Test
    void each_step_is_due_from_its_number_on() {
        assertThat(due(on("2026-05-04", NO_SHOW))).containsExactly(AttendanceAction.EXTRA_REMINDERS);
        assertThat(due(on("2026-05-04", NO_SHOW), on("2026-05-05", NO_SHOW)))
                .containsExactly(
                        AttendanceAction.EXTRA_REMINDERS, AttendanceAction.DEPOSIT, AttendanceAction.WARNING_LETTER);
        assertThat(due(missed("2026-02-02", "2026-03-03", "2026-04-04", "2026-05-05")))
                .containsExactly(
                        AttendanceAction.EXTRA_REMINDERS,
                        AttendanceAction.DEPOSIT,
                        AttendanceAction.WARNING_LETTER,
                        AttendanceAction.DISCHARGE_REVIEW);
    }

    @Test
    void each_finding_cites_the_place_in_the_practices_own_document() {
        Decision<AttendanceStanding> decision =
                check(steps()).due(record(missed("2026-05-04", "2026-05-05")), Leniency.NONE);
        assertThat(decision.findings())
                .extracting(finding -> finding.explain())
                .containsExactly(
                        "WARNING 2 missed within 180 days; due: extra reminders."
                                + " [scheduling.attendance.step; Practice policy, Attendance handbook, section 2]",
                        "WARNING 2 missed within 365 days; due: a deposit for the next visit (USD 25.00)."
                                + " [scheduling.attendance.step; Practice policy, Attendance handbook, section 3]",
                        "WARNING 2 missed within 365 days; due: a warning letter."
                                + " [scheduling.attendance.step; Practice policy, Attendance handbook, section 4]");
    }

    @Test
    void a_step_counts_back_to_the_last_day_of_its_window() {
        // 180 days before 1 June 2026 is 3 December 2025.
        assertThat(due(on("2025-12-03", NO_SHOW))).containsExactly(AttendanceAction.EXTRA_REMINDERS);
        assertThat(due(on("2025-12-02", NO_SHOW))).isEmpty();
    }

    @Test
    void late_cancellations_count_only_where_the_policy_says_so() {
        assertThat(due(on("2026-05-04", LATE_CANCEL))).isEmpty();
        assertThat(due(steps().lateCancelsCount(true), Leniency.NONE, on("2026-05-04", LATE_CANCEL)))
                .containsExactly(AttendanceAction.EXTRA_REMINDERS);
    }

    @Test
    void a_reason_that_staff_accepted_excuses_the_visit() {
        Leniency excused = new Leniency(
                List.of(new Excuse(
                        new AppointmentId("a-2026-05-05"),
                        new ActorId("front-desk-2"),
                        PatientText.of("the bus did not run"))),
                List.of());
        RecordedVisit[] two = missed("2026-05-04", "2026-05-05");
        assertThat(due(steps(), excused, two)).containsExactly(AttendanceAction.EXTRA_REMINDERS);
        Decision<AttendanceStanding> decision = check(steps()).due(record(two), excused);
        assertThat(decision.granted().orElseThrow().excused()).containsExactly(new AppointmentId("a-2026-05-05"));
        assertThat(decision.findings())
                .filteredOn(finding -> finding.severity() == Severity.INFO)
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.rule()).isEqualTo(AttendanceRules.EXCUSED.id());
                    assertThat(finding.toString()).doesNotContain("bus");
                });
    }

    @Test
    void an_exempt_patient_is_left_alone_while_the_exemption_lasts() {
        assertThat(due(steps(), exempt("2026-05-01", "2026-06-01"), missed("2026-05-04", "2026-05-05")))
                .isEmpty();
        assertThat(due(steps(), exempt("2026-05-01", "2026-05-31"), missed("2026-05-04", "2026-05-05")))
                .isNotEmpty();
        assertThat(check(steps())
                        .due(record(missed("2026-05-04")), exempt("2026-05-01", "2026-06-01"))
                        .findings())
                .extracting(Finding::message)
                .containsExactly("The patient is exempt on 2026-06-01.");
    }

    @Test
    void missed_visits_of_an_exempt_type_lead_to_nothing() {
        RecordedVisit physical = on("2026-05-04", NO_SHOW, PHYSICAL);
        assertThat(due(steps().addExemptVisitTypes(PHYSICAL), Leniency.NONE, physical))
                .isEmpty();
        assertThat(due(physical)).containsExactly(AttendanceAction.EXTRA_REMINDERS);
    }

    @Test
    void three_visits_kept_in_a_row_make_good_what_was_missed_before() {
        AttendancePolicyBuilder forgiving = steps().forgivenAfterKept(3);
        RecordedVisit[] good = {
            on("2026-05-01", NO_SHOW), on("2026-05-02", KEPT), on("2026-05-03", KEPT), on("2026-05-04", KEPT)
        };
        assertThat(due(forgiving, Leniency.NONE, good)).isEmpty();
        Decision<AttendanceStanding> decision = check(forgiving).due(record(good), Leniency.NONE);
        assertThat(decision.granted().orElseThrow().forgiven()).containsExactly(new AppointmentId("a-2026-05-01"));
        assertThat(decision.findings())
                .extracting(Finding::message)
                .containsExactly("Forgiven after 3 kept in a row: 1 missed visit.");
    }

    @Test
    void a_visit_missed_in_between_breaks_the_row_and_one_called_off_in_time_does_not() {
        AttendancePolicyBuilder forgiving = steps().forgivenAfterKept(2);
        assertThat(due(
                        forgiving,
                        Leniency.NONE,
                        on("2026-05-01", NO_SHOW),
                        on("2026-05-02", KEPT),
                        on("2026-05-03", NO_SHOW),
                        on("2026-05-04", KEPT)))
                .contains(AttendanceAction.WARNING_LETTER);
        assertThat(due(
                        forgiving,
                        Leniency.NONE,
                        on("2026-05-01", NO_SHOW),
                        on("2026-05-02", KEPT),
                        on("2026-05-03", CANCELLED),
                        on("2026-05-04", KEPT)))
                .isEmpty();
    }

    @Test
    void what_was_missed_after_the_row_counts() {
        assertThat(due(
                        steps().forgivenAfterKept(1),
                        Leniency.NONE,
                        on("2026-05-01", NO_SHOW),
                        on("2026-05-02", KEPT),
                        on("2026-05-03", NO_SHOW)))
                .containsExactly(AttendanceAction.EXTRA_REMINDERS);
    }

    @Test
    void no_second_letter_is_due_while_the_first_ones_reason_lasts() {
        RecordedVisit[] two = missed("2025-07-01", "2025-12-01");
        RecordedVisit[] three = missed("2025-07-01", "2025-12-01", "2026-05-01");
        String first = letter(record(LocalDate.of(2025, 12, 2), two)).key();
        assertThat(first).isEqualTo("WARNING_LETTER@a-2025-12-01");
        assertThat(letter(record(LocalDate.of(2026, 5, 2), three)).key()).isEqualTo(first);
        // The one of July 2025 has left the window, two are still in it.
        assertThat(letter(record(LocalDate.of(2026, 8, 1), three)).key()).isEqualTo(first);
    }

    @Test
    void a_new_letter_is_due_when_the_number_is_reached_anew() {
        RecordedVisit[] anew = missed("2024-01-01", "2024-02-01", "2026-01-01", "2026-05-01");
        assertThat(letter(record(anew)).key()).isEqualTo("WARNING_LETTER@a-2026-05-01");
    }

    @Test
    void a_review_is_decided_by_the_person_whom_the_policy_names() {
        Decision<DischargeDecision> decision = review(steps())
                .decided(
                        new Reviewer(new ActorId("manager-1"), MANAGER), Verdict.KEEP, PatientText.of("new job"), NOON);
        DischargeDecision decided = decision.granted().orElseThrow();
        assertThat(decided.by().person()).isEqualTo(new ActorId("manager-1"));
        assertThat(decided.verdict()).isEqualTo(Verdict.KEEP);
        assertThat(decided.review()).isEqualTo(review(steps()));
        assertThat(decided.reason().reveal()).isEqualTo("new job");
        assertThat(decided.at()).isEqualTo(NOON);
        assertThat(decided.toString()).isEqualTo("KEEP by manager-1 at 2026-06-01T16:00:00Z");
    }

    @Test
    void nobody_else_decides_it() {
        Reviewer scheduler = new Reviewer(new ActorId("nightly-run"), new StaffRole("scheduler"));
        Decision<DischargeDecision> refused =
                review(steps()).decided(scheduler, Verdict.DISCHARGE, PatientText.of("five missed"), NOON);
        assertThat(refused.findings())
                .singleElement()
                .satisfies(
                        finding -> assertThat(finding.explain())
                                .isEqualTo(
                                        "ERROR The policy does not let scheduler decide this; it names office-manager."
                                                + " [scheduling.attendance.person-decides; Practice policy, Attendance handbook, section 5]"));
    }

    @Test
    void where_the_policy_names_nobody_nobody_decides_it() {
        Reviewer manager = new Reviewer(new ActorId("manager-1"), MANAGER);
        DischargeReview review = review(steps().dischargeReviewers(Set.of()));
        assertThat(review.decided(manager, Verdict.DISCHARGE, PatientText.of("x"), NOON)
                        .isGranted())
                .isFalse();
    }

    @Test
    void there_is_no_way_to_a_discharge_but_through_a_review_that_is_due() {
        assertThat(Stream.of(DischargeReview.class, DischargeDecision.class)
                        .flatMap(type -> Stream.of(type.getDeclaredConstructors())))
                .noneMatch((Constructor<?> one) -> Modifier.isPublic(one.getModifiers()));
        assertThatThrownBy(() -> new DueMeasure(
                        step(4, 365, AttendanceAction.DISCHARGE_REVIEW, 5), List.of(), new AppointmentId("a-1")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static AttendancePolicyBuilder steps() {
        return policy().steps(List.of(
                        step(1, 180, AttendanceAction.EXTRA_REMINDERS, 2),
                        step(2, 365, AttendanceAction.DEPOSIT, 3),
                        step(2, 365, AttendanceAction.WARNING_LETTER, 4),
                        step(4, 365, AttendanceAction.DISCHARGE_REVIEW, 5)))
                .deposit(Money.usd("25"))
                .addDischargeReviewers(MANAGER);
    }

    private static AttendanceStep step(int missed, int days, AttendanceAction action, int section) {
        return new AttendanceStep(
                missed,
                days,
                action,
                Citation.of("Practice policy", "Attendance handbook, section " + section, LocalDate.of(2026, 1, 5)));
    }

    private static StepCheck check(AttendancePolicyBuilder policy) {
        AttendancePolicy built = policy.build();
        return new StepCheck(built);
    }

    private static List<AttendanceAction> due(RecordedVisit... visits) {
        return due(steps(), Leniency.NONE, visits);
    }

    private static List<AttendanceAction> due(
            AttendancePolicyBuilder policy, Leniency leniency, RecordedVisit... visits) {
        return check(policy).due(record(visits), leniency).granted().orElseThrow().due().stream()
                .map(due -> due.step().action())
                .toList();
    }

    private static DueStep letter(AttendanceRecord record) {
        return check(steps()).due(record, Leniency.NONE).granted().orElseThrow().due().stream()
                .filter(due -> due.step().action() == AttendanceAction.WARNING_LETTER)
                .findFirst()
                .orElseThrow();
    }

    private static DischargeReview review(AttendancePolicyBuilder policy) {
        AttendanceRecord four = record(missed("2026-02-02", "2026-03-03", "2026-04-04", "2026-05-05"));
        List<DueStep> due =
                check(policy).due(four, Leniency.NONE).granted().orElseThrow().due();
        return (DischargeReview) due.get(due.size() - 1);
    }

    private static Leniency exempt(String from, String lastDay) {
        return new Leniency(
                List.of(),
                List.of(new Exemption(
                        DateRange.closed(LocalDate.parse(from), LocalDate.parse(lastDay)),
                        new ActorId("manager-1"),
                        PatientText.of("in hospital"))));
    }

    private static RecordedVisit[] missed(String... days) {
        return Stream.of(days).map(day -> on(day, NO_SHOW)).toArray(RecordedVisit[]::new);
    }

    private static RecordedVisit on(String day, VisitOutcome outcome) {
        return on(day, outcome, FOLLOW_UP);
    }

    private static RecordedVisit on(String day, VisitOutcome outcome, VisitTypeId type) {
        return new RecordedVisit(new AppointmentId("a-" + day), new PastVisit(LocalDate.parse(day), type, 7, outcome));
    }

    private static AttendanceRecord record(RecordedVisit... visits) {
        return record(TODAY, visits);
    }

    private static AttendanceRecord record(LocalDate asOf, RecordedVisit... visits) {
        return new AttendanceRecord(asOf, new ArrayList<>(List.of(visits)));
    }
}
