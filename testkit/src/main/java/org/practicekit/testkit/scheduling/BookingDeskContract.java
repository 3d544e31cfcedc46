package org.practicekit.testkit.scheduling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.practicekit.testkit.scheduling.TestClinic.MONDAY;
import static org.practicekit.testkit.scheduling.TestClinic.NEIGHBOUR;
import static org.practicekit.testkit.scheduling.TestClinic.PRACTICE;
import static org.practicekit.testkit.scheduling.TestClinic.SEVEN;
import static org.practicekit.testkit.scheduling.TestClinic.at;
import static org.practicekit.testkit.scheduling.TestClinic.proposal;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.practicekit.core.decision.Receipt;
import org.practicekit.core.event.DomainEvent;
import org.practicekit.core.id.CommandId;
import org.practicekit.core.id.PatientId;
import org.practicekit.core.id.PracticeId;
import org.practicekit.core.id.Version;
import org.practicekit.core.rule.Finding;
import org.practicekit.core.rule.RuleId;
import org.practicekit.core.rule.Severity;
import org.practicekit.core.time.DateRange;
import org.practicekit.core.time.TimeRange;
import org.practicekit.core.validation.Validation;
import org.practicekit.scheduling.BookingDesk;
import org.practicekit.scheduling.appointment.Appointment;
import org.practicekit.scheduling.appointment.AppointmentId;
import org.practicekit.scheduling.appointment.AppointmentStatus;
import org.practicekit.scheduling.appointment.Noted;
import org.practicekit.scheduling.appointment.Proposal;
import org.practicekit.scheduling.appointment.StatusChange;
import org.practicekit.scheduling.availability.Openings;
import org.practicekit.scheduling.availability.SlotRequest;
import org.practicekit.scheduling.cancellation.CancelRequest;
import org.practicekit.scheduling.policy.CancelReason;
import org.practicekit.scheduling.policy.SchedulingRules;
import org.practicekit.scheduling.visit.PatientKind;
import org.practicekit.testkit.time.SettableClock;

/** What a {@link BookingDesk} does over a store: holds, bookings, repeats, and what is told to others. */
public abstract class BookingDeskContract extends SchedulingContract {
    private static final CancelRequest BY_PATIENT = CancelRequest.byPatient(CancelReason.SCHEDULE_CONFLICT);

    private static final Instant NINE = at(MONDAY, LocalTime.of(9, 0));
    private static final CommandId FIRST = new CommandId("command-1");
    private static final CommandId SECOND = new CommandId("command-2");

    private final SettableClock clock = new SettableClock(SEVEN, TestClinic.ZONE);
    private final Validation validation = new Validation();

    /** For the host's subclass. */
    protected BookingDeskContract() {}

    @AfterEach
    final void closeValidation() {
        validation.close();
    }

    @Test
    void booking_stores_the_visit_and_tells_of_it() {
        Receipt<Appointment> receipt = desk().book(PRACTICE, FIRST, proposal("patient-1", 1, 1, NINE));
        Appointment booked = granted(receipt);
        assertThat(booked.status()).isEqualTo(AppointmentStatus.BOOKED);
        assertThat(desk().find(PRACTICE, booked.id())).contains(booked);
        assertThat(store().events(PRACTICE))
                .extracting(DomainEvent::type)
                .containsExactly("scheduling.appointment.booked");
        assertThat(store().events(PRACTICE))
                .extracting(event -> event.id().value())
                .containsExactly(booked.id() + "@1");
    }

    @Test
    void a_room_that_is_being_cleaned_is_busy_but_its_provider_is_not() {
        desk().book(PRACTICE, FIRST, proposal("patient-1", 1, 1, NINE));
        Instant after = NINE.plus(Duration.ofMinutes(30));
        assertThat(errors(desk().book(PRACTICE, SECOND, proposal("patient-2", 1, 1, after))))
                .containsExactly(SchedulingRules.FREE.id());
        granted(desk().book(PRACTICE, new CommandId("command-3"), proposal("patient-2", 1, 2, after)));
    }

