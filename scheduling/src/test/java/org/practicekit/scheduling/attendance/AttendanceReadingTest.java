package org.practicekit.scheduling.attendance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.practicekit.scheduling.appointment.AppointmentStatus.ARRIVED;
import static org.practicekit.scheduling.appointment.AppointmentStatus.BOOKED;
import static org.practicekit.scheduling.appointment.AppointmentStatus.CANCELLED;
import static org.practicekit.scheduling.appointment.AppointmentStatus.COMPLETED;
import static org.practicekit.scheduling.appointment.AppointmentStatus.CONFIRMED;
import static org.practicekit.scheduling.appointment.AppointmentStatus.ENTERED_IN_ERROR;
import static org.practicekit.scheduling.appointment.AppointmentStatus.HELD;
import static org.practicekit.scheduling.appointment.AppointmentStatus.NO_SHOW;
import static org.practicekit.scheduling.appointment.AppointmentStatus.PROPOSED;
import static org.practicekit.scheduling.attendance.Story.told;
import static org.practicekit.scheduling.availability.Office.instant;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.practicekit.core.id.PatientId;
import org.practicekit.scheduling.appointment.Appointment;
import org.practicekit.scheduling.appointment.AppointmentId;
import org.practicekit.scheduling.availability.Office;
import org.practicekit.scheduling.cancellation.CancelledBy;
import org.practicekit.scheduling.policy.CancelReason;

/** A visit on Monday 9 March 2026 at nine, booked a week before unless a test says otherwise, looked at a week later. */
class AttendanceReadingTest {
    private static final Instant A_WEEK_LATER = instant("2026-03-16T12:00");
    private static final String BOOKED_ON = "2026-03-02T10:00";
    private static final String NINE = "2026-03-09T09:00";
    private static final String TEN = "2026-03-09T10:00";

    @Test
    void whoever_was_seen_kept_the_visit() {
        assertThat(outcome(told().at(BOOKED_ON, BOOKED).at(NINE, ARRIVED).at(TEN, COMPLETED)))
                .contains(VisitOutcome.KEPT);
    }

    @Test
    void whoever_came_and_left_before_being_seen_came() {
        assertThat(outcome(told().at(BOOKED_ON, BOOKED)
                        .at(NINE, ARRIVED)
                        .cancelled(TEN, CancelledBy.PATIENT, CancelReason.LEFT_BEFORE_BEING_SEEN, false)))
                .contains(VisitOutcome.KEPT);
    }

    @Test
    void whoever_did_not_come_is_a_no_show() {
        assertThat(outcome(told().at(BOOKED_ON, BOOKED).at(TEN, NO_SHOW))).contains(VisitOutcome.NO_SHOW);
    }

    @Test
    void whoever_came_after_all_kept_the_visit() {
        assertThat(outcome(told().at(BOOKED_ON, BOOKED).at(TEN, NO_SHOW).at("2026-03-09T10:20", ARRIVED)))
                .contains(VisitOutcome.KEPT);
    }

    @Test
    void a_no_show_that_was_taken_back_does_not_count() {
        assertThat(outcome(told().at(BOOKED_ON, BOOKED).at(TEN, NO_SHOW).takenBack("2026-03-10T08:00", BOOKED)))
                .isEmpty();
    }

    @Test
    void an_arrival_that_was_a_slip_leaves_the_no_show() {
        assertThat(outcome(told().at(BOOKED_ON, BOOKED)
                        .at(NINE, ARRIVED)
                        .takenBack("2026-03-09T09:05", BOOKED)
                        .at(TEN, NO_SHOW)))
                .contains(VisitOutcome.NO_SHOW);
    }

    @Test
    void a_visit_entered_in_error_does_not_count_whatever_was_noted_before() {
        assertThat(outcome(told().at(BOOKED_ON, BOOKED).at(TEN, NO_SHOW).at("2026-03-10T08:00", ENTERED_IN_ERROR)))
                .isEmpty();
        assertThat(outcome(told().at(BOOKED_ON, BOOKED).at(NINE, ARRIVED).at(TEN, ENTERED_IN_ERROR)))
                .isEmpty();
    }

    @ParameterizedTest(name = "called off by the {0}, late: {1}")
    @CsvSource({"PATIENT, true, LATE_CANCEL", "PATIENT, false, CANCELLED", "PRACTICE, false, "})
    void a_visit_that_the_practice_called_off_never_counts_against_the_patient(
            CancelledBy by, boolean late, VisitOutcome expected) {
        assertThat(outcome(told().at(BOOKED_ON, BOOKED)
                        .at("2026-03-05T09:00", CONFIRMED)
                        .cancelled("2026-03-09T08:00", by, CancelReason.OTHER, late)))
                .isEqualTo(Optional.ofNullable(expected));
    }

    @Test
    void a_cancellation_of_which_nobody_knows_the_side_does_not_count() {
        assertThat(outcome(told().at(BOOKED_ON, BOOKED).at("2026-03-09T08:00", CANCELLED)))
                .isEmpty();
    }

    @Test
    void the_visit_of_a_patient_who_died_does_not_count() {
        assertThat(outcome(told().at(BOOKED_ON, BOOKED)
                        .cancelled("2026-03-09T08:00", CancelledBy.PATIENT, CancelReason.DECEASED, true)))
                .isEmpty();
    }

