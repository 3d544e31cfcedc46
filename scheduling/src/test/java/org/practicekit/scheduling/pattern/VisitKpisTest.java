package org.practicekit.scheduling.pattern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.practicekit.scheduling.availability.Office.MONDAY;
import static org.practicekit.scheduling.availability.Office.instant;
import static org.practicekit.scheduling.pattern.Past.visit;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.practicekit.core.kpi.Figure;
import org.practicekit.core.kpi.Kpi;
import org.practicekit.core.kpi.KpiSource;
import org.practicekit.core.kpi.Percentile;
import org.practicekit.core.time.DateRange;
import org.practicekit.scheduling.appointment.Appointment;
import org.practicekit.scheduling.appointment.AppointmentStatus;
import org.practicekit.scheduling.appointment.StatusChange;
import org.practicekit.scheduling.availability.Office;
import org.practicekit.scheduling.availability.SchedulingSetup;
import org.practicekit.scheduling.cancellation.CancelledBy;
import org.practicekit.scheduling.policy.CancellationPolicy;
import org.practicekit.scheduling.policy.CancellationTerms;
import org.practicekit.scheduling.policy.LeadTimeBands;

class VisitKpisTest {
    private static final SchedulingSetup SETUP = Office.withHours(Office.bare()
                    .cancellation(CancellationPolicy.builder()
                            .citation(Office.HANDBOOK)
                            .addTerms(CancellationTerms.builder()
                                    .notice(Duration.ofHours(24))
                                    .build())
                            .build()))
            .build();
    private static final DateRange WEEK = DateRange.days(MONDAY, 7);
    private static final Instant LATER = instant("2026-04-01T00:00");

    /** Two came, one was missed, one is late, one in time, one moved, one called off by the practice, one nobody noted. */
    private static final List<Appointment> WEEKS_VISITS = List.of(
            visit("came-1", "2026-03-09T08:00")
                    .booked("2026-03-01T09:00")
                    .seen()
                    .build(),
            visit("came-2", "2026-03-09T09:00")
                    .booked("2026-03-01T09:00")
                    .seen()
                    .build(),
            visit("missed", "2026-03-09T10:00")
                    .booked("2026-03-01T09:00")
                    .missed()
                    .build(),
            visit("late", "2026-03-10T08:00")
                    .booked("2026-03-01T09:00")
                    .cancelled("2026-03-10T07:00", CancelledBy.PATIENT, true)
                    .build(),
            visit("in-time", "2026-03-10T09:00")
                    .booked("2026-03-01T09:00")
                    .cancelled("2026-03-05T07:00", CancelledBy.PATIENT, false)
                    .build(),
            visit("moved", "2026-03-10T10:00")
                    .booked("2026-03-01T09:00")
                    .movedTo("2026-03-10T09:00", "next-month")
                    .build(),
            visit("by-us", "2026-03-11T08:00")
                    .booked("2026-03-01T09:00")
                    .cancelled("2026-03-11T07:00", CancelledBy.PRACTICE, false)
                    .build(),
            visit("open", "2026-03-11T09:00").booked("2026-03-01T09:00").build());

    @Test
    void the_no_show_rate_is_of_those_who_came_or_were_missed() {
        Kpi rate = Attendance.noShowRate(due(WEEKS_VISITS));
        assertThat(rate.figure()).isEqualTo(new Figure.Ratio(1, 3));
        assertThat(rate.counted()).containsExactly(source("missed"));
        assertThat(rate.considered()).containsExactly(source("came-1"), source("came-2"), source("missed"));
        assertThat(rate.asOf()).isEqualTo(LATER);
        assertThat(rate.period()).isEqualTo(WEEK);
    }

    @Test
    void a_visit_moved_late_is_not_a_late_cancellation_and_neither_is_one_called_off_by_the_practice() {
        Kpi rate = Attendance.lateCancelRate(due(WEEKS_VISITS));
        assertThat(rate.figure()).isEqualTo(new Figure.Ratio(1, 4));
        assertThat(rate.counted()).containsExactly(source("late"));
    }

    @Test
    void without_a_cancellation_policy_nothing_is_late_so_there_is_no_rate() {
        Appointment came =
                visit("a", "2026-03-09T08:00").booked("2026-03-01T09:00").seen().build();
        Kpi rate = Attendance.lateCancelRate(VisitSample.due(Office.mornings(), List.of(came), WEEK, LATER));
        assertThat(rate.figure()).hasToString("unknown: the practice has no cancellation policy, so nothing is late");
    }

    @Test
    void visits_that_nobody_accounted_for_are_told_beside_the_rates() {
        Kpi share = Attendance.openEndedShare(due(WEEKS_VISITS));
        assertThat(share.figure()).isEqualTo(new Figure.Ratio(1, 4));
        assertThat(share.counted()).containsExactly(source("open"));
    }

