package org.practicekit.scheduling.pattern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.practicekit.scheduling.availability.Office.ADAMS;
import static org.practicekit.scheduling.availability.Office.BROWN;
import static org.practicekit.scheduling.availability.Office.EXAM_1;
import static org.practicekit.scheduling.availability.Office.EXAM_2;
import static org.practicekit.scheduling.availability.Office.FOLLOW_UP;
import static org.practicekit.scheduling.availability.Office.MONDAY;
import static org.practicekit.scheduling.availability.Office.PROCEDURE;
import static org.practicekit.scheduling.availability.Office.instant;
import static org.practicekit.scheduling.pattern.Past.visit;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.practicekit.core.kpi.Figure;
import org.practicekit.core.kpi.Kpi;
import org.practicekit.core.kpi.KpiSource;
import org.practicekit.core.time.DateRange;
import org.practicekit.scheduling.appointment.Appointment;
import org.practicekit.scheduling.availability.Block;
import org.practicekit.scheduling.availability.Closure;
import org.practicekit.scheduling.availability.ClosureReason;
import org.practicekit.scheduling.availability.Office;
import org.practicekit.scheduling.availability.SchedulingSetup;
import org.practicekit.scheduling.availability.TemplateId;
import org.practicekit.scheduling.resource.ResourceKind;

class UtilizationTest {
    private static final DateRange THE_DAY = DateRange.day(MONDAY);
    private static final Instant LATER = instant("2026-12-01T00:00");
    /** Both doctors 08:00 to 12:00, the rooms 07:00 to 18:00. */
    private static final SchedulingSetup SETUP = Office.mornings();

    @Test
    void booked_minutes_are_of_the_open_minutes() {
        VisitSample sample = due(
                visit("a", "2026-03-09T08:00").booked("2026-03-01T09:00").seen().build(),
                visit("b", "2026-03-09T09:00")
                        .booked("2026-03-01T09:00")
                        .missed()
                        .build(),
                visit("c", "2026-03-09T10:00")
                        .booked("2026-03-01T09:00")
                        .cancelled("2026-03-02T09:00")
                        .build());
        Kpi booked = Utilization.booked(sample, ADAMS);
        assertThat(booked.figure()).isEqualTo(new Figure.Ratio(60, 240));
        assertThat(booked.counted())
                .containsExactly(new KpiSource("appointment", "a"), new KpiSource("appointment", "b"));
        assertThat(booked.considered())
                .contains(new KpiSource("setup", SETUP.fingerprint().hex()));
        assertThat(Utilization.attended(sample, ADAMS).figure()).isEqualTo(new Figure.Ratio(30, 240));
        // the room is cleaned for ten minutes after each visit
        assertThat(Utilization.booked(sample, EXAM_1).figure()).isEqualTo(new Figure.Ratio(80, 660));
    }

    @Test
    void minutes_with_two_visits_are_taken_once() {
        VisitSample sample = due(
                visit("a", "2026-03-09T08:00").booked("2026-03-01T09:00").seen().build(),
                visit("b", "2026-03-09T08:10")
                        .in(EXAM_2)
                        .beside()
                        .booked("2026-03-01T09:00")
                        .seen()
                        .build());
        assertThat(Utilization.booked(sample, ADAMS).figure()).isEqualTo(new Figure.Ratio(40, 240));
    }

    @Test
    void minutes_outside_the_open_hours_count_on_neither_side() {
        VisitSample sample = due(
                visit("over", "2026-03-09T11:45")
                        .booked("2026-03-01T09:00")
                        .seen()
                        .build(),
                visit("evening", "2026-03-09T19:00")
                        .booked("2026-03-01T09:00")
                        .seen()
                        .build());
        assertThat(Utilization.booked(sample, ADAMS).figure()).isEqualTo(new Figure.Ratio(15, 240));
        assertThat(Utilization.booked(sample, ADAMS).counted()).containsExactly(new KpiSource("appointment", "over"));
    }

