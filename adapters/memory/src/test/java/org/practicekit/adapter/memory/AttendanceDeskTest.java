package org.practicekit.adapter.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.practicekit.testkit.scheduling.TestClinic.FOLLOW_UP;
import static org.practicekit.testkit.scheduling.TestClinic.MONDAY;
import static org.practicekit.testkit.scheduling.TestClinic.NEIGHBOUR;
import static org.practicekit.testkit.scheduling.TestClinic.PRACTICE;
import static org.practicekit.testkit.scheduling.TestClinic.at;
import static org.practicekit.testkit.scheduling.TestClinic.proposal;
import static org.practicekit.testkit.scheduling.TestClinic.provider;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.practicekit.core.decision.Decision;
import org.practicekit.core.decision.Receipt;
import org.practicekit.core.id.ActorId;
import org.practicekit.core.id.CommandId;
import org.practicekit.core.id.PatientId;
import org.practicekit.core.money.Money;
import org.practicekit.core.privacy.PatientText;
import org.practicekit.core.rule.Citation;
import org.practicekit.core.rule.Finding;
import org.practicekit.core.time.TimeRange;
import org.practicekit.core.validation.Validation;
import org.practicekit.scheduling.AttendanceDesk;
import org.practicekit.scheduling.BookingDesk;
import org.practicekit.scheduling.appointment.Appointment;
import org.practicekit.scheduling.appointment.Noted;
import org.practicekit.scheduling.attendance.AttendanceCounts;
import org.practicekit.scheduling.attendance.AttendanceRules;
import org.practicekit.scheduling.attendance.AttendanceStanding;
import org.practicekit.scheduling.attendance.Calibration;
import org.practicekit.scheduling.attendance.DischargeDecision;
import org.practicekit.scheduling.attendance.DischargeDecision.Verdict;
import org.practicekit.scheduling.attendance.DischargeReview;
import org.practicekit.scheduling.attendance.DueMeasure;
import org.practicekit.scheduling.attendance.DueStep;
import org.practicekit.scheduling.attendance.Excuse;
import org.practicekit.scheduling.attendance.ExtraVisitRequest;
import org.practicekit.scheduling.attendance.ExtraVisits;
import org.practicekit.scheduling.attendance.Leniency;
import org.practicekit.scheduling.attendance.NoShowEstimate;
import org.practicekit.scheduling.attendance.NoShowModel;
import org.practicekit.scheduling.attendance.Reviewer;
import org.practicekit.scheduling.attendance.Tally;
import org.practicekit.scheduling.availability.SchedulingSetup;
import org.practicekit.scheduling.cancellation.CancelRequest;
import org.practicekit.scheduling.policy.AttendanceAction;
import org.practicekit.scheduling.policy.AttendancePolicy;
import org.practicekit.scheduling.policy.AttendanceStep;
import org.practicekit.scheduling.policy.CancelReason;
import org.practicekit.scheduling.policy.LeadTimeBands;
import org.practicekit.scheduling.policy.StaffRole;
import org.practicekit.testkit.scheduling.TestClinic;
import org.practicekit.testkit.time.SettableClock;

/**
 * The guide's page on no-shows, and the facts behind it. In February 2026 ten patients had a visit each on ten days, booked
 * three days before; pat-1 and pat-2 did not come. It is Friday 6 March, ten o'clock.
 */
class AttendanceDeskTest {
    private static final Instant FRIDAY_TEN = at(LocalDate.of(2026, 3, 6), LocalTime.of(10, 0));
    private static final PatientId PAT_1 = new PatientId("pat-1");
    private static final PatientId PAT_3 = new PatientId("pat-3");
    private static final Instant MONDAY_NINE = at(MONDAY, LocalTime.of(9, 0));
    private static final TimeRange MORNING = TimeRange.of(at(MONDAY, LocalTime.of(8, 0)), Duration.ofHours(4));

    private final MemoryScheduling store = new MemoryScheduling();
    private final SettableClock clock = new SettableClock(FRIDAY_TEN, TestClinic.ZONE);
    private final Validation validation = new Validation();
    private final BookingDesk booking = new BookingDesk(store, clock, validation);
    private final AttendanceDesk desk = new AttendanceDesk(store, clock);
    private int commands;

    @BeforeEach
    void liveThroughFebruary() {
        store.store(SchedulingSetup.builder()
                .like(TestClinic.setup(PRACTICE, 2, 2))
                .attendance(policy())
                .build());
        LocalDate day = LocalDate.of(2026, 2, 9);
        for (int patient = 1; patient <= 10; patient++) {
            Appointment visit = booked("pat-" + patient, at(day, LocalTime.of(9, 0)), 3);
            ended(visit, patient > 2);
            day = patient == 5 ? LocalDate.of(2026, 2, 16) : day.plusDays(1);
        }
        clock.set(FRIDAY_TEN);
    }