    @Test
    void a_refusal_names_the_busy_resource_and_changes_nothing() {
        Appointment first = granted(desk().book(PRACTICE, FIRST, proposal("patient-1", 1, 1, NINE)));
        Receipt<Appointment> refused = desk().book(PRACTICE, SECOND, proposal("patient-2", 2, 1, NINE));
        assertThat(errors(refused)).containsExactly(SchedulingRules.FREE.id());
        assertThat(refused.findings())
                .filteredOn(finding -> finding.severity() == Severity.ERROR)
                .extracting(Finding::facts)
                .singleElement()
                .satisfies(facts -> assertThat(facts)
                        .containsEntry("resource", "room/r1")
                        .containsEntry("appointment", first.id().value()));
        assertThat(desk().starting(PRACTICE, day())).containsExactly(first);
        assertThat(store().events(PRACTICE)).hasSize(1);
    }

    @Test
    void a_patient_is_in_one_visit_at_a_time() {
        desk().book(PRACTICE, FIRST, proposal("patient-1", 1, 1, NINE));
        assertThat(errors(desk().book(PRACTICE, SECOND, proposal("patient-1", 2, 2, NINE))))
                .containsExactly(SchedulingRules.PATIENT_FREE.id());
    }

    @Test
    void repeating_a_command_returns_the_saved_answer_even_after_things_changed() {
        Proposal wish = proposal("patient-1", 1, 1, NINE);
        Receipt<Appointment> first = desk().book(PRACTICE, FIRST, wish);
        Appointment booked = granted(first);
        desk().cancel(PRACTICE, SECOND, booked.id(), booked.version(), BY_PATIENT);
        clock.advance(Duration.ofDays(1));
        Receipt<Appointment> again = desk().book(PRACTICE, FIRST, wish);
        assertThat(again).isEqualTo(first);
        assertThat(again.decision()).isEqualTo(first.decision());
        assertThat(store().events(PRACTICE)).hasSize(2);
    }

    @Test
    void repeating_a_refused_command_returns_the_refusal_even_when_the_time_is_free_again() {
        Appointment booked = granted(desk().book(PRACTICE, FIRST, proposal("patient-1", 1, 1, NINE)));
        Receipt<Appointment> refused = desk().book(PRACTICE, SECOND, proposal("patient-2", 1, 1, NINE));
        desk().cancel(PRACTICE, new CommandId("command-3"), booked.id(), booked.version(), BY_PATIENT);
        assertThat(desk().book(PRACTICE, SECOND, proposal("patient-2", 1, 1, NINE))
                        .decision())
                .isEqualTo(refused.decision());
    }

    @Test
    void a_command_id_used_for_something_else_is_refused_and_changes_nothing() {
        desk().book(PRACTICE, FIRST, proposal("patient-1", 1, 1, NINE));
        Receipt<Appointment> other = desk().book(PRACTICE, FIRST, proposal("patient-2", 2, 2, NINE));
        assertThat(errors(other)).containsExactly(SchedulingRules.COMMAND.id());
        assertThat(errors(desk().hold(PRACTICE, FIRST, proposal("patient-1", 1, 1, NINE))))
                .containsExactly(SchedulingRules.COMMAND.id());
        assertThat(desk().starting(PRACTICE, day())).hasSize(1);
    }

    @Test
    void a_command_that_cannot_be_told_apart_by_its_practice_still_is() {
        granted(desk().book(PRACTICE, FIRST, proposal("patient-1", 1, 1, NINE)));
        granted(desk().book(NEIGHBOUR, FIRST, proposal("patient-1", 1, 1, NINE)));
        assertThat(desk().starting(NEIGHBOUR, day())).hasSize(1);
    }

    @Test
    void a_hold_keeps_the_time_until_it_expires_and_not_a_moment_longer() {
        Appointment held = granted(desk().hold(PRACTICE, FIRST, proposal("patient-1", 1, 1, NINE)));
        clock.set(held.holdExpires().orElseThrow().minusMillis(1));
        assertThat(errors(desk().book(PRACTICE, SECOND, proposal("patient-2", 1, 1, NINE))))
                .containsExactly(SchedulingRules.FREE.id());
        clock.advance(Duration.ofMillis(1));
        granted(desk().book(PRACTICE, new CommandId("command-3"), proposal("patient-2", 1, 1, NINE)));
    }