    @Test
    void all_of_a_kind_are_added_up_however_little_one_of_them_has_to_do() {
        VisitSample sample = due(visit("a", "2026-03-09T08:00")
                .with(BROWN)
                .booked("2026-03-01T09:00")
                .seen()
                .build());
        Kpi providers = Utilization.booked(sample, ResourceKind.PROVIDER);
        assertThat(providers.figure()).isEqualTo(new Figure.Ratio(30, 480));
        assertThat(providers.dimension("of")).contains("provider");
    }

    @Test
    void a_day_off_leaves_nothing_to_divide_by() {
        SchedulingSetup closed = SchedulingSetup.builder()
                .like(SETUP)
                .addClosures(Closure.days(MONDAY, MONDAY)
                        .id(new TemplateId("holiday"))
                        .reason(ClosureReason.HOLIDAY)
                        .build())
                .build();
        VisitSample sample = VisitSample.due(closed, List.of(), THE_DAY, LATER);
        assertThat(Utilization.booked(sample, ADAMS).figure()).hasToString("unknown: it was not open");
    }

    @Test
    void the_share_of_one_visit_type_is_of_all_open_time() {
        VisitSample sample = due(
                visit("a", "2026-03-09T08:00").booked("2026-03-01T09:00").seen().build(),
                visit("b", "2026-03-09T09:00")
                        .of(PROCEDURE)
                        .minutes(60)
                        .booked("2026-03-01T09:00")
                        .seen()
                        .build());
        assertThat(Utilization.booked(sample.ofType(FOLLOW_UP), ADAMS).figure()).isEqualTo(new Figure.Ratio(30, 240));
        assertThat(Utilization.booked(sample.ofType(PROCEDURE), ADAMS).figure()).isEqualTo(new Figure.Ratio(60, 240));
    }

    /** Open around the clock, one visit from midnight to 04:00 on the wall. */
    @ParameterizedTest(name = "{0}: {1} of {2} minutes")
    @CsvSource({
        "2026-03-07, 240, 1440", // an ordinary Saturday
        "2026-03-08, 180, 1380", // 23 hours
        "2026-11-01, 300, 1500", // 25 hours
    })
    void a_day_on_which_the_clocks_change_is_as_long_as_it_is(LocalDate date, long taken, long open) {
        SchedulingSetup roundTheClock = Office.bare()
                .addTemplates(Office.template("always", ADAMS)
                        .addBlocks(Block.builder()
                                .days(Set.of(DayOfWeek.values()))
                                .from(LocalTime.MIDNIGHT)
                                .to(LocalTime.MIDNIGHT)
                                .build())
                        .build())
                .build();
        Appointment night = visit("night", instant(date + "T00:00"))
                .minutes((int) taken)
                .booked("2026-01-05T09:00")
                .seen()
                .build();
        assertThat(Office.instant(date + "T04:00")).isEqualTo(night.time().end());
        VisitSample sample = VisitSample.due(roundTheClock, List.of(night), DateRange.day(date), LATER);
        assertThat(Utilization.booked(sample, ADAMS).figure()).isEqualTo(new Figure.Ratio(taken, open));
    }

    @Test
    void a_visit_from_the_night_before_takes_its_part_of_the_day() {
        SchedulingSetup nights = Office.bare()
                .addTemplates(Office.template("nights", ADAMS)
                        .addBlocks(Office.block("22:00", "02:00").build())
                        .build())
                .build();
        Appointment overMidnight = visit("a", "2026-03-09T23:30")
                .minutes(60)
                .booked("2026-03-01T09:00")
                .seen()
                .build();
        VisitSample tuesday = VisitSample.due(nights, List.of(overMidnight), DateRange.day(MONDAY.plusDays(1)), LATER);
        // Tuesday has the last two hours of Monday's block and the first two of its own.
        assertThat(Utilization.booked(tuesday, ADAMS).figure()).isEqualTo(new Figure.Ratio(30, 240));
    }

    private static VisitSample due(Appointment... appointments) {
        return VisitSample.due(SETUP, List.of(appointments), THE_DAY, LATER);
    }
}
