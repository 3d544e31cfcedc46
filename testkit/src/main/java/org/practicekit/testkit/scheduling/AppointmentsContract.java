package org.practicekit.testkit.scheduling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.practicekit.testkit.scheduling.TestClinic.MONDAY;
import static org.practicekit.testkit.scheduling.TestClinic.NEIGHBOUR;
import static org.practicekit.testkit.scheduling.TestClinic.PRACTICE;
import static org.practicekit.testkit.scheduling.TestClinic.appointment;
import static org.practicekit.testkit.scheduling.TestClinic.at;
import static org.practicekit.testkit.scheduling.TestClinic.provider;
import static org.practicekit.testkit.scheduling.TestClinic.room;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.practicekit.core.id.ActorId;
import org.practicekit.core.id.PatientId;
import org.practicekit.core.id.Version;
import org.practicekit.core.money.Money;
import org.practicekit.core.port.Write;
import org.practicekit.core.privacy.PatientText;
import org.practicekit.core.time.TimeRange;
import org.practicekit.scheduling.appointment.Appointment;
import org.practicekit.scheduling.appointment.AppointmentId;
import org.practicekit.scheduling.appointment.AppointmentStatus;
import org.practicekit.scheduling.appointment.StatusChange;
import org.practicekit.scheduling.availability.Occupancy;
import org.practicekit.scheduling.availability.SessionCap;
import org.practicekit.scheduling.cancellation.Cancellation;
import org.practicekit.scheduling.cancellation.CancelledBy;
import org.practicekit.scheduling.cancellation.Charge;
import org.practicekit.scheduling.cancellation.Waiver;
import org.practicekit.scheduling.policy.CancelReason;
import org.practicekit.scheduling.policy.StaffRole;
import org.practicekit.scheduling.port.Appointments;
import org.practicekit.scheduling.resource.ResourceId;
import org.practicekit.scheduling.visit.PatientKind;

/** The contract of {@link Appointments}. */
public abstract class AppointmentsContract extends SchedulingContract {
    private static final Instant NINE = at(MONDAY, LocalTime.of(9, 0));
    private static final Instant HALF_PAST_NINE = at(MONDAY, LocalTime.of(9, 30));
    private static final Instant TEN = at(MONDAY, LocalTime.of(10, 0));

    /** For the host's subclass. */
    protected AppointmentsContract() {}

    @Test
    void find_returns_what_was_added_with_every_field() {
        Appointment full = appointment("a-1", "patient-1", NINE)
                .status(AppointmentStatus.HELD)
                .holdExpires(NINE.plusMillis(1))
                .note(PatientText.of("grüße, 診察, \uD83D\uDE37 and 'quotes'"))
                .build();
        add(PRACTICE, full);
        assertThat(find(PRACTICE, full.id())).contains(full);
    }

    @Test
    void how_a_visit_was_missed_or_moved_is_kept_with_every_field() {
        Instant called = TestClinic.SEVEN.plusMillis(1);
        Appointment moved = appointment("a-1", "patient-1", NINE)
                .patientKind(PatientKind.NEW)
                .status(AppointmentStatus.CANCELLED)
                .addHistory(
                        StatusChange.of(AppointmentStatus.BOOKED, TestClinic.SEVEN),
                        new StatusChange(AppointmentStatus.CONFIRMED, called, called, null, false),
                        new StatusChange(AppointmentStatus.BOOKED, called, called, new ActorId("desk-1"), true),
                        new StatusChange(AppointmentStatus.CANCELLED, called, TEN, new ActorId("desk-2"), false))
                .cancellation(new Cancellation(CancelledBy.PATIENT, CancelReason.TRANSPORT, true))
                .charge(new Charge(
                        Money.usd("25.50"), new Waiver(new ActorId("manager-1"), new StaffRole("office-manager"))))
                .replaces(new AppointmentId("a-0"))
                .replacedBy(new AppointmentId("a-2"))
                .build();
        add(PRACTICE, moved);
        assertThat(find(PRACTICE, moved.id())).contains(moved);
        assertThat(starting(PRACTICE, day())).containsExactly(moved);
    }

