package org.practicekit.scheduling.pattern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.practicekit.scheduling.availability.Office.BROWN;
import static org.practicekit.scheduling.availability.Office.FOLLOW_UP;
import static org.practicekit.scheduling.availability.Office.MONDAY;
import static org.practicekit.scheduling.availability.Office.PROCEDURE;
import static org.practicekit.scheduling.availability.Office.instant;
import static org.practicekit.scheduling.pattern.Past.visit;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.practicekit.core.kpi.Figure;
import org.practicekit.core.kpi.Kpi;
import org.practicekit.core.kpi.KpiSource;
import org.practicekit.core.time.DateRange;
import org.practicekit.scheduling.appointment.Appointment;
import org.practicekit.scheduling.appointment.AppointmentStatus;
import org.practicekit.scheduling.availability.Closure;
import org.practicekit.scheduling.availability.ClosureReason;
import org.practicekit.scheduling.availability.Office;
import org.practicekit.scheduling.availability.SchedulingSetup;
import org.practicekit.scheduling.availability.TemplateId;
import org.practicekit.scheduling.resource.ResourceId;

/** Dr Adams and Dr Brown are in from 08:00 to 12:00; visits take thirty minutes. */
class FreedTimeTest {
    private static final DateRange WEEK = DateRange.days(MONDAY, 7);

    @Test
    void a_slot_that_another_visit_got_is_filled() {
        assertThat(fillRate(
                        calledOff("gone", "2026-03-09T09:00", "2026-03-06T10:00")
                                .build(),
                        booked("filler", "2026-03-09T09:00", "2026-03-06T11:00")
                                .seen()
                                .build()))
                .isEqualTo(new Figure.Ratio(30, 30));
    }

    @Test
    void a_slot_that_nobody_got_is_not() {
        Kpi rate = measured(
                Office.mornings(),
                calledOff("gone", "2026-03-09T09:00", "2026-03-06T10:00").build());
        assertThat(rate.figure()).isEqualTo(new Figure.Ratio(0, 30));
        assertThat(rate.counted()).isEmpty();
        assertThat(rate.considered()).contains(new KpiSource("appointment", "gone"));
    }

    @Test
    void a_shorter_visit_fills_its_part() {
        assertThat(fillRate(
                        calledOff("gone", "2026-03-09T09:00", "2026-03-06T10:00")
                                .build(),
                        booked("filler", "2026-03-09T09:10", "2026-03-06T11:00")
                                .minutes(15)
                                .seen()
                                .build()))
                .isEqualTo(new Figure.Ratio(15, 30));
    }

    @Test
    void the_slot_that_a_visit_was_moved_away_from_is_freed_too() {
        Appointment moved = booked("moved", "2026-03-09T09:00", "2026-03-01T09:00")
                .movedTo("2026-03-06T10:00", "new")
                .build();
        Appointment itself = booked("new", "2026-03-09T09:15", "2026-03-06T10:00")
                .movedFrom("moved")
                .seen()
                .build();
        Appointment farAway = booked("new", "2026-03-11T09:00", "2026-03-06T10:00")
                .movedFrom("moved")
                .seen()
                .build();
        assertThat(fillRate(moved, farAway)).isEqualTo(new Figure.Ratio(0, 30));
        // moved by a quarter of an hour, the patient gave up only the first quarter
        assertThat(fillRate(moved, itself)).isEqualTo(new Figure.Ratio(0, 15));
    }

    @Test
    void a_slot_given_up_and_taken_in_the_same_minute_was_freed_and_filled() {
        assertThat(fillRate(
                        calledOff("gone", "2026-03-09T09:00", "2026-03-06T10:00")
                                .build(),
                        booked("filler", "2026-03-09T09:00", "2026-03-06T10:00")
                                .seen()
                                .build()))
                .isEqualTo(new Figure.Ratio(30, 30));
    }

    @Test
    void a_slot_freed_filled_and_freed_again_counts_once() {
        Appointment first =
                calledOff("first", "2026-03-09T09:00", "2026-03-05T10:00").build();
        Appointment second = booked("second", "2026-03-09T09:00", "2026-03-05T11:00")
                .cancelled("2026-03-06T10:00")
                .build();
        assertThat(fillRate(first, second)).isEqualTo(new Figure.Ratio(0, 30));
        assertThat(fillRate(
                        first,
                        second,
                        booked("third", "2026-03-09T09:00", "2026-03-06T11:00")
                                .missed()
                                .build()))
                .isEqualTo(new Figure.Ratio(30, 30));
    }

    @Test
    void nothing_is_freed_while_another_visit_has_the_time_as_well() {
        Appointment beside =
                booked("beside", "2026-03-09T09:00", "2026-03-02T09:00").seen().build();
        assertThat(fillRate(
                        calledOff("gone", "2026-03-09T09:00", "2026-03-06T10:00")
                                .build(),
                        beside))
                .hasToString("unknown: no time was freed");
    }

