package org.practicekit.scheduling.pattern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;
import static org.practicekit.scheduling.availability.Office.ADAMS;
import static org.practicekit.scheduling.availability.Office.ANNEX;
import static org.practicekit.scheduling.availability.Office.BROWN;
import static org.practicekit.scheduling.availability.Office.FOLLOW_UP;
import static org.practicekit.scheduling.availability.Office.MONDAY;
import static org.practicekit.scheduling.availability.Office.PROCEDURE;
import static org.practicekit.scheduling.availability.Office.instant;
import static org.practicekit.scheduling.pattern.Past.visit;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.practicekit.core.kpi.Percentile;
import org.practicekit.core.time.DateRange;
import org.practicekit.scheduling.appointment.Appointment;
import org.practicekit.scheduling.appointment.AppointmentId;
import org.practicekit.scheduling.appointment.AppointmentStatus;
import org.practicekit.scheduling.availability.Office;
import org.practicekit.scheduling.availability.SchedulingSetup;
import org.practicekit.scheduling.resource.Location;
import org.practicekit.scheduling.resource.ResourceKind;

class VisitSampleTest {
    private static final SchedulingSetup SETUP = Office.withHours(
                    Office.bare().addLocations(new Location(ANNEX, "Annex", ZoneId.of("America/Los_Angeles"))))
            .build();
    private static final DateRange THE_DAY = DateRange.day(MONDAY);
    private static final Instant LATER = instant("2026-04-01T00:00");

    @Test
    void a_day_is_a_day_of_the_locations_own_calendar() {
        // Both begin at the same instant: 23:30 on Monday in Los Angeles, 02:30 on Tuesday in New York.
        Instant night = instant("2026-03-10T02:30");
        Appointment west =
                visit("west", night).at(ANNEX).booked("2026-03-01T09:00").build();
        Appointment east = visit("east", night).booked("2026-03-01T09:00").build();
        assertThat(ids(VisitSample.due(SETUP, List.of(west, east), THE_DAY, LATER)))
                .containsExactly("west");
        assertThat(ids(VisitSample.due(SETUP, List.of(west, east), DateRange.day(MONDAY.plusDays(1)), LATER)))
                .containsExactly("east");
    }

    @Test
    void what_was_entered_in_error_is_left_out_from_when_it_was_known() {
        Appointment slip = visit("slip", "2026-03-09T09:00")
                .booked("2026-03-01T09:00")
                .step(AppointmentStatus.ENTERED_IN_ERROR, "2026-03-12T09:00")
                .build();
        assertThat(ids(due(LATER, slip))).isEmpty();
        assertThat(ids(due(instant("2026-03-11T09:00"), slip))).containsExactly("slip");
    }

    @Test
    void what_was_written_down_later_was_not_known_though_it_had_happened() {
        Appointment backdated = visit("a", "2026-03-09T09:00")
                .booked("2026-03-01T09:00")
                .step(AppointmentStatus.ARRIVED, instant("2026-03-09T08:55"), instant("2026-03-10T17:00"))
                .build();
        assertThat(Attendance.openEndedShare(due(instant("2026-03-10T16:59"), backdated))
                        .figure())
                .hasToString("1");
        assertThat(Attendance.openEndedShare(due(instant("2026-03-10T17:00"), backdated))
                        .figure())
                .hasToString("0");
    }

    @Test
    void a_step_taken_back_never_happened_from_then_on() {
        Appointment mistaken = visit("a", "2026-03-09T09:00")
                .booked("2026-03-01T09:00")
                .step(AppointmentStatus.NO_SHOW, "2026-03-09T09:20")
                .takenBack(AppointmentStatus.BOOKED, "2026-03-09T09:30")
                .seen("2026-03-09T09:05", "2026-03-09T09:35", "2026-03-09T10:00")
                .build();
        assertThat(Attendance.noShowRate(due(instant("2026-03-09T09:25"), mistaken))
                        .figure())
                .hasToString("1");
        assertThat(Attendance.noShowRate(due(LATER, mistaken)).figure()).hasToString("0");
    }