    @Test
    void a_hold_is_booked_in_time_or_not_at_all() {
        Appointment one = granted(desk().hold(PRACTICE, FIRST, proposal("patient-1", 1, 1, NINE)));
        Appointment two = granted(desk().hold(PRACTICE, SECOND, proposal("patient-2", 2, 2, NINE)));
        clock.set(one.holdExpires().orElseThrow().minusMillis(1));
        Appointment booked = granted(desk().bookHeld(PRACTICE, new CommandId("command-3"), one.id(), one.version()));
        assertThat(booked.status()).isEqualTo(AppointmentStatus.BOOKED);
        assertThat(booked.holdExpires()).isEmpty();
        clock.advance(Duration.ofMillis(1));
        assertThat(errors(desk().bookHeld(PRACTICE, new CommandId("command-4"), two.id(), two.version())))
                .containsExactly(SchedulingRules.HOLD.id());
    }

    @Test
    void a_hold_that_was_lost_to_somebody_else_cannot_be_booked() {
        Appointment held = granted(desk().hold(PRACTICE, FIRST, proposal("patient-1", 1, 1, NINE)));
        clock.set(held.holdExpires().orElseThrow());
        Appointment other = granted(desk().book(PRACTICE, SECOND, proposal("patient-2", 1, 1, NINE)));
        assertThat(errors(desk().bookHeld(PRACTICE, new CommandId("command-3"), held.id(), held.version())))
                .containsExactly(SchedulingRules.HOLD.id());
        assertThat(desk().find(PRACTICE, other.id())).contains(other);
    }

    @Test
    void expired_holds_are_marked_once() {
        Appointment held = granted(desk().hold(PRACTICE, FIRST, proposal("patient-1", 1, 1, NINE)));
        Appointment kept = granted(desk().book(PRACTICE, SECOND, proposal("patient-2", 2, 2, NINE)));
        clock.set(held.holdExpires().orElseThrow());
        assertThat(desk().expireHolds(PRACTICE, 10)).extracting(Appointment::id).containsExactly(held.id());
        assertThat(desk().expireHolds(PRACTICE, 10)).isEmpty();
        assertThat(desk().find(PRACTICE, held.id())).map(Appointment::status).contains(AppointmentStatus.EXPIRED);
        assertThat(desk().find(PRACTICE, kept.id())).contains(kept);
        assertThat(store().events(PRACTICE))
                .extracting(DomainEvent::type)
                .containsExactly(
                        "scheduling.appointment.held",
                        "scheduling.appointment.booked",
                        "scheduling.appointment.expired");
    }

    @Test
    void a_cancelled_visit_gives_its_time_back() {
        Appointment booked = granted(desk().book(PRACTICE, FIRST, proposal("patient-1", 1, 1, NINE)));
        granted(desk().cancel(PRACTICE, SECOND, booked.id(), booked.version(), BY_PATIENT));
        granted(desk().book(PRACTICE, new CommandId("command-3"), proposal("patient-2", 1, 1, NINE)));
    }

    @Test
    void a_change_made_from_an_old_version_is_refused() {
        Appointment booked = granted(desk().book(PRACTICE, FIRST, proposal("patient-1", 1, 1, NINE)));
        Appointment confirmed = granted(desk().confirm(PRACTICE, SECOND, booked.id(), booked.version()));
        assertThat(errors(
                        desk().cancel(PRACTICE, new CommandId("command-3"), booked.id(), booked.version(), BY_PATIENT)))
                .containsExactly(SchedulingRules.VERSION.id());
        assertThat(desk().find(PRACTICE, booked.id())).contains(confirmed);
    }

    @Test
    void an_appointment_moves_only_along_its_life_cycle() {
        Appointment booked = granted(desk().book(PRACTICE, FIRST, proposal("patient-1", 1, 1, NINE)));
        Appointment cancelled = granted(desk().cancel(PRACTICE, SECOND, booked.id(), booked.version(), BY_PATIENT));
        assertThat(errors(desk().confirm(PRACTICE, new CommandId("command-3"), cancelled.id(), cancelled.version())))
                .containsExactly(SchedulingRules.STATUS.id());
        assertThat(errors(desk().bookHeld(PRACTICE, new CommandId("command-4"), cancelled.id(), cancelled.version())))
                .containsExactly(SchedulingRules.STATUS.id());
    }

