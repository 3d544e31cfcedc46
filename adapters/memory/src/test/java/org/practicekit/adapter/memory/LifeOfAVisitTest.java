package org.practicekit.adapter.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.practicekit.testkit.scheduling.TestClinic.MONDAY;
import static org.practicekit.testkit.scheduling.TestClinic.PRACTICE;
import static org.practicekit.testkit.scheduling.TestClinic.SEVEN;
import static org.practicekit.testkit.scheduling.TestClinic.proposal;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.practicekit.core.decision.Receipt;
import org.practicekit.core.event.DomainEvent;
import org.practicekit.core.id.ActorId;
import org.practicekit.core.id.CommandId;
import org.practicekit.core.id.Version;
import org.practicekit.core.money.Money;
import org.practicekit.core.privacy.PatientText;
import org.practicekit.core.rule.Citation;
import org.practicekit.core.rule.Finding;
import org.practicekit.core.rule.RuleId;
import org.practicekit.core.rule.Severity;
import org.practicekit.core.validation.Validation;
import org.practicekit.scheduling.BookingDesk;
import org.practicekit.scheduling.appointment.Appointment;
import org.practicekit.scheduling.appointment.AppointmentStatus;
import org.practicekit.scheduling.appointment.Noted;
import org.practicekit.scheduling.appointment.Proposal;
import org.practicekit.scheduling.appointment.ReplayedAppointments;
import org.practicekit.scheduling.appointment.StatusChange;
import org.practicekit.scheduling.availability.Closure;
import org.practicekit.scheduling.availability.ClosureReason;
import org.practicekit.scheduling.availability.SchedulingSetup;
import org.practicekit.scheduling.availability.SchedulingSetupBuilder;
import org.practicekit.scheduling.availability.TemplateId;
import org.practicekit.scheduling.cancellation.CancelRequest;
import org.practicekit.scheduling.cancellation.Charge;
import org.practicekit.scheduling.cancellation.Waiver;
import org.practicekit.scheduling.policy.BookingPolicy;
import org.practicekit.scheduling.policy.CancelReason;
import org.practicekit.scheduling.policy.CancellationPolicy;
import org.practicekit.scheduling.policy.CancellationRules;
import org.practicekit.scheduling.policy.CancellationTerms;
import org.practicekit.scheduling.policy.SchedulingRules;
import org.practicekit.scheduling.policy.StaffRole;
import org.practicekit.testkit.scheduling.TestClinic;
import org.practicekit.testkit.time.SettableClock;

/** What becomes of a visit after it was agreed: it is moved, called off, missed, or takes place. */
class LifeOfAVisitTest {
    private static final Instant NINE = at("09:00");
    private static final ActorId DESK = new ActorId("front-desk-2");
    private static final CancelRequest PATIENT = CancelRequest.byPatient(CancelReason.SCHEDULE_CONFLICT);
    private static final StaffRole MANAGER = new StaffRole("office-manager");

    private final MemoryScheduling store = new MemoryScheduling();
    private final SettableClock clock =
            new SettableClock(TestClinic.at(LocalDate.of(2026, 3, 2), LocalTime.of(10, 0)), TestClinic.ZONE);
    private final Validation validation = new Validation();
    private final BookingDesk desk = new BookingDesk(store, clock, validation);
    private int commands;

    @BeforeEach
    void openTheClinic() {
        store.store(clinic().build());
    }

    @AfterEach
    void closeValidation() {
        validation.close();
    }

