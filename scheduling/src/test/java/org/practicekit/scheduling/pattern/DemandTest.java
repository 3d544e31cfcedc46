package org.practicekit.scheduling.pattern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.practicekit.scheduling.availability.Office.ADAMS;
import static org.practicekit.scheduling.availability.Office.BROWN;
import static org.practicekit.scheduling.availability.Office.EXAM_2;
import static org.practicekit.scheduling.availability.Office.FOLLOW_UP;
import static org.practicekit.scheduling.availability.Office.MAIN;
import static org.practicekit.scheduling.availability.Office.MONDAY;
import static org.practicekit.scheduling.availability.Office.PROCEDURE;
import static org.practicekit.scheduling.availability.Office.instant;
import static org.practicekit.scheduling.pattern.Past.visit;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.practicekit.core.kpi.Figure;
import org.practicekit.core.kpi.KpiSource;
import org.practicekit.core.time.DateRange;
import org.practicekit.scheduling.appointment.Appointment;
import org.practicekit.scheduling.appointment.AppointmentId;
import org.practicekit.scheduling.appointment.AppointmentStatus;
import org.practicekit.scheduling.availability.Block;
import org.practicekit.scheduling.availability.Office;
import org.practicekit.scheduling.availability.SchedulingSetup;
import org.practicekit.scheduling.resource.ResourceKind;

class DemandTest {
    private static final SchedulingSetup SETUP = Office.mornings();
    private static final DateRange TWO_WEEKS = DateRange.days(MONDAY, 14);
    private static final Instant LATER = instant("2026-04-01T00:00");

    @Test
    void need_is_counted_by_half_hours_over_the_days_that_were_looked_at() {
        HourlyDemand demand = HourlyDemand.of(due(
                LATER,
                visit("a", "2026-03-09T09:15").booked("2026-03-01T09:00").seen().build(),
                visit("b", "2026-03-09T09:20")
                        .with(BROWN)
                        .in(EXAM_2)
                        .booked("2026-03-01T09:00")
                        .seen()
                        .build()));
        HalfHourNeed nine = at(demand, DayOfWeek.MONDAY, "09:00", ResourceKind.PROVIDER);
        assertThat(nine.expectedVisits()).isEqualTo(new Figure.Ratio(2, 2)); // two visits on two Mondays
        assertThat(nine.expectedMinutes()).isEqualTo(new Figure.Ratio(15 + 10, 2));
        HalfHourNeed halfPast = at(demand, DayOfWeek.MONDAY, "09:30", ResourceKind.PROVIDER);
        assertThat(halfPast.expectedVisits()).isEqualTo(new Figure.Ratio(0, 2)); // none begins then
        assertThat(halfPast.expectedMinutes()).isEqualTo(new Figure.Ratio(15 + 20, 2));
        // 09:15 to 09:55 and 09:20 to 10:00, cleaning included: nothing of it after ten
        assertThat(demand.at(MAIN, DayOfWeek.MONDAY, LocalTime.of(10, 0), ResourceKind.ROOM))
                .isEmpty();
        assertThat(demand.peak(MAIN, ResourceKind.ROOM))
                .contains(at(demand, DayOfWeek.MONDAY, "09:30", ResourceKind.ROOM));
        assertThat(demand.peak(MAIN, ResourceKind.EQUIPMENT)).isEmpty();
        assertThat(demand.considered()).contains(new KpiSource("appointment", "a"), new KpiSource("appointment", "b"));
    }

    @Test
    void only_patients_who_came_need_somebody() {
        HourlyDemand demand = HourlyDemand.of(due(
                LATER,
                visit("missed", "2026-03-09T09:00")
                        .booked("2026-03-01T09:00")
                        .missed()
                        .build(),
                visit("off", "2026-03-09T10:00")
                        .booked("2026-03-01T09:00")
                        .cancelled("2026-03-02T09:00")
                        .build(),
                visit("open", "2026-03-09T11:00").booked("2026-03-01T09:00").build()));
        assertThat(demand.needs()).isEmpty();
        assertThat(demand.peak(MAIN, ResourceKind.PROVIDER)).isEmpty();
    }

    @Test
    void days_that_are_not_over_do_not_count_nor_do_days_on_which_the_place_is_shut() {
        Appointment one =
                visit("a", "2026-03-09T09:00").booked("2026-03-01T09:00").seen().build();
        Appointment today =
                visit("b", "2026-03-16T09:00").booked("2026-03-01T09:00").seen().build();
        HourlyDemand demand = HourlyDemand.of(due(instant("2026-03-16T18:00"), one, today));
        assertThat(at(demand, DayOfWeek.MONDAY, "09:00", ResourceKind.PROVIDER).days())
                .isEqualTo(1);
        assertThat(at(demand, DayOfWeek.MONDAY, "09:00", ResourceKind.PROVIDER).visits())
                .isEqualTo(1);
    }

    @Test
    void a_saturday_that_was_worked_though_the_place_is_shut_is_a_day_of_its_own() {
        HourlyDemand demand = HourlyDemand.of(due(
                LATER,
                visit("a", "2026-03-14T09:00").booked("2026-03-01T09:00").seen().build()));
        assertThat(at(demand, DayOfWeek.SATURDAY, "09:00", ResourceKind.PROVIDER)
                        .days())
                .isEqualTo(1);
    }

