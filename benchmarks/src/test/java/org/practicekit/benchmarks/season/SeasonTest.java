package org.practicekit.benchmarks.season;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.practicekit.core.id.Version;
import org.practicekit.core.time.TimeRange;
import org.practicekit.core.validation.Validation;
import org.practicekit.scheduling.appointment.Appointment;
import org.practicekit.scheduling.appointment.AppointmentId;
import org.practicekit.scheduling.appointment.AppointmentStatus;
import org.practicekit.scheduling.appointment.StatusChange;
import org.practicekit.scheduling.availability.Use;
import org.practicekit.scheduling.visit.PatientKind;

class SeasonTest {
    private static final Validation VALIDATION = new Validation();
    private static final Season WEEK = new Season(3, 7, 4);
    private static final Map<Arm, Map<Figure, Double>> LIVED = new EnumMap<>(Arm.class);

    private static final Instant NINE = Instant.parse("2026-03-16T13:00:00Z");

    @BeforeAll
    static void liveThroughAWeek() {
        for (Arm arm : Arm.values()) {
            LIVED.put(arm, WEEK.run(arm, 5, VALIDATION));
        }
    }

    @AfterAll
    static void closeValidation() {
        VALIDATION.close();
    }

    @ParameterizedTest
    @EnumSource
    void nobody_is_booked_twice(Arm arm) {
        assertThat(figures(arm)).containsEntry(Figure.DOUBLE_BOOKINGS, 0.0).containsOnlyKeys(Figure.values());
        assertThat(figures(arm).get(Figure.SEEN)).isGreaterThan(100);
    }

    @Test
    void the_same_seed_gives_the_same_season() {
        assertThat(WEEK.run(Arm.WAITLIST_AND_EXTRA, 5, VALIDATION)).isEqualTo(figures(Arm.WAITLIST_AND_EXTRA));
    }

    @Test
    void only_the_waitlist_makes_offers_and_only_some_ways_take_extra_visits() {
        assertThat(figures(Arm.FIRST_COME)).containsEntry(Figure.OFFERS, 0.0).containsEntry(Figure.OVERBOOKED, 0.0);
        assertThat(figures(Arm.FLAT_EXTRA)).containsEntry(Figure.OFFERS, 0.0);
        assertThat(figures(Arm.FLAT_EXTRA).get(Figure.OVERBOOKED)).isPositive();
        assertThat(figures(Arm.WAITLIST)).containsEntry(Figure.OVERBOOKED, 0.0);
        assertThat(figures(Arm.WAITLIST).get(Figure.OFFERS_TAKEN)).isPositive();
        assertThat(figures(Arm.WAITLIST_AND_EXTRA).get(Figure.OVERBOOKED)).isPositive();
    }

    @Test
    void every_way_meets_the_same_patients_with_the_same_luck() {
        assertThat(Demand.of(5, 28)).isEqualTo(Demand.of(5, 28)).isNotEqualTo(Demand.of(6, 28));
    }

    @Test
    void a_double_booking_would_be_found() {
        Appointment one = visit("a-1", NINE, AppointmentStatus.BOOKED, NINE.minusSeconds(9000));
        Appointment other = visit("a-2", NINE.plusSeconds(600), AppointmentStatus.BOOKED, NINE.minusSeconds(8000));
        Appointment next = visit("a-3", NINE.plusSeconds(1800), AppointmentStatus.BOOKED, NINE.minusSeconds(7000));
        assertThat(DoubleBookings.among(List.of(one, other, next))).isEqualTo(1);
        assertThat(DoubleBookings.among(List.of(one, next))).isZero();
    }

    @Test
    void a_time_given_back_before_it_is_given_again_is_no_double_booking() {
        Appointment off = visit("a-1", NINE, AppointmentStatus.CANCELLED, NINE.minusSeconds(9000));
        Appointment later = visit("a-2", NINE, AppointmentStatus.BOOKED, NINE.minusSeconds(8000));
        Appointment sooner = visit("a-3", NINE, AppointmentStatus.BOOKED, NINE.minusSeconds(8999));
        assertThat(DoubleBookings.among(List.of(off, later))).isZero();
        assertThat(DoubleBookings.among(List.of(off, sooner))).isEqualTo(1);
    }

    private static Map<Figure, Double> figures(Arm arm) {
        return LIVED.getOrDefault(arm, Map.of());
    }

    /** Twenty minutes with one doctor; called off, if it is, a thousand seconds after it was booked. */
    private static Appointment visit(String id, Instant start, AppointmentStatus status, Instant booked) {
        TimeRange time = TimeRange.of(start, Duration.ofMinutes(20));
        var visit = Appointment.builder()
                .id(new AppointmentId(id))
                .version(Version.FIRST)
                .patient(SeasonClinic.patient(id.hashCode() & 0xFF))
                .patientKind(PatientKind.ESTABLISHED)
                .visitType(SeasonClinic.FOLLOW_UP)
                .location(SeasonClinic.MAIN)
                .time(time)
                .addUses(Use.of(SeasonClinic.provider(0), time))
                .status(status)
                .addHistory(StatusChange.of(AppointmentStatus.BOOKED, booked));
        if (status == AppointmentStatus.CANCELLED) {
            visit.addHistory(StatusChange.of(status, booked.plusSeconds(1000)));
        }
        return visit.build();
    }
}