    @Test
    void nobody_knew_of_a_visit_before_it_was_asked_for() {
        Appointment one =
                visit("a", "2026-03-09T09:00").booked("2026-03-01T09:00").build();
        assertThat(ids(due(instant("2026-03-01T08:59"), one))).isEmpty();
        assertThat(ids(due(instant("2026-03-01T09:00"), one))).containsExactly("a");
    }

    @Test
    void an_appointment_from_elsewhere_without_a_history_counts_as_it_stands() {
        Appointment bare = Appointment.builder()
                .like(visit("a", "2026-03-09T09:00")
                        .booked("2026-03-01T09:00")
                        .seen()
                        .build())
                .history(List.of())
                .build();
        VisitSample sample = due(LATER, bare);
        assertThat(Attendance.noShowRate(sample).figure()).hasToString("0");
        assertThat(LeadTimes.percentile(sample, Percentile.MEDIAN).figure().isKnown())
                .isFalse();
    }

    @Test
    void of_two_versions_of_one_appointment_the_later_counts() {
        Appointment before =
                visit("a", "2026-03-09T09:00").booked("2026-03-01T09:00").build();
        Appointment after = visit("a", "2026-03-09T09:00")
                .booked("2026-03-01T09:00")
                .missed()
                .build();
        assertThat(Attendance.noShowRate(due(LATER, after, before)).figure()).hasToString("1");
        assertThat(due(LATER, before, after).size()).isEqualTo(1);
    }

    @Test
    void requests_are_of_the_day_on_which_somebody_asked() {
        Appointment asked =
                visit("a", "2026-04-20T09:00").booked("2026-03-09T23:59").build();
        Appointment moved = visit("b", "2026-04-21T09:00")
                .movedFrom("z")
                .booked("2026-03-09T10:00")
                .build();
        Appointment before =
                visit("c", "2026-03-09T09:00").booked("2026-03-08T10:00").build();
        assertThat(ids(VisitSample.requested(SETUP, List.of(asked, moved, before), THE_DAY, LATER)))
                .containsExactly("a");
    }

    @Test
    void a_sample_is_confined_step_by_step() {
        Appointment one =
                visit("a", "2026-03-09T09:00").booked("2026-03-01T09:00").build();
        Appointment two = visit("b", "2026-03-09T10:00")
                .of(PROCEDURE)
                .with(BROWN)
                .booked("2026-03-01T09:00")
                .build();
        VisitSample both = due(LATER, two, one);
        assertThat(ids(both)).containsExactly("a", "b");
        assertThat(both.visitTypes()).containsExactly(FOLLOW_UP, PROCEDURE);
        assertThat(both.resources(ResourceKind.PROVIDER)).containsExactly(ADAMS, BROWN);
        assertThat(ids(both.ofType(PROCEDURE))).containsExactly("b");
        assertThat(ids(both.with(ADAMS).ofType(PROCEDURE))).isEmpty();
        assertThat(ids(both.at(ANNEX))).isEmpty();
        assertThat(Attendance.noShowRate(both.with(ADAMS).ofType(FOLLOW_UP)).dimensions())
                .containsExactly(entry("resource", "provider/adams"), entry("visit-type", "follow-up"));
        assertThatThrownBy(() -> both.with(ADAMS).with(BROWN))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("provider/brown is another");
    }

    @Test
    void a_location_that_the_setup_forgot_is_named() {
        Appointment west = visit("west", "2026-03-09T09:00")
                .at(ANNEX)
                .booked("2026-03-01T09:00")
                .build();
        assertThatThrownBy(() -> VisitSample.due(Office.mornings(), List.of(west), THE_DAY, LATER))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("annex");
    }

    private static VisitSample due(Instant asOf, Appointment... appointments) {
        return VisitSample.due(SETUP, List.of(appointments), THE_DAY, asOf);
    }

    private static List<String> ids(VisitSample sample) {
        return sample.appointments().stream().map(AppointmentId::value).toList();
    }
}
