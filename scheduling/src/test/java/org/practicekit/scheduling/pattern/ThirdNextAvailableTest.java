package org.practicekit.scheduling.pattern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.practicekit.scheduling.availability.Office.ADAMS;
import static org.practicekit.scheduling.availability.Office.BROWN;
import static org.practicekit.scheduling.availability.Office.EXAM_1;
import static org.practicekit.scheduling.availability.Office.EXAM_2;
import static org.practicekit.scheduling.availability.Office.FOLLOW_UP;
import static org.practicekit.scheduling.availability.Office.PROCEDURE;
import static org.practicekit.scheduling.availability.Office.instant;
import static org.practicekit.scheduling.pattern.Past.visit;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.practicekit.core.kpi.Figure;
import org.practicekit.core.kpi.Kpi;
import org.practicekit.core.kpi.KpiSource;
import org.practicekit.scheduling.appointment.Appointment;
import org.practicekit.scheduling.appointment.AppointmentStatus;
import org.practicekit.scheduling.availability.CarveOut;
import org.practicekit.scheduling.availability.Office;
import org.practicekit.scheduling.availability.Release;
import org.practicekit.scheduling.availability.SchedulingSetup;

/** Dr Adams sees eight patients of thirty minutes between 08:00 and 12:00, Monday to Friday. */
class ThirdNextAvailableTest {
    private static final SchedulingSetup SETUP = Office.mornings();

    @Test
    void on_an_empty_morning_it_is_the_same_day() {
        assertDays("2026-03-09T06:00", 0, 0);
    }

    @Test
    void overlapping_starts_are_one_appointment_and_not_three() {
        // From 11:00 two visits fit into the morning, though five starts on the grid of ten minutes would do for one.
        assertDays("2026-03-09T11:00", 1, 1);
    }

    @Test
    void on_friday_noon_the_weekend_counts_by_the_calendar_and_not_by_working_days() {
        assertDays("2026-03-13T12:00", 3, 1);
    }

    @Test
    void two_gaps_left_by_cancellations_say_nothing_of_access() {
        // Monday is full but for 08:30 and 10:00, and Tuesday is full.
        List<Appointment> book = new ArrayList<>();
        fill(book, "2026-03-09", Set.of("08:30", "10:00"));
        fill(book, "2026-03-10", Set.of());
        assertDays("2026-03-09T06:00", 2, 2, book.toArray(Appointment[]::new));
    }

    @Test
    void what_is_held_is_not_available_until_the_hold_is_over() {
        List<Appointment> book = new ArrayList<>();
        fill(book, "2026-03-09", Set.of("08:30", "09:30", "10:00"));
        assertDays("2026-03-09T06:00", 0, 0, book.toArray(Appointment[]::new));
        book.add(visit("held", "2026-03-09T08:30")
                .in(EXAM_2)
                .step(AppointmentStatus.HELD, "2026-03-09T06:00")
                .build());
        assertDays("2026-03-09T06:05", 1, 1, book.toArray(Appointment[]::new));
        assertDays("2026-03-09T06:10", 0, 0, book.toArray(Appointment[]::new));
    }

    @Test
    void an_instant_of_the_past_sees_the_book_as_it_stood_then() {
        List<Appointment> book = new ArrayList<>();
        fill(book, "2026-03-09", Set.of("08:30", "09:30"));
        Appointment given = visit("given-back", "2026-03-09T10:00")
                .in(EXAM_2)
                .booked("2026-03-02T09:00")
                .cancelled("2026-03-08T12:00")
                .build();
        book.removeIf(one -> one.time().start().equals(given.time().start()));
        book.add(given);
        assertDays("2026-03-08T11:00", 2, 2, book.toArray(Appointment[]::new));
        assertDays("2026-03-08T13:00", 1, 1, book.toArray(Appointment[]::new));
    }