    @Test
    void nothing_at_all_gives_reasons_and_no_numbers() {
        VisitSample empty = due(List.of());
        assertThat(List.of(
                        Attendance.noShowRate(empty),
                        Attendance.lateCancelRate(empty),
                        Attendance.openEndedShare(empty),
                        VisitTimes.cycle(empty, Percentile.MEDIAN),
                        VisitTimes.waiting(empty, Percentile.NINETIETH),
                        VisitTimes.lateness(empty, Percentile.MEDIAN),
                        VisitTimes.inRoom(empty, Percentile.MEDIAN),
                        LeadTimes.percentile(empty, Percentile.MEDIAN),
                        FreedTime.fillRate(empty)))
                .allSatisfy(kpi -> assertThat(kpi.figure()).isInstanceOf(Figure.Unknown.class))
                .allSatisfy(kpi -> assertThat(kpi.counted()).isEmpty());
        assertThat(LeadTimes.bands(empty, LeadTimeBands.STANDARD))
                .allSatisfy(band -> assertThat(band.visits()).isZero());
    }

    @Test
    void one_missed_visit_is_a_rate_of_one() {
        assertThat(Attendance.noShowRate(due(List.of(visit("a", "2026-03-09T08:00")
                                .booked("2026-03-01T09:00")
                                .missed()
                                .build())))
                        .figure())
                .isEqualTo(new Figure.Ratio(1, 1));
    }

    /** Coming 8:50, 9:10 and 10:00 for 9:00, 9:00 and 10:00; in the room 9:05, 9:20, 10:00; done 9:30, 10:00, 10:20. */
    private static final List<Appointment> TIMED = List.of(
            visit("early", "2026-03-09T09:00")
                    .booked("2026-03-01T09:00")
                    .seen("2026-03-09T08:50", "2026-03-09T09:05", "2026-03-09T09:30")
                    .build(),
            visit("late", "2026-03-09T09:00")
                    .booked("2026-03-01T09:00")
                    .seen("2026-03-09T09:10", "2026-03-09T09:20", "2026-03-09T10:00")
                    .build(),
            visit("prompt", "2026-03-09T10:00")
                    .booked("2026-03-01T09:00")
                    .seen("2026-03-09T10:00", "2026-03-09T10:00", "2026-03-09T10:20")
                    .build());

    @Test
    void cycle_time_runs_from_coming_to_being_done_and_has_two_phases() {
        VisitSample sample = due(TIMED);
        assertMinutes(VisitTimes.cycle(sample, Percentile.MEDIAN), 40); // 40, 50, 20
        assertMinutes(VisitTimes.cycle(sample, Percentile.NINETIETH), 50);
        assertMinutes(VisitTimes.waiting(sample, Percentile.MEDIAN), 10); // 15, 10, 0
        assertMinutes(VisitTimes.inRoom(sample, Percentile.MEDIAN), 25); // 25, 40, 20
        assertThat(VisitTimes.cycle(sample, Percentile.NINETIETH).dimensions()).isEqualTo(Map.of("percentile", "90"));
    }

    @Test
    void who_comes_early_waits_for_the_practice_only_from_the_appointment() {
        assertMinutes(VisitTimes.lateness(due(TIMED.subList(0, 1)), Percentile.MEDIAN), 5);
        assertMinutes(VisitTimes.lateness(due(TIMED.subList(1, 2)), Percentile.MEDIAN), 10);
    }

    @Test
    void who_is_taken_before_the_appointment_did_not_wait_for_it() {
        Appointment earlier = visit("a", "2026-03-09T09:00")
                .booked("2026-03-01T09:00")
                .seen("2026-03-09T08:40", "2026-03-09T08:45", "2026-03-09T09:10")
                .build();
        assertMinutes(VisitTimes.lateness(due(List.of(earlier)), Percentile.MEDIAN), 0);
        assertMinutes(VisitTimes.waiting(due(List.of(earlier)), Percentile.MEDIAN), 5);
    }

    @Test
    void a_visit_over_the_hour_that_the_clock_skips_is_as_long_as_it_was() {
        Appointment night = visit("night", "2026-03-08T01:45")
                .booked("2026-03-01T09:00")
                .seen("2026-03-08T01:50", "2026-03-08T01:55", "2026-03-08T03:10")
                .build();
        VisitSample sunday = VisitSample.due(SETUP, List.of(night), DateRange.day(LocalDate.of(2026, 3, 8)), LATER);
        assertMinutes(VisitTimes.cycle(sunday, Percentile.MEDIAN), 20);
    }