    @Test
    void a_visit_takes_place_and_its_history_says_when_and_who() {
        Appointment visit = booked("pat-1", 1, NINE);
        clock.set(at("08:52"));
        visit = granted(desk.arrive(PRACTICE, command(), visit.id(), visit.version(), Noted.by(DESK)));
        clock.set(at("09:20"));
        visit = granted(desk.roomIn(
                PRACTICE, command(), visit.id(), visit.version(), Noted.by(DESK).at(at("09:03"))));
        clock.set(at("09:40"));
        visit = granted(desk.complete(PRACTICE, command(), visit.id(), visit.version(), Noted.NOW));
        assertThat(visit.history())
                .extracting(StatusChange::to, StatusChange::at, StatusChange::recordedAt)
                .containsExactly(
                        row(AppointmentStatus.BOOKED, "2026-03-02T15:00:00Z", "2026-03-02T15:00:00Z"),
                        row(AppointmentStatus.ARRIVED, "2026-03-09T12:52:00Z", "2026-03-09T12:52:00Z"),
                        row(AppointmentStatus.IN_ROOM, "2026-03-09T13:03:00Z", "2026-03-09T13:20:00Z"),
                        row(AppointmentStatus.COMPLETED, "2026-03-09T13:40:00Z", "2026-03-09T13:40:00Z"));
        assertThat(visit.history().get(1).actor()).contains(DESK);
        assertThat(visit.history().get(3).actor()).isEmpty();
    }

    @Test
    void nothing_happens_before_the_step_it_follows_or_in_the_future() {
        Appointment visit = booked("pat-1", 1, NINE);
        clock.set(at("08:52"));
        Appointment came = granted(desk.arrive(PRACTICE, command(), visit.id(), visit.version(), Noted.NOW));
        clock.set(at("09:20"));
        assertThat(errors(desk.roomIn(PRACTICE, command(), came.id(), came.version(), Noted.NOW.at(at("08:51")))))
                .containsExactly(SchedulingRules.HAPPENED.id());
        assertThat(errors(desk.roomIn(
                        PRACTICE,
                        command(),
                        came.id(),
                        came.version(),
                        Noted.NOW.at(at("09:20").plusMillis(1)))))
                .containsExactly(SchedulingRules.HAPPENED.id());
        assertThat(desk.find(PRACTICE, came.id())).contains(came);
    }

    @Test
    void nobody_is_checked_in_on_another_day() {
        Appointment visit = booked("pat-1", 1, NINE);
        clock.set(TestClinic.at(MONDAY.minusDays(1), LocalTime.of(23, 59)));
        assertThat(errors(desk.arrive(PRACTICE, command(), visit.id(), visit.version(), Noted.NOW)))
                .containsExactly(SchedulingRules.ARRIVAL.id());
        clock.set(TestClinic.at(MONDAY.plusDays(1), LocalTime.of(8, 0)));
        granted(desk.arrive(PRACTICE, command(), visit.id(), visit.version(), Noted.NOW.at(at("08:55"))));
    }

    @Test
    void what_is_proposed_takes_nothing_and_is_booked_only_while_every_rule_is_kept() {
        Appointment asked = granted(desk.propose(PRACTICE, command(), proposal("pat-1", 1, 1, NINE)));
        assertThat(asked.status()).isEqualTo(AppointmentStatus.PROPOSED);
        Appointment other = booked("pat-2", 1, NINE);
        assertThat(errors(desk.accept(PRACTICE, command(), asked.id(), asked.version(), Noted.NOW)))
                .containsExactly(SchedulingRules.FREE.id());
        granted(desk.cancel(PRACTICE, command(), other.id(), other.version(), PATIENT));
        Appointment agreed = granted(desk.accept(PRACTICE, command(), asked.id(), asked.version(), Noted.by(DESK)));
        assertThat(agreed.status()).isEqualTo(AppointmentStatus.BOOKED);
        assertThat(errors(desk.book(PRACTICE, command(), proposal("pat-3", 1, 1, NINE))))
                .containsExactly(SchedulingRules.FREE.id());
        assertThat(errors(desk.accept(PRACTICE, command(), agreed.id(), agreed.version(), Noted.NOW)))
                .containsExactly(SchedulingRules.STATUS.id());
    }

    @Test
    void what_was_proposed_is_not_booked_past_the_rules_by_any_other_way() {
        Appointment asked = granted(desk.propose(PRACTICE, command(), proposal("pat-1", 1, 1, NINE)));
        assertThat(errors(desk.bookHeld(PRACTICE, command(), asked.id(), asked.version())))
                .containsExactly(SchedulingRules.STATUS.id());
        assertThat(errors(desk.confirm(PRACTICE, command(), asked.id(), asked.version())))
                .containsExactly(SchedulingRules.STATUS.id());
    }