    @Test
    void a_patients_visits_are_theirs_alone_whatever_their_status_by_beginning() {
        Appointment ten = appointment("a-1", "patient-1", TEN).build();
        Appointment nine = appointment("a-3", "patient-1", NINE)
                .status(AppointmentStatus.NO_SHOW)
                .build();
        Appointment alsoNine = appointment("a-2", "patient-1", NINE)
                .status(AppointmentStatus.CANCELLED)
                .build();
        Appointment others = appointment("a-4", "patient-2", NINE).build();
        List.of(ten, nine, alsoNine, others).forEach(one -> add(PRACTICE, one));
        PatientId patient = new PatientId("patient-1");
        assertThat(ofPatient(PRACTICE, patient, day())).containsExactly(alsoNine, nine, ten);
        assertThat(ofPatient(PRACTICE, patient, new TimeRange(NINE, TEN))).containsExactly(alsoNine, nine);
        assertThat(ofPatient(NEIGHBOUR, patient, day())).isEmpty();
        assertThat(ofPatient(PRACTICE, new PatientId("nobody"), day())).isEmpty();
    }

    @Test
    void find_is_empty_for_an_unknown_id() {
        assertThat(find(PRACTICE, new AppointmentId("nobody"))).isEmpty();
    }

    @Test
    void one_practice_never_sees_the_appointments_of_another() {
        Appointment ours = appointment("a-1", "patient-1", NINE).build();
        add(PRACTICE, ours);
        assertThat(find(NEIGHBOUR, ours.id())).isEmpty();
        assertThat(taking(NEIGHBOUR, Set.of(provider(1)), day())).isEmpty();
        assertThat(starting(NEIGHBOUR, day())).isEmpty();
        assertThat(occupancy(NEIGHBOUR, Set.of(provider(1)), day(), TestClinic.SEVEN)
                        .most(provider(1), day()))
                .isZero();
    }

    @Test
    void two_practices_may_use_the_same_ids() {
        Appointment ours = appointment("a-1", "patient-1", NINE).build();
        Appointment theirs = appointment("a-1", "patient-2", TEN).build();
        add(PRACTICE, ours);
        add(NEIGHBOUR, theirs);
        assertThat(find(PRACTICE, ours.id())).contains(ours);
        assertThat(find(NEIGHBOUR, ours.id())).contains(theirs);
    }

    @Test
    void add_is_stale_when_the_id_is_taken_and_changes_nothing() {
        Appointment first = appointment("a-1", "patient-1", NINE).build();
        Appointment second = appointment("a-1", "patient-2", TEN).build();
        add(PRACTICE, first);
        assertThat(add(PRACTICE, second)).isEqualTo(new Write.Stale(Version.FIRST));
        assertThat(find(PRACTICE, first.id())).contains(first);
        assertThat(taking(PRACTICE, Set.of(ResourceId.of(new PatientId("patient-2"))), day()))
                .isEmpty();
    }

    @Test
    void update_stores_the_next_version() {
        Appointment booked = appointment("a-1", "patient-1", NINE).build();
        Appointment confirmed = booked.after(StatusChange.of(AppointmentStatus.CONFIRMED, TestClinic.SEVEN));
        add(PRACTICE, booked);
        assertThat(update(PRACTICE, confirmed, booked.version())).isEqualTo(new Write.Stored(new Version(2)));
        assertThat(find(PRACTICE, booked.id())).contains(confirmed);
    }

    @Test
    void update_from_an_old_version_is_stale_and_changes_nothing() {
        Appointment booked = appointment("a-1", "patient-1", NINE).build();
        Appointment confirmed = booked.after(StatusChange.of(AppointmentStatus.CONFIRMED, TestClinic.SEVEN));
        Appointment cancelled = booked.after(StatusChange.of(AppointmentStatus.CANCELLED, TestClinic.SEVEN));
        add(PRACTICE, booked);
        update(PRACTICE, confirmed, booked.version());
        assertThat(update(PRACTICE, cancelled, booked.version())).isEqualTo(new Write.Stale(new Version(2)));
        assertThat(find(PRACTICE, booked.id())).contains(confirmed);
    }