    @AfterEach
    void closeValidation() {
        validation.close();
    }

    private static AttendancePolicy policy() {
        // snippet: attendance-policy
        AttendancePolicy policy = AttendancePolicy.builder()
                .citation(section(1))
                .assumedNoShowPercent(15) // until enough visits are counted
                .leadTimes(LeadTimeBands.startingAt(1, 8, 31))
                .overCapacityPercent(10)
                .addSteps(
                        new AttendanceStep(1, 365, AttendanceAction.EXTRA_REMINDERS, section(2)),
                        new AttendanceStep(2, 365, AttendanceAction.DEPOSIT, section(3)),
                        new AttendanceStep(3, 365, AttendanceAction.WARNING_LETTER, section(4)),
                        new AttendanceStep(4, 365, AttendanceAction.DISCHARGE_REVIEW, section(5)))
                .deposit(Money.usd("25"))
                .forgivenAfterKept(5)
                .addDischargeReviewers(new StaffRole("medical-director"))
                .build();
        // end
        return policy;
    }

    private static Citation section(int number) {
        return Citation.of("Practice policy", "Attendance handbook, section " + number, LocalDate.of(2026, 1, 5));
    }

    /** All: (2 + 25 x 0.15) / (10 + 25) = 16.43 %; three days ahead (2 + 25 x that) / 35 = 17.45 %; own (1 + 8 x that) / 9. */
    @Test
    void an_estimate_comes_with_what_it_is_made_of() {
        // snippet: attendance-estimate
        NoShowModel model = desk.count(PRACTICE); // once a day will do
        Receipt<NoShowEstimate> receipt = desk.estimate(PRACTICE, model, PAT_1, FOLLOW_UP, MONDAY_NINE, Leniency.NONE);
        NoShowEstimate estimate = receipt.decision().granted().orElseThrow();
        // end
        double threeDays = (2 + 25 * (5.75 / 35)) / 35;
        assertThat(model.practice()).isEqualTo(new Tally(2, 10));
        assertThat(estimate.probability()).isCloseTo((1 + 8 * threeDays) / 9, within(1e-12));
        assertThat(estimate.explain().lines().limit(4))
                .containsExactly(
                        "26.6 % likely to be missed (7.0 % to 52.4 %, 90 % sure)",
                        "  16.4 %: all visits to the practice: 2 of 10 missed",
                        "  +1.0 points: visits booked 1 to 7 days ahead: 2 of 10 missed",
                        "  +9.2 points: the patient's own visits: 1 of 1 missed");
        assertThat(receipt.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.rule()).isEqualTo(AttendanceRules.ONLY_COUNTS.id());
            assertThat(finding.citation().reference()).contains("45 CFR 92.210");
        });
    }

    @Test
    void the_same_question_has_the_same_receipt_until_something_happens() {
        NoShowModel model = desk.count(PRACTICE);
        Receipt<NoShowEstimate> first = desk.estimate(PRACTICE, model, PAT_3, FOLLOW_UP, MONDAY_NINE, Leniency.NONE);
        assertThat(desk.estimate(PRACTICE, desk.count(PRACTICE), PAT_3, FOLLOW_UP, MONDAY_NINE, Leniency.NONE))
                .isEqualTo(first);
        Appointment visit = booked("pat-3", at(LocalDate.of(2026, 3, 5), LocalTime.of(9, 0)), 1);
        ended(visit, false);
        clock.set(FRIDAY_TEN);
        assertThat(desk.estimate(PRACTICE, model, PAT_3, FOLLOW_UP, MONDAY_NINE, Leniency.NONE))
                .isNotEqualTo(first);
    }

    @Test
    void a_ranking_gets_the_chance_of_each_patient() {
        NoShowModel model = desk.count(PRACTICE);
        // snippet: attendance-ranking
        Map<PatientId, NoShowEstimate> chances =
                desk.estimates(PRACTICE, model, List.of(PAT_3, PAT_1), FOLLOW_UP, MONDAY_NINE);
        // end
        assertThat(chances.keySet()).containsExactly(PAT_3, PAT_1);
        chances.forEach((patient, estimate) -> assertThat(
                        desk.estimate(PRACTICE, model, patient, FOLLOW_UP, MONDAY_NINE, Leniency.NONE)
                                .decision()
                                .granted())
                .contains(estimate));
    }

    @Test
    void a_no_show_that_is_taken_back_no_longer_counts() {
        Appointment missed = booking.ofPatient(PRACTICE, PAT_1, february()).get(0);
        assertThat(desk.record(PRACTICE, PAT_1).counts()).isEqualTo(new AttendanceCounts(0, 1, 0, 0));
        granted(booking.takeBack(PRACTICE, command(), missed.id(), missed.version(), Noted.NOW));
        assertThat(desk.record(PRACTICE, PAT_1).counts()).isEqualTo(AttendanceCounts.NONE);
        assertThat(desk.count(PRACTICE).practice()).isEqualTo(new Tally(1, 9));
    }

    @Test
    void a_visit_that_the_practice_calls_off_does_not_count_against_the_patient() {
        Appointment visit = booked("pat-3", MONDAY_NINE, 3);
        granted(booking.cancel(
                PRACTICE,
                command(),
                visit.id(),
                visit.version(),
                CancelRequest.byPractice(CancelReason.CLINICIAN_AWAY)));
        clock.set(MONDAY_NINE.plus(Duration.ofDays(1)));
        assertThat(desk.record(PRACTICE, PAT_3).counts()).isEqualTo(new AttendanceCounts(1, 0, 0, 0));
    }

    @Test
    void nothing_is_known_today_of_what_happens_tomorrow() {
        clock.set(at(LocalDate.of(2026, 2, 9), LocalTime.of(8, 0)));
        assertThat(desk.count(PRACTICE).practice()).isEqualTo(Tally.NONE);
    }

    @Test
    void a_block_takes_extra_visits_within_the_practices_limit() {
        NoShowModel model = desk.count(PRACTICE);
        booked("pat-1", MONDAY_NINE, 3);
        booked("pat-3", at(MONDAY, LocalTime.of(10, 0)), 3);
        clock.set(FRIDAY_TEN);
        // snippet: attendance-block
        ExtraVisitRequest morning = ExtraVisitRequest.builder()
                .resource(provider(1))
                .block(MORNING)
                .capacity(3) // patients that can be seen in it
                .visitType(FOLLOW_UP)
                .atMost(2)
                .build();
        Receipt<ExtraVisits> receipt = desk.extraVisits(PRACTICE, model, morning);
        // end
        ExtraVisits extra = receipt.decision().granted().orElseThrow();
        assertThat(extra.extra()).isEqualTo(1);
        assertThat(extra.before().booked()).isEqualTo(2);
        double first = chance(model, PAT_1);
        double second = chance(model, PAT_3);
        double unknown = model.rate(FOLLOW_UP, 3);
        assertThat(extra.before().chanceOf(2)).isCloseTo((1 - first) * (1 - second), within(1e-12));
        assertThat(receipt.findings())
                .extracting(Finding::message)
                .containsExactly("1 extra: more than 3 patients come with a chance of 0.0 %, within the limit of 10 %;"
                        + " with one more it would be %.1f %%."
                                .formatted(100 * (1 - first) * (1 - second) * (1 - unknown) * (1 - unknown)));
    }

    @Test
    void a_patient_who_is_here_is_certain_to_have_come() {
        NoShowModel model = desk.count(PRACTICE);
        Appointment visit = booked("pat-1", MONDAY_NINE, 3);
        clock.set(MONDAY_NINE);
        granted(booking.arrive(PRACTICE, command(), visit.id(), visit.version(), Noted.NOW));
        assertThat(extra(model, 2).before().chanceOf(1)).isEqualTo(1);
    }

    @Test
    void visits_of_another_provider_and_visits_called_off_are_not_expected() {
        NoShowModel model = desk.count(PRACTICE);
        clock.set(FRIDAY_TEN);
        granted(booking.book(PRACTICE, command(), proposal("pat-4", 2, 2, MONDAY_NINE)));
        Appointment off = booked("pat-5", MONDAY_NINE, 3);
        granted(booking.cancel(
                PRACTICE, command(), off.id(), off.version(), CancelRequest.byPatient(CancelReason.ILLNESS)));
        assertThat(extra(model, 2).before().booked()).isZero();
    }

    @Test
    void what_is_due_is_done_or_decided_by_people() {
        for (int day = 2; day <= 4; day++) {
            ended(booked("pat-1", at(LocalDate.of(2026, 3, day), LocalTime.of(9, 0)), 1), false);
        }
        clock.set(FRIDAY_TEN);
        List<String> letters = new ArrayList<>();
        List<DischargeReview> reviews = new ArrayList<>();
        // snippet: attendance-standing
        Receipt<AttendanceStanding> receipt = desk.standing(PRACTICE, PAT_1, Leniency.NONE);
        for (DueStep due : receipt.decision().granted().orElseThrow().due()) {
            if (due instanceof DueMeasure measure) {
                letters.add(measure.key()); // yours: send it, unless this key was dealt with before
            } else if (due instanceof DischargeReview review) {
                reviews.add(review); // yours: a task for a person
            }
        }
        // end
        assertThat(letters).hasSize(3);
        assertThat(letters.get(2)).startsWith("WARNING_LETTER@");
        DischargeReview review = reviews.get(0);
        // snippet: attendance-review
        Decision<DischargeDecision> decision = review.decided(
                new Reviewer(new ActorId("dr-adams"), new StaffRole("medical-director")),
                Verdict.KEEP,
                PatientText.of("Lost the car in February; now takes the bus."),
                clock.instant());
        // end
        assertThat(decision.isGranted()).isTrue();
        assertThat(review.missed()).hasSize(4);
    }

    @Test
    void an_excused_visit_counts_for_nothing() {
        Appointment missed = booking.ofPatient(PRACTICE, PAT_1, february()).get(0);
        Leniency excused = new Leniency(
                List.of(new Excuse(missed.id(), new ActorId("front-desk-2"), PatientText.of("in hospital"))),
                List.of());
        assertThat(desk.standing(PRACTICE, PAT_1, excused)
                        .decision()
                        .granted()
                        .orElseThrow()
                        .due())
                .isEmpty();
        NoShowModel model = desk.count(PRACTICE);
        assertThat(desk.estimate(PRACTICE, model, PAT_1, FOLLOW_UP, MONDAY_NINE, excused)
                        .decision()
                        .granted()
                        .orElseThrow()
                        .probability())
                .isEqualTo(model.rate(FOLLOW_UP, 3));
    }

    @Test
    void the_past_tells_how_good_the_estimates_would_have_been() {
        // snippet: attendance-calibration
        Calibration calibration = desk.calibration(PRACTICE, LocalDate.of(2026, 2, 10));
        // end
        // One visit, missed, was known: what one would have said of all others is (1 + 25 x 0.15) / 26.
        double rate = 4.75 / 26;
        assertThat(calibration.tally()).isEqualTo(new Tally(1, 9));
        assertThat(calibration.brierOfRate()).isCloseTo((8 * rate * rate + (1 - rate) * (1 - rate)) / 9, within(1e-12));
    }

    @Test
    void a_practice_without_a_policy_hears_so() {
        assertThatThrownBy(() -> desk.count(NEIGHBOUR)).hasMessageContaining("has no scheduling setup");
        store.store(TestClinic.setup(NEIGHBOUR, 1, 1));
        assertThatThrownBy(() -> desk.count(NEIGHBOUR))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("has no attendance policy");
    }

    private ExtraVisits extra(NoShowModel model, int capacity) {
        ExtraVisitRequest request = ExtraVisitRequest.builder()
                .resource(provider(1))
                .block(MORNING)
                .capacity(capacity)
                .visitType(FOLLOW_UP)
                .atMost(1)
                .build();
        return granted(desk.extraVisits(PRACTICE, model, request));
    }

    private double chance(NoShowModel model, PatientId patient) {
        return granted(desk.estimate(PRACTICE, model, patient, FOLLOW_UP, MONDAY_NINE, Leniency.NONE))
                .probability();
    }

    private static TimeRange february() {
        return new TimeRange(
                at(LocalDate.of(2026, 2, 1), LocalTime.MIDNIGHT), at(LocalDate.of(2026, 3, 1), LocalTime.MIDNIGHT));
    }

    private Appointment booked(String patient, Instant start, int daysAhead) {
        clock.set(start.minus(Duration.ofDays(daysAhead)));
        return granted(booking.book(PRACTICE, command(), proposal(patient, 1, 1, start)));
    }

    private void ended(Appointment visit, boolean came) {
        clock.set(visit.time().start().plus(Duration.ofMinutes(20)));
        granted(
                came
                        ? booking.arrive(PRACTICE, command(), visit.id(), visit.version(), Noted.NOW)
                        : booking.noShow(
                                PRACTICE,
                                command(),
                                visit.id(),
                                visit.version(),
                                CancelRequest.byPatient(CancelReason.OTHER)));
    }

    private CommandId command() {
        return new CommandId("c-" + ++commands);
    }

    private static <T> T granted(Receipt<T> receipt) {
        return receipt.decision().granted().orElseThrow(() -> new AssertionError(receipt.explain()));
    }
}