    @Test
    void a_visit_moves_wholly_or_not_at_all() {
        Appointment first = granted(desk().book(PRACTICE, FIRST, proposal("patient-1", 1, 1, NINE)));
        Appointment second = granted(desk().book(PRACTICE, SECOND, proposal("patient-2", 2, 2, NINE)));
        assertThat(errors(desk().reschedule(
                                PRACTICE,
                                new CommandId("command-3"),
                                first.id(),
                                first.version(),
                                proposal("patient-1", 2, 1, NINE),
                                BY_PATIENT)))
                .containsExactly(SchedulingRules.FREE.id());
        assertThat(desk().starting(PRACTICE, day())).containsExactlyInAnyOrder(first, second);
        Appointment moved = granted(desk().reschedule(
                        PRACTICE,
                        new CommandId("command-4"),
                        first.id(),
                        first.version(),
                        proposal("patient-1", 1, 1, NINE.plus(Duration.ofMinutes(15))),
                        BY_PATIENT));
        assertThat(desk().find(PRACTICE, first.id()).orElseThrow().replacedBy()).contains(moved.id());
        assertThat(desk().find(PRACTICE, moved.id())).contains(moved);
    }

    @Test
    void a_patient_arrives_is_seen_and_the_history_is_kept() {
        Appointment visit = granted(desk().book(PRACTICE, FIRST, proposal("patient-1", 1, 1, NINE)));
        clock.set(NINE);
        visit = granted(desk().arrive(PRACTICE, SECOND, visit.id(), visit.version(), Noted.NOW));
        visit = granted(desk().complete(PRACTICE, new CommandId("command-3"), visit.id(), visit.version(), Noted.NOW));
        assertThat(desk().find(PRACTICE, visit.id()).orElseThrow().history())
                .extracting(StatusChange::to)
                .containsExactly(AppointmentStatus.BOOKED, AppointmentStatus.ARRIVED, AppointmentStatus.COMPLETED);
    }

    @Test
    void an_unknown_appointment_is_refused() {
        AppointmentId nobody = new AppointmentId("nobody");
        assertThat(errors(desk().cancel(PRACTICE, FIRST, nobody, Version.FIRST, BY_PATIENT)))
                .containsExactly(SchedulingRules.KNOWN.id());
    }

    @Test
    void openings_shrink_by_what_is_booked_and_grow_back() {
        Openings before = openings(PRACTICE);
        Appointment booked = granted(desk().book(PRACTICE, FIRST, Proposal.of(request(), before.first())));
        assertThat(openings(PRACTICE)).isNotEqualTo(before);
        assertThat(openings(NEIGHBOUR)).isEqualTo(before);
        desk().cancel(PRACTICE, SECOND, booked.id(), booked.version(), BY_PATIENT);
        assertThat(openings(PRACTICE)).isEqualTo(before);
    }

    @Test
    void a_receipt_is_the_same_when_the_same_happens_again() {
        Receipt<Appointment> here = desk().book(PRACTICE, FIRST, proposal("patient-1", 1, 1, NINE));
        SchedulingStore elsewhere = newStore();
        elsewhere.store(TestClinic.setup(PRACTICE, 2, 2));
        Receipt<Appointment> there = new BookingDesk(elsewhere.work(), clock, validation)
                .book(PRACTICE, FIRST, proposal("patient-1", 1, 1, NINE));
        assertThat(there.hash()).isEqualTo(here.hash());
        clock.advance(Duration.ofSeconds(1));
        SchedulingStore later = newStore();
        later.store(TestClinic.setup(PRACTICE, 2, 2));
        assertThat(new BookingDesk(later.work(), clock, validation)
                        .book(PRACTICE, FIRST, proposal("patient-1", 1, 1, NINE))
                        .inputs())
                .isNotEqualTo(here.inputs());
    }

    private BookingDesk desk() {
        return new BookingDesk(store().work(), clock, validation);
    }

    private Openings openings(PracticeId practice) {
        return desk().openings(practice, request()).decision().granted().orElseThrow();
    }

    private static SlotRequest request() {
        return SlotRequest.builder()
                .visitType(TestClinic.FOLLOW_UP)
                .patient(new PatientId("patient-9"))
                .patientKind(PatientKind.ESTABLISHED)
                .dates(DateRange.day(MONDAY))
                .limit(500)
                .build();
    }

    private static Appointment granted(Receipt<Appointment> receipt) {
        assertThat(receipt.isGranted()).as(receipt.explain()).isTrue();
        return receipt.decision().granted().orElseThrow();
    }

    private static List<RuleId> errors(Receipt<?> receipt) {
        return receipt.findings().stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .map(Finding::rule)
                .toList();
    }

    private static TimeRange day() {
        return TimeRange.of(at(MONDAY, LocalTime.MIDNIGHT), Duration.ofHours(24));
    }
}