    @Test
    void update_of_what_is_not_there_is_stale() {
        Appointment booked = appointment("a-1", "patient-1", NINE).build();
        assertThat(update(
                        PRACTICE,
                        booked.after(StatusChange.of(AppointmentStatus.CONFIRMED, TestClinic.SEVEN)),
                        booked.version()))
                .isEqualTo(new Write.Stale(Version.NONE));
        assertThat(find(PRACTICE, booked.id())).isEmpty();
    }

    @Test
    void taking_finds_by_any_resource_the_patient_included_in_the_order_of_ids() {
        Appointment second = appointment("b", "patient-1", NINE).build();
        Appointment first = appointment("a", "patient-2", TEN).build();
        add(second, first);
        assertThat(taking(Set.of(provider(1), room(1)), day())).containsExactly(first, second);
        assertThat(taking(Set.of(ResourceId.of(new PatientId("patient-2"))), day()))
                .containsExactly(first);
        assertThat(taking(Set.of(provider(2), room(2)), day())).isEmpty();
        assertThat(taking(Set.of(), day())).isEmpty();
    }

    @Test
    void taking_counts_each_use_with_its_own_buffer_and_the_end_is_not_inside() {
        add(appointment("a", "patient-1", NINE).build());
        TimeRange cleaning = TimeRange.of(HALF_PAST_NINE, Duration.ofMinutes(10));
        assertThat(taking(Set.of(provider(1)), cleaning)).isEmpty();
        assertThat(taking(Set.of(room(1)), cleaning)).hasSize(1);
        assertThat(taking(
                        Set.of(room(1)),
                        TimeRange.of(HALF_PAST_NINE.plus(Duration.ofMinutes(10)), Duration.ofHours(1))))
                .isEmpty();
        assertThat(taking(Set.of(provider(1)), TimeRange.of(NINE.minusSeconds(3600), Duration.ofHours(1))))
                .isEmpty();
        assertThat(taking(Set.of(provider(1)), TimeRange.of(HALF_PAST_NINE.minusNanos(1000), Duration.ofHours(1))))
                .hasSize(1);
    }

    @Test
    void taking_finds_a_visit_that_encloses_the_time_asked_for() {
        add(appointment("a", "patient-1", NINE).build());
        assertThat(taking(Set.of(provider(1)), TimeRange.of(NINE.plusSeconds(600), Duration.ofMinutes(1))))
                .hasSize(1);
    }

    @Test
    void taking_leaves_out_what_occupies_nothing_and_keeps_expired_holds() {
        Appointment cancelled = appointment("a", "patient-1", NINE)
                .status(AppointmentStatus.CANCELLED)
                .build();
        Appointment held = appointment("b", "patient-2", NINE)
                .status(AppointmentStatus.HELD)
                .holdExpires(TestClinic.SEVEN)
                .build();
        add(cancelled, held);
        assertThat(taking(Set.of(provider(1)), day())).containsExactly(held);
    }

    @Test
    void starting_lists_by_beginning_then_id_whatever_the_status() {
        Appointment ten = appointment("a", "patient-1", TEN).build();
        Appointment nine = appointment("c", "patient-2", NINE)
                .status(AppointmentStatus.CANCELLED)
                .build();
        Appointment alsoNine = appointment("b", "patient-3", NINE).build();
        add(ten, nine, alsoNine);
        assertThat(starting(PRACTICE, day())).containsExactly(alsoNine, nine, ten);
        assertThat(starting(PRACTICE, new TimeRange(NINE, TEN))).containsExactly(alsoNine, nine);
    }

    @Test
    void expired_holds_come_oldest_first_and_no_more_than_asked_for() {
        Appointment late = hold("a", TestClinic.SEVEN.plusSeconds(60));
        Appointment early = hold("b", TestClinic.SEVEN);
        Appointment open = hold("c", TestClinic.SEVEN.plusSeconds(61));
        add(late, early, open);
        Instant now = TestClinic.SEVEN.plusSeconds(60);
        assertThat(expiredHolds(PRACTICE, now, 10)).containsExactly(early, late);
        assertThat(expiredHolds(PRACTICE, now, 1)).containsExactly(early);
        update(PRACTICE, early.after(StatusChange.of(AppointmentStatus.EXPIRED, TestClinic.SEVEN)), early.version());
        assertThat(expiredHolds(PRACTICE, now, 10)).containsExactly(late);
    }