    @Test
    void a_move_books_the_new_time_and_gives_up_the_old_one() {
        Appointment old = granted(desk.book(
                PRACTICE,
                command(),
                Proposal.builder()
                        .like(proposal("pat-1", 1, 1, NINE))
                        .note(PatientText.of("needs the ground floor"))
                        .build()));
        Appointment moved = granted(desk.reschedule(
                PRACTICE, command(), old.id(), old.version(), proposal("pat-1", 1, 1, at("10:00")), PATIENT));
        Appointment gone = desk.find(PRACTICE, old.id()).orElseThrow();
        assertThat(moved.status()).isEqualTo(AppointmentStatus.BOOKED);
        assertThat(moved.replaces()).contains(old.id());
        assertThat(moved.note().orElseThrow().reveal()).isEqualTo("needs the ground floor");
        assertThat(gone.status()).isEqualTo(AppointmentStatus.CANCELLED);
        assertThat(gone.replacedBy()).contains(moved.id());
        booked("pat-2", 1, NINE);
        assertThat(types()).containsExactly("booked", "cancelled", "booked", "booked");
    }

    @Test
    void a_move_that_cannot_be_keeps_the_old_time_and_says_what_could() {
        store.store(withAlternatives());
        Appointment old = booked("pat-1", 1, NINE);
        booked("pat-2", 2, at("10:00"));
        Receipt<Appointment> refused = desk.reschedule(
                PRACTICE, command(), old.id(), old.version(), proposal("pat-1", 2, 2, at("10:00")), PATIENT);
        assertThat(errors(refused)).containsOnly(SchedulingRules.FREE.id());
        assertThat(refused.findings()).flatExtracting(Finding::alternatives).hasSize(3);
        assertThat(desk.find(PRACTICE, old.id())).contains(old);
        assertThat(types()).containsExactly("booked", "booked");
    }

    @Test
    void a_visit_moves_by_ten_minutes_over_its_own_old_time() {
        Appointment old = booked("pat-1", 1, NINE);
        Appointment moved = granted(desk.reschedule(
                PRACTICE, command(), old.id(), old.version(), proposal("pat-1", 1, 1, at("09:10")), PATIENT));
        assertThat(moved.time().start()).isEqualTo(at("09:10"));
    }

    @Test
    void a_visit_moves_for_the_same_patient_only() {
        Appointment old = booked("pat-1", 1, NINE);
        assertThat(errors(desk.reschedule(
                        PRACTICE, command(), old.id(), old.version(), proposal("pat-2", 1, 1, at("10:00")), PATIENT)))
                .containsExactly(SchedulingRules.SAME_PATIENT.id());
    }

    @Test
    void a_move_sent_twice_moves_once_and_one_from_an_old_version_not_at_all() {
        Appointment old = booked("pat-1", 1, NINE);
        CommandId command = command();
        Proposal ten = proposal("pat-1", 1, 1, at("10:00"));
        Receipt<Appointment> first = desk.reschedule(PRACTICE, command, old.id(), old.version(), ten, PATIENT);
        Receipt<Appointment> again = desk.reschedule(PRACTICE, command, old.id(), old.version(), ten, PATIENT);
        assertThat(again).isEqualTo(first);
        assertThat(errors(desk.reschedule(PRACTICE, command(), old.id(), old.version(), ten, PATIENT)))
                .containsExactly(SchedulingRules.VERSION.id());
        assertThat(errors(desk.reschedule(PRACTICE, command(), old.id(), new Version(2), ten, PATIENT)))
                .containsExactly(SchedulingRules.STATUS.id());
        assertThat(types()).containsExactly("booked", "cancelled", "booked");
    }

    @Test
    void a_late_move_is_charged_on_the_old_visit() {
        Appointment old = booked("pat-1", 1, NINE);
        clock.set(SEVEN);
        Receipt<Appointment> moved = desk.reschedule(
                PRACTICE, command(), old.id(), old.version(), proposal("pat-1", 1, 1, at("10:00")), PATIENT);
        assertThat(granted(moved).charge()).isEmpty();
        assertThat(moved.findings()).extracting(Finding::rule).contains(CancellationRules.FEE.id());
        assertThat(desk.find(PRACTICE, old.id()).orElseThrow().charge()).contains(Charge.of(Money.usd("25")));
    }