    @Test
    void what_was_past_when_the_visit_was_called_off_could_not_be_filled() {
        assertThat(fillRate(booked("left", "2026-03-09T09:00", "2026-03-01T09:00")
                        .step(AppointmentStatus.ARRIVED, "2026-03-09T09:00")
                        .cancelled("2026-03-09T09:20")
                        .build()))
                .isEqualTo(new Figure.Ratio(0, 10));
        assertThat(fillRate(calledOff("afterwards", "2026-03-09T09:00", "2026-03-09T09:30")
                        .build()))
                .isInstanceOf(Figure.Unknown.class);
    }

    @Test
    void what_was_only_asked_for_or_held_was_never_taken() {
        assertThat(fillRate(
                        visit("asked", "2026-03-09T09:00")
                                .step(AppointmentStatus.PROPOSED, "2026-03-01T09:00")
                                .cancelled("2026-03-02T09:00")
                                .build(),
                        visit("held", "2026-03-09T10:00")
                                .step(AppointmentStatus.HELD, "2026-03-01T09:00")
                                .cancelled("2026-03-01T09:05")
                                .build()))
                .isInstanceOf(Figure.Unknown.class);
    }

    @Test
    void time_that_the_practice_closed_is_not_left_to_fill() {
        SchedulingSetup ill = SchedulingSetup.builder()
                .like(Office.mornings())
                .addClosures(Closure.days(MONDAY, MONDAY)
                        .id(new TemplateId("ill"))
                        .resource(Office.ADAMS)
                        .reason(ClosureReason.LEAVE)
                        .build())
                .build();
        assertThat(measured(
                                ill,
                                calledOff("gone", "2026-03-09T09:00", "2026-03-09T07:00")
                                        .build())
                        .figure())
                .isInstanceOf(Figure.Unknown.class);
    }

    @Test
    void another_providers_visit_fills_nothing() {
        assertThat(fillRate(
                        calledOff("gone", "2026-03-09T09:00", "2026-03-06T10:00")
                                .build(),
                        booked("other", "2026-03-09T09:00", "2026-03-06T11:00")
                                .with(BROWN)
                                .seen()
                                .build()))
                .isEqualTo(new Figure.Ratio(0, 30));
    }

    @Test
    void the_visits_that_fill_may_be_of_another_type_than_those_that_were_called_off() {
        VisitSample sample = VisitSample.due(
                Office.mornings(),
                List.of(
                        calledOff("gone", "2026-03-09T09:00", "2026-03-06T10:00")
                                .build(),
                        booked("filler", "2026-03-09T09:00", "2026-03-06T11:00")
                                .of(PROCEDURE)
                                .seen()
                                .build()),
                WEEK,
                instant("2026-04-01T00:00"));
        assertThat(FreedTime.fillRate(sample.ofType(FOLLOW_UP)).figure()).isEqualTo(new Figure.Ratio(30, 30));
        assertThat(FreedTime.fillRate(sample.ofType(PROCEDURE)).figure()).isInstanceOf(Figure.Unknown.class);
    }

    /** The same told minute by minute, as somebody would who has only the book and a pencil. */
    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void freed_and_filled_minutes_are_those_that_a_pencil_finds(long seed) {
        List<Appointment> book = RandomBook.of(new Random(seed), 150).stream()
                .filter(one -> one.status() != AppointmentStatus.ENTERED_IN_ERROR)
                .toList();
        long freed = 0;
        long filled = 0;
        for (ResourceId provider : List.of(Office.ADAMS, BROWN)) {
            for (int day = 0; day < 5; day++) {
                Instant eight = instant(MONDAY.plusDays(day) + "T08:00");
                for (int i = 0; i < 240; i++) {
                    Instant minute = eight.plusSeconds(60L * i);
                    List<Appointment> here = book.stream()
                            .filter(one -> one.uses().get(0).resource().equals(provider)
                                    && one.time().contains(minute))
                            .toList();
                    if (here.stream().anyMatch(one -> leavesNobody(one, here, minute))) {
                        freed++;
                        filled += here.stream().anyMatch(one -> one.status() != AppointmentStatus.CANCELLED) ? 1 : 0;
                    }
                }
            }
        }
        assertThat(freed).isPositive();
        assertThat(fillRate(book.toArray(Appointment[]::new))).isEqualTo(new Figure.Ratio(filled, freed));
    }

    private static boolean leavesNobody(Appointment one, List<Appointment> here, Instant minute) {
        Optional<Instant> off = one.became(AppointmentStatus.CANCELLED);
        if (off.isEmpty() || off.get().isAfter(minute)) {
            return false;
        }
        return here.stream()
                .filter(other -> !other.id().equals(one.id()))
                .noneMatch(other ->
                        other.became(AppointmentStatus.BOOKED).orElseThrow().isBefore(off.get())
                                && other.became(AppointmentStatus.CANCELLED)
                                        .map(off.get()::isBefore)
                                        .orElse(true));
    }

    private static Past booked(String id, String start, String at) {
        return visit(id, start).booked(at);
    }

    private static Past calledOff(String id, String start, String at) {
        return booked(id, start, "2026-03-01T09:00").cancelled(at);
    }

    private static Figure fillRate(Appointment... appointments) {
        return measured(Office.mornings(), appointments).figure();
    }

    private static Kpi measured(SchedulingSetup setup, Appointment... appointments) {
        return FreedTime.fillRate(VisitSample.due(setup, List.of(appointments), WEEK, instant("2026-04-01T00:00")));
    }
}