    @Test
    void visits_with_missing_or_impossible_steps_have_no_part_in_the_times() {
        Appointment noRoom = visit("no-room", "2026-03-09T09:00")
                .booked("2026-03-01T09:00")
                .step(AppointmentStatus.ARRIVED, "2026-03-09T09:00")
                .step(AppointmentStatus.COMPLETED, "2026-03-09T09:25")
                .build();
        Appointment backwards = visit("backwards", "2026-03-09T10:00")
                .booked("2026-03-01T09:00")
                .seen("2026-03-09T10:30", "2026-03-09T10:05", "2026-03-09T10:20")
                .build();
        VisitSample sample = due(List.of(noRoom, backwards));
        assertThat(VisitTimes.cycle(sample, Percentile.MEDIAN).considered()).containsExactly(source("no-room"));
        assertThat(VisitTimes.waiting(sample, Percentile.MEDIAN).figure().isKnown())
                .isFalse();
    }

    @ParameterizedTest(name = "asked {0} for {1}: {2} days")
    @CsvSource({
        "2026-03-09T08:00, 2026-03-09T11:00, 0",
        "2026-03-08T23:59, 2026-03-09T00:30, 1",
        "2026-03-07T09:00, 2026-03-09T09:00, 2", // over the change of the clocks, 47 hours
        "2025-12-31T09:00, 2026-03-09T09:00, 68",
    })
    void lead_time_is_counted_in_days_of_the_calendar(String asked, String start, long days) {
        Appointment one = visit("a", start).booked(asked).seen().build();
        assertThat(LeadTimes.percentile(due(List.of(one)), Percentile.MEDIAN).figure())
                .isEqualTo(Figure.count(days));
    }

    @Test
    void moved_visits_and_those_written_down_afterwards_say_nothing_of_lead_time() {
        Appointment moved = visit("moved", "2026-03-09T09:00")
                .movedFrom("before")
                .booked("2026-03-08T09:00")
                .seen()
                .build();
        Appointment afterwards = visit("afterwards", "2026-03-09T10:00")
                .booked("2026-03-09T12:00")
                .build();
        Appointment seenAfterwards = Appointment.builder()
                .like(afterwards)
                .status(AppointmentStatus.COMPLETED)
                .addHistory(StatusChange.of(AppointmentStatus.COMPLETED, instant("2026-03-09T12:00")))
                .build();
        assertThat(LeadTimes.percentile(due(List.of(moved, seenAfterwards)), Percentile.MEDIAN)
                        .figure()
                        .isKnown())
                .isFalse();
    }

    @Test
    void a_visit_that_was_held_first_was_asked_for_when_it_was_held() {
        Appointment held = visit("a", "2026-03-09T09:00")
                .step(AppointmentStatus.HELD, "2026-03-04T09:00")
                .booked("2026-03-05T09:00")
                .seen()
                .build();
        assertThat(LeadTimes.percentile(due(List.of(held)), Percentile.MEDIAN).figure())
                .isEqualTo(Figure.count(5));
    }

    @Test
    void lead_times_fall_into_bands() {
        List<Appointment> visits = List.of(
                visit("same-day", "2026-03-09T09:00")
                        .booked("2026-03-09T08:00")
                        .seen()
                        .build(),
                visit("day-before", "2026-03-09T10:00")
                        .booked("2026-03-08T08:00")
                        .seen()
                        .build(),
                visit("week", "2026-03-10T09:00")
                        .booked("2026-03-03T08:00")
                        .missed()
                        .build(),
                visit("8-days", "2026-03-10T10:00")
                        .booked("2026-03-02T08:00")
                        .seen()
                        .build(),
                visit("31-days", "2026-03-11T09:00")
                        .booked("2026-02-08T08:00")
                        .seen()
                        .build());
        assertThat(LeadTimes.bands(due(visits), LeadTimeBands.startingAt(1, 2, 8, 15, 31)))
                .extracting(one -> one.band() + ": " + one.visits())
                .containsExactly(
                        "booked on the day: 1",
                        "booked 1 day ahead: 1",
                        "booked 2 to 7 days ahead: 1",
                        "booked 8 to 14 days ahead: 1",
                        "booked 15 to 30 days ahead: 0",
                        "booked 31 or more days ahead: 1");
    }

    private static VisitSample due(List<Appointment> appointments) {
        return VisitSample.due(SETUP, appointments, WEEK, LATER);
    }

    private static void assertMinutes(Kpi kpi, long minutes) {
        assertThat(kpi.figure().rounded(3, RoundingMode.UNNECESSARY))
                .contains(BigDecimal.valueOf(minutes).setScale(3));
    }

    private static KpiSource source(String id) {
        return new KpiSource("appointment", id);
    }
}