    @Test
    void a_patient_who_comes_after_all_is_let_in_while_the_time_is_theirs() {
        Appointment visit = missed(booked("pat-1", 1, NINE));
        assertThat(visit.charge()).contains(Charge.of(Money.usd("50")));
        clock.set(at("09:20"));
        Appointment came = granted(desk.arrive(PRACTICE, command(), visit.id(), visit.version(), Noted.NOW));
        assertThat(came.status()).isEqualTo(AppointmentStatus.ARRIVED);
        assertThat(came.charge()).isEmpty();
    }

    @Test
    void the_time_of_a_missed_visit_is_free_and_whoever_has_it_keeps_it() {
        Appointment visit = missed(booked("pat-1", 1, NINE));
        Appointment walkIn = granted(desk.book(PRACTICE, command(), proposal("pat-2", 1, 1, at("09:20"))));
        assertThat(errors(desk.arrive(PRACTICE, command(), visit.id(), visit.version(), Noted.NOW)))
                .containsExactly(SchedulingRules.FREE.id());
        assertThat(errors(desk.takeBack(PRACTICE, command(), visit.id(), visit.version(), Noted.NOW)))
                .containsExactly(SchedulingRules.FREE.id());
        granted(desk.cancel(
                PRACTICE, command(), walkIn.id(), walkIn.version(), CancelRequest.byPractice(CancelReason.OTHER)));
        granted(desk.takeBack(PRACTICE, command(), visit.id(), visit.version(), Noted.NOW));
    }

    @Test
    void a_slip_is_taken_back_and_the_history_keeps_both() {
        Appointment visit = booked("pat-1", 1, NINE);
        visit = granted(desk.confirm(PRACTICE, command(), visit.id(), visit.version()));
        clock.set(at("08:50"));
        visit = granted(desk.arrive(PRACTICE, command(), visit.id(), visit.version(), Noted.by(DESK)));
        clock.set(at("08:51"));
        Appointment back = granted(desk.takeBack(PRACTICE, command(), visit.id(), visit.version(), Noted.by(DESK)));
        assertThat(back.status()).isEqualTo(AppointmentStatus.CONFIRMED);
        assertThat(back.history()).hasSize(4);
        clock.set(at("08:58"));
        Appointment came =
                granted(desk.arrive(PRACTICE, command(), back.id(), back.version(), Noted.NOW.at(at("08:49"))));
        assertThat(came.became(AppointmentStatus.ARRIVED)).contains(at("08:49"));
    }

    @Test
    void a_cancellation_is_not_taken_back() {
        Appointment visit = booked("pat-1", 1, NINE);
        Appointment off = granted(desk.cancel(PRACTICE, command(), visit.id(), visit.version(), PATIENT));
        assertThat(errors(desk.takeBack(PRACTICE, command(), off.id(), off.version(), Noted.NOW)))
                .containsExactly(SchedulingRules.STATUS.id());
    }

    @Test
    void an_error_frees_the_time_and_the_patient_owes_nothing() {
        Appointment visit = missed(booked("pat-1", 1, NINE));
        Appointment error =
                granted(desk.enteredInError(PRACTICE, command(), visit.id(), visit.version(), Noted.by(DESK)));
        assertThat(error.charge()).isEmpty();
        assertThat(error.status().next()).isEmpty();
    }

    @Test
    void a_fee_is_waived_later_by_those_whom_the_terms_name_and_once() {
        Appointment visit = missed(booked("pat-1", 1, NINE));
        Waiver byDesk = new Waiver(DESK, new StaffRole("front-desk"));
        assertThat(errors(desk.waive(PRACTICE, command(), visit.id(), visit.version(), byDesk, Optional.empty())))
                .containsExactly(CancellationRules.WAIVER.id());
        Waiver byManager = new Waiver(new ActorId("staff-1"), MANAGER);
        Appointment free =
                granted(desk.waive(PRACTICE, command(), visit.id(), visit.version(), byManager, Optional.empty()));
        assertThat(free.charge().orElseThrow().waiver()).contains(byManager);
        assertThat(free.status()).isEqualTo(AppointmentStatus.NO_SHOW);
        assertThat(types()).containsExactly("booked", "no-show", "charge");
        assertThat(errors(desk.waive(PRACTICE, command(), free.id(), free.version(), byManager, Optional.empty())))
                .containsExactly(CancellationRules.WAIVER.id());
    }