    @Test
    void time_kept_for_other_visits_is_not_available_until_its_release() {
        CarveOut kept = new CarveOut(
                "procedures",
                LocalTime.of(8, 0),
                LocalTime.of(12, 0),
                Set.of(PROCEDURE),
                new Release(0, LocalTime.of(7, 0)));
        SchedulingSetup setup = Office.bare()
                .addTemplates(Office.template("adams-week", ADAMS)
                        .addBlocks(Office.block("08:00", "12:00")
                                .addCarveOuts(kept)
                                .build())
                        .build())
                .addTemplates(Office.office().build())
                .build();
        ThirdNextAvailable access = new ThirdNextAvailable(setup);
        assertThat(access.measure(FOLLOW_UP, ADAMS, List.of(), instant("2026-03-09T06:59")))
                .allSatisfy(kpi -> assertThat(kpi.figure()).isInstanceOf(Figure.Unknown.class));
        assertThat(access.measure(FOLLOW_UP, ADAMS, List.of(), instant("2026-03-09T07:00"))
                        .get(0)
                        .figure())
                .isEqualTo(Figure.count(0));
    }

    @Test
    void without_a_room_the_provider_alone_is_no_appointment() {
        Appointment one = visit("room-1", "2026-03-09T07:00")
                .with(BROWN)
                .in(EXAM_1)
                .minutes(300)
                .booked("2026-03-01T09:00")
                .build();
        Appointment two = visit("room-2", "2026-03-09T07:00")
                .with(BROWN)
                .in(EXAM_2)
                .minutes(300)
                .booked("2026-03-01T09:00")
                .build();
        assertDays("2026-03-09T06:00", 1, 1, one, two);
    }

    @Test
    void a_provider_without_hours_has_no_third_appointment_and_the_reason_says_so() {
        SchedulingSetup away =
                Office.bare().addTemplates(Office.office().build()).build();
        List<Kpi> kpis = new ThirdNextAvailable(away).measure(FOLLOW_UP, ADAMS, List.of(), instant("2026-03-09T06:00"));
        assertThat(kpis.get(0).figure()).hasToString("unknown: only 0 openings up to 2027-03-09");
    }

    @Test
    void it_names_the_provider_the_visit_type_and_what_it_looked_at() {
        Appointment before = visit("before", "2026-03-06T09:00")
                .booked("2026-03-01T09:00")
                .seen()
                .build();
        Appointment inTheWay = visit("in-the-way", "2026-03-09T08:00")
                .booked("2026-03-01T09:00")
                .build();
        Appointment after =
                visit("after", "2026-03-12T09:00").booked("2026-03-01T09:00").build();
        List<Kpi> kpis = new ThirdNextAvailable(SETUP)
                .measure(FOLLOW_UP, ADAMS, List.of(before, inTheWay, after), instant("2026-03-09T06:00"));
        assertThat(kpis)
                .extracting(kpi -> kpi.definition().id().value())
                .containsExactly(
                        "scheduling.pattern.third-next-available", "scheduling.pattern.third-next-available-working");
        assertThat(kpis).allSatisfy(kpi -> {
            assertThat(kpi.dimension("resource")).contains("provider/adams");
            assertThat(kpi.dimension("visit-type")).contains("follow-up");
            assertThat(kpi.considered())
                    .containsExactly(
                            new KpiSource("appointment", "in-the-way"),
                            new KpiSource("setup", SETUP.fingerprint().hex()));
        });
    }

    /** Every half-hour from 08:00 to 11:30 is booked but these. */
    private static void fill(List<Appointment> book, String date, Set<String> but) {
        for (LocalTime at = LocalTime.of(8, 0); at.isBefore(LocalTime.of(12, 0)); at = at.plusMinutes(30)) {
            if (!but.contains(at.toString())) {
                // alternate rooms, because each is cleaned for ten minutes
                book.add(visit(date + "-" + at, date + "T" + at)
                        .in(at.getMinute() == 0 ? EXAM_1 : EXAM_2)
                        .booked("2026-03-01T09:00")
                        .build());
            }
        }
    }

    private static void assertDays(String asOf, long days, long workingDays, Appointment... book) {
        List<Kpi> kpis = new ThirdNextAvailable(SETUP).measure(FOLLOW_UP, ADAMS, List.of(book), instant(asOf));
        assertThat(kpis).extracting(Kpi::figure).containsExactly(Figure.count(days), Figure.count(workingDays));
    }
}