    @Test
    void what_was_never_agreed_does_not_count() {
        assertThat(outcome(told().at(BOOKED_ON, HELD)
                        .cancelled("2026-03-02T10:05", CancelledBy.PATIENT, CancelReason.DECLINED, false)))
                .isEmpty();
        assertThat(outcome(told().at(BOOKED_ON, PROPOSED)
                        .cancelled("2026-03-02T10:05", CancelledBy.PATIENT, CancelReason.DECLINED, false)))
                .isEmpty();
    }

    @Test
    void a_visit_whose_end_nobody_noted_does_not_count() {
        assertThat(outcome(told().at(BOOKED_ON, BOOKED).at("2026-03-05T09:00", CONFIRMED)))
                .isEmpty();
    }

    @Test
    void a_visit_that_came_without_its_history_does_not_count() {
        Appointment bare = Appointment.builder()
                .like(told().at(BOOKED_ON, BOOKED).at(TEN, NO_SHOW).appointment())
                .history(List.of())
                .build();
        assertThat(reading(730).of(List.of(bare), A_WEEK_LATER).visits()).isEmpty();
    }

    @ParameterizedTest(name = "booked {0}: {1} days ahead")
    @CsvSource({
        "2026-03-02T10:00, 7",
        "2026-03-08T23:59, 1", // the day on which the clocks go forward
        "2026-03-07T00:00, 2",
        "2026-03-09T00:00, 0",
        "2026-03-09T09:10, 0", // written down while the patient stood at the desk
        "2025-03-09T10:00, 365"
    })
    void lead_time_is_counted_in_days_of_the_calendar(String booked, int days) {
        assertThat(visit(told().at(booked, BOOKED).at(TEN, NO_SHOW)).daysAhead())
                .isEqualTo(days);
    }

    @Test
    void somebody_who_walked_in_was_booked_on_the_day() {
        assertThat(visit(told().at(NINE, ARRIVED).at(TEN, COMPLETED)).daysAhead())
                .isZero();
    }

    @Test
    void a_hold_was_booked_when_it_was_agreed() {
        assertThat(visit(told().at("2026-03-01T10:00", HELD)
                                .at("2026-03-04T10:00", BOOKED)
                                .at(TEN, NO_SHOW))
                        .daysAhead())
                .isEqualTo(5);
    }

    @Test
    void what_was_written_down_later_was_not_known_before() {
        Appointment backdated = told().at(BOOKED_ON, BOOKED)
                .recorded("2026-03-11T08:00", TEN, NO_SHOW)
                .appointment();
        assertThat(outcome(backdated, instant("2026-03-11T07:59"))).isEmpty();
        assertThat(outcome(backdated, instant("2026-03-11T08:00"))).contains(VisitOutcome.NO_SHOW);
    }

    @Test
    void what_was_taken_back_later_still_stood_before() {
        Appointment corrected = told().at(BOOKED_ON, BOOKED)
                .at(TEN, NO_SHOW)
                .takenBack("2026-03-12T08:00", BOOKED)
                .at("2026-03-12T08:01", ARRIVED)
                .appointment();
        assertThat(outcome(corrected, instant("2026-03-11T12:00"))).contains(VisitOutcome.NO_SHOW);
        assertThat(outcome(corrected, instant("2026-03-12T12:00"))).contains(VisitOutcome.KEPT);
    }

    @ParameterizedTest(name = "{0} days back, looked at on {1}: {2}")
    @CsvSource({"30, 2026-04-08T00:00, true", "30, 2026-04-09T00:00, false", "30, 2026-03-09T23:00, true"})
    void visits_count_back_to_the_last_day_of_the_look_back(int days, String lookedAt, boolean counted) {
        Appointment missed = told().at(BOOKED_ON, BOOKED).at(TEN, NO_SHOW).appointment();
        assertThat(reading(days).of(List.of(missed), instant(lookedAt)).visits().size() == 1)
                .isEqualTo(counted);
    }

    @Test
    void each_patient_has_a_record_of_their_own() {
        Appointment one = told().at(BOOKED_ON, BOOKED).at(TEN, NO_SHOW).appointment();
        Appointment other = Appointment.builder()
                .like(told().at(BOOKED_ON, BOOKED).at(NINE, ARRIVED).appointment())
                .id(new AppointmentId("a-2"))
                .patient(new PatientId("pat-2"))
                .build();
        Map<PatientId, AttendanceRecord> records = reading(730).byPatient(List.of(one, other), A_WEEK_LATER);
        LocalDate day = LocalDate.of(2026, 3, 16);
        assertThat(records)
                .isEqualTo(Map.of(
                        Office.PAT,
                        reading(730).of(List.of(one), A_WEEK_LATER),
                        new PatientId("pat-2"),
                        reading(730).of(List.of(other), A_WEEK_LATER)));
        assertThat(records.values())
                .allSatisfy(record -> assertThat(record.asOf()).isEqualTo(day));
        assertThat(records.values())
                .extracting(AttendanceRecord::counts)
                .containsExactly(new AttendanceCounts(0, 1, 0, 0), new AttendanceCounts(1, 0, 0, 0));
    }

    private static Optional<VisitOutcome> outcome(Story story) {
        return outcome(story.appointment(), A_WEEK_LATER);
    }

    private static Optional<VisitOutcome> outcome(Appointment appointment, Instant knownAt) {
        return reading(730).of(List.of(appointment), knownAt).visits().stream()
                .map(one -> one.visit().outcome())
                .findFirst();
    }

    private static PastVisit visit(Story story) {
        return reading(730)
                .of(List.of(story.appointment()), A_WEEK_LATER)
                .visits()
                .get(0)
                .visit();
    }

    private static AttendanceReading reading(int days) {
        return new AttendanceReading(Office.mornings(), days);
    }
}