    @Test
    void a_hold_is_given_back_without_a_word_about_notice() {
        clock.set(SEVEN);
        Appointment held = granted(desk.hold(PRACTICE, command(), proposal("pat-1", 1, 1, NINE)));
        Receipt<Appointment> off = desk.cancel(PRACTICE, command(), held.id(), held.version(), PATIENT);
        assertThat(granted(off).charge()).isEmpty();
        assertThat(off.findings()).isEmpty();
    }

    @Test
    void a_proposal_that_the_practice_can_no_longer_meet_is_refused_with_what_it_can() {
        Appointment asked = granted(desk.propose(PRACTICE, command(), proposal("pat-1", 1, 1, NINE)));
        store.store(clinic().version(new Version(2))
                .addClosures(Closure.days(MONDAY, MONDAY)
                        .id(new TemplateId("burst-pipe"))
                        .reason(ClosureReason.MAINTENANCE)
                        .build())
                .build());
        assertThat(errors(desk.accept(PRACTICE, command(), asked.id(), asked.version(), Noted.NOW)))
                .containsExactly(SchedulingRules.OPEN.id());
    }

    @Test
    void whoever_keeps_the_latest_event_of_each_visit_has_the_book() {
        Appointment one = booked("pat-1", 1, NINE);
        Appointment two = booked("pat-2", 2, NINE);
        granted(desk.reschedule(
                PRACTICE, command(), two.id(), two.version(), proposal("pat-2", 2, 2, at("11:00")), PATIENT));
        missed(one);
        assertThat(ReplayedAppointments.of(store.events(PRACTICE)))
                .containsExactlyInAnyOrderElementsOf(desk.starting(PRACTICE, TestClinic.day(MONDAY)));
    }

    private Appointment booked(String patient, int number, Instant start) {
        return granted(desk.book(PRACTICE, command(), proposal(patient, number, number, start)));
    }

    private Appointment missed(Appointment visit) {
        clock.set(at("09:15"));
        return granted(desk.noShow(
                PRACTICE, command(), visit.id(), visit.version(), CancelRequest.byPatient(CancelReason.OTHER)));
    }

    private List<String> types() {
        return store.events(PRACTICE).stream()
                .map(DomainEvent::type)
                .map(type -> type.replace("scheduling.appointment.", ""))
                .toList();
    }

    private CommandId command() {
        return new CommandId("command-" + ++commands);
    }

    private static SchedulingSetupBuilder clinic() {
        return SchedulingSetup.builder()
                .like(TestClinic.setup(PRACTICE, 2, 2))
                .cancellation(CancellationPolicy.builder()
                        .citation(Citation.of("Practice policy", "Missed visits", LocalDate.of(2026, 1, 5)))
                        .addTerms(CancellationTerms.builder()
                                .notice(Duration.ofHours(24))
                                .lateCancelFee(Money.usd("25"))
                                .noShowFee(Money.usd("50"))
                                .addWaivedBy(MANAGER)
                                .build())
                        .build());
    }

    private static SchedulingSetup withAlternatives() {
        SchedulingSetup clinic = clinic().build();
        return SchedulingSetup.builder()
                .like(clinic)
                .policy(BookingPolicy.builder()
                        .like(clinic.policy())
                        .alternatives(3)
                        .build())
                .build();
    }

    private static Tuple row(AppointmentStatus to, String at, String recorded) {
        return Tuple.tuple(to, Instant.parse(at), Instant.parse(recorded));
    }

    private static Instant at(String time) {
        return TestClinic.at(MONDAY, LocalTime.parse(time));
    }

    private static Appointment granted(Receipt<Appointment> receipt) {
        return receipt.decision().granted().orElseThrow(() -> new AssertionError(receipt.explain()));
    }

    private static List<RuleId> errors(Receipt<?> receipt) {
        return receipt.findings().stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .map(Finding::rule)
                .toList();
    }
}