    @Test
    void the_hour_that_the_clock_skips_was_not_looked_at_and_the_hour_shown_twice_is_twice_as_long() {
        SchedulingSetup nights = Office.bare()
                .addTemplates(Office.template("always", ADAMS)
                        .addBlocks(Block.builder()
                                .days(Set.of(DayOfWeek.values()))
                                .from(LocalTime.MIDNIGHT)
                                .to(LocalTime.MIDNIGHT)
                                .build())
                        .build())
                .build();
        // Two Sundays; on the second the clock jumps from 02:00 to 03:00.
        Appointment usual = visit("usual", "2026-03-01T02:00")
                .booked("2026-02-01T09:00")
                .seen()
                .build();
        Appointment over = visit("over", "2026-03-08T01:45")
                .booked("2026-02-01T09:00")
                .seen()
                .build();
        HourlyDemand spring = HourlyDemand.of(
                VisitSample.due(nights, List.of(usual, over), DateRange.days(LocalDate.of(2026, 3, 1), 8), LATER));
        assertThat(at(spring, DayOfWeek.SUNDAY, "02:00", ResourceKind.PROVIDER).days())
                .isEqualTo(1);
        assertThat(at(spring, DayOfWeek.SUNDAY, "01:30", ResourceKind.PROVIDER).days())
                .isEqualTo(2);
        assertThat(at(spring, DayOfWeek.SUNDAY, "03:00", ResourceKind.PROVIDER).minutes())
                .isEqualTo(15);
        // From the first 01:00 for two hours: 01:00, 01:30, and both again.
        Appointment back = visit("back", "2026-11-01T01:00")
                .minutes(120)
                .booked("2026-02-01T09:00")
                .seen()
                .build();
        HourlyDemand autumn = HourlyDemand.of(VisitSample.due(
                nights, List.of(back), DateRange.day(LocalDate.of(2026, 11, 1)), instant("2026-12-01T00:00")));
        assertThat(at(autumn, DayOfWeek.SUNDAY, "01:30", ResourceKind.PROVIDER).minutes())
                .isEqualTo(60);
        assertThat(autumn.at(MAIN, DayOfWeek.SUNDAY, LocalTime.of(2, 0), ResourceKind.PROVIDER))
                .isEmpty();
    }

    @Test
    void a_visit_over_midnight_needs_somebody_on_both_days() {
        HourlyDemand demand = HourlyDemand.of(due(
                LATER,
                visit("a", "2026-03-09T23:45").booked("2026-03-01T09:00").seen().build()));
        assertThat(at(demand, DayOfWeek.MONDAY, "23:30", ResourceKind.PROVIDER).minutes())
                .isEqualTo(15);
        assertThat(at(demand, DayOfWeek.TUESDAY, "00:00", ResourceKind.PROVIDER).minutes())
                .isEqualTo(15);
    }

    @Test
    void asking_and_being_seen_are_two_tables() {
        List<Appointment> book = List.of(
                visit("a", "2026-03-12T09:00").booked("2026-03-09T08:59").seen().build(),
                visit("b", "2026-03-12T10:30")
                        .of(PROCEDURE)
                        .booked("2026-03-09T08:01")
                        .missed()
                        .build(),
                visit("c", "2026-03-13T09:00")
                        .step(AppointmentStatus.PROPOSED, "2026-03-10T17:00")
                        .cancelled("2026-03-11T09:00")
                        .build(),
                visit("d", "2026-03-13T09:30")
                        .step(AppointmentStatus.HELD, "2026-03-10T17:59")
                        .step(AppointmentStatus.EXPIRED, "2026-03-10T18:10")
                        .build(),
                visit("e", "2026-03-13T10:00")
                        .movedFrom("z")
                        .booked("2026-03-09T09:00")
                        .seen()
                        .build());
        DemandTable asked = DemandTable.asked(VisitSample.requested(SETUP, book, TWO_WEEKS, LATER));
        assertThat(asked.total()).isEqualTo(4);
        assertThat(asked.count(DayOfWeek.MONDAY, 8)).isEqualTo(2);
        assertThat(asked.count(DayOfWeek.TUESDAY)).isEqualTo(2);
        assertThat(asked.count(PROCEDURE)).isEqualTo(1);
        assertThat(asked.cells())
                .contains(new DemandCell(PROCEDURE, DayOfWeek.MONDAY, 8, List.of(new AppointmentId("b"))));
        DemandTable seen = DemandTable.seen(VisitSample.due(SETUP, book, TWO_WEEKS, LATER));
        assertThat(seen.total()).isEqualTo(2);
        assertThat(seen.count(FOLLOW_UP)).isEqualTo(2);
        assertThat(seen.count(DayOfWeek.THURSDAY, 9)).isEqualTo(1);
    }

    @Test
    void no_visits_make_an_empty_demand() {
        assertThat(HourlyDemand.of(due(LATER)).needs()).isEmpty();
        assertThat(DemandTable.seen(due(LATER)).total()).isZero();
    }

    private static VisitSample due(Instant asOf, Appointment... appointments) {
        return VisitSample.due(SETUP, List.of(appointments), TWO_WEEKS, asOf);
    }

    private static HalfHourNeed at(HourlyDemand demand, DayOfWeek day, String from, ResourceKind kind) {
        Optional<HalfHourNeed> need = demand.at(MAIN, day, LocalTime.parse(from), kind);
        assertThat(need).as("%s %s %s", day, from, kind).isPresent();
        return need.orElseThrow();
    }
}