    @Test
    void occupancy_counts_what_occupies_now_and_not_what_expired() {
        Instant expiry = TestClinic.SEVEN.plusSeconds(60);
        add(appointment("a", "patient-1", NINE).build(), hold("b", expiry));
        assertThat(occupancy(expiry.minusMillis(1)).most(provider(1), day())).isEqualTo(2);
        assertThat(occupancy(expiry).most(provider(1), day())).isEqualTo(1);
    }

    @Test
    void occupancy_is_what_taking_adds_up_to() {
        add(
                appointment("a", "patient-1", NINE).build(),
                appointment("b", "patient-2", HALF_PAST_NINE).build(),
                appointment("c", "patient-3", TEN)
                        .status(AppointmentStatus.CANCELLED)
                        .build(),
                hold("d", TestClinic.SEVEN.plusSeconds(60)));
        Occupancy expected = Occupancy.NONE;
        for (Appointment one : taking(Set.of(provider(1), room(1)), day())) {
            if (one.occupiesAt(TestClinic.SEVEN)) {
                expected = expected.plus(one.visitType(), one.allUses());
            }
        }
        SessionCap all = new SessionCap(Set.of(), 0);
        Occupancy actual = occupancy(TestClinic.SEVEN);
        for (int minute = 0; minute < 24 * 60; minute += 5) {
            TimeRange moment = TimeRange.of(day().start().plusSeconds(60L * minute), Duration.ofMinutes(5));
            assertThat(actual.most(room(1), moment)).isEqualTo(expected.most(room(1), moment));
            assertThat(actual.most(provider(1), moment)).isEqualTo(expected.most(provider(1), moment));
            assertThat(actual.begun(provider(1), moment, all)).isEqualTo(expected.begun(provider(1), moment, all));
        }
    }

    @Test
    void a_cancelled_visit_frees_its_time() {
        Appointment booked = appointment("a", "patient-1", NINE).build();
        add(booked);
        update(
                PRACTICE,
                booked.after(StatusChange.of(AppointmentStatus.CANCELLED, TestClinic.SEVEN)),
                booked.version());
        assertThat(taking(booked.resources(), day())).isEmpty();
        assertThat(occupancy(TestClinic.SEVEN).most(provider(1), day())).isZero();
    }

    @Test
    void both_hours_of_an_autumn_night_are_kept_apart() {
        Instant first = Instant.parse("2026-11-01T05:30:00Z"); // 01:30 in daylight time
        Instant second = Instant.parse("2026-11-01T06:30:00Z"); // 01:30 in standard time
        Appointment one = appointment("a", "patient-1", first).build();
        Appointment two = appointment("b", "patient-2", second).build();
        add(one, two);
        assertThat(taking(Set.of(provider(1)), TimeRange.of(first, Duration.ofMinutes(30))))
                .containsExactly(one);
        assertThat(taking(Set.of(provider(1)), TimeRange.of(second, Duration.ofMinutes(30))))
                .containsExactly(two);
        assertThat(find(PRACTICE, two.id())).contains(two);
    }

    private Appointment hold(String id, Instant expires) {
        return appointment(id, "patient-" + id, NINE)
                .status(AppointmentStatus.HELD)
                .holdExpires(expires)
                .build();
    }

    private void add(Appointment... appointments) {
        write(PRACTICE, ports -> {
            for (Appointment one : appointments) {
                assertThat(ports.appointments().add(PRACTICE, one)).isEqualTo(new Write.Stored(Version.FIRST));
            }
            return true;
        });
    }

    private List<Appointment> taking(Set<ResourceId> resources, TimeRange time) {
        return taking(PRACTICE, resources, time);
    }

    private Occupancy occupancy(Instant now) {
        return occupancy(PRACTICE, Set.of(provider(1), room(1)), day(), now);
    }

    private static TimeRange day() {
        return TimeRange.of(at(MONDAY, LocalTime.MIDNIGHT), Duration.ofHours(24));
    }
}
