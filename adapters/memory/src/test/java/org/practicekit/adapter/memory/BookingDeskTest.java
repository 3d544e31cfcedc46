package org.practicekit.adapter.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.practicekit.testkit.scheduling.TestClinic.MONDAY;
import static org.practicekit.testkit.scheduling.TestClinic.PRACTICE;
import static org.practicekit.testkit.scheduling.TestClinic.SEVEN;
import static org.practicekit.testkit.scheduling.TestClinic.ZONE;
import static org.practicekit.testkit.scheduling.TestClinic.at;
import static org.practicekit.testkit.scheduling.TestClinic.proposal;
import static org.practicekit.testkit.scheduling.TestClinic.provider;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.practicekit.core.decision.Receipt;
import org.practicekit.core.id.CommandId;
import org.practicekit.core.id.PatientId;
import org.practicekit.core.id.PracticeId;
import org.practicekit.core.id.Version;
import org.practicekit.core.rule.Citation;
import org.practicekit.core.rule.Finding;
import org.practicekit.core.rule.RuleId;
import org.practicekit.core.rule.RulePack;
import org.practicekit.core.rule.Severity;
import org.practicekit.core.time.DateRange;
import org.practicekit.core.time.TimeRange;
import org.practicekit.core.validation.Validation;
import org.practicekit.scheduling.BookingDesk;
import org.practicekit.scheduling.appointment.Appointment;
import org.practicekit.scheduling.appointment.AppointmentId;
import org.practicekit.scheduling.appointment.AppointmentStatus;
import org.practicekit.scheduling.appointment.BookingRule;
import org.practicekit.scheduling.appointment.BookingRules;
import org.practicekit.scheduling.appointment.PlannedVisit;
import org.practicekit.scheduling.appointment.Proposal;
import org.practicekit.scheduling.appointment.Situation;
import org.practicekit.scheduling.availability.DayWindow;
import org.practicekit.scheduling.availability.Opening;
import org.practicekit.scheduling.availability.Openings;
import org.practicekit.scheduling.availability.SchedulingSetup;
import org.practicekit.scheduling.availability.SlotRequest;
import org.practicekit.scheduling.availability.SlotRequestBuilder;
import org.practicekit.scheduling.cancellation.CancelRequest;
import org.practicekit.scheduling.policy.BookingPolicy;
import org.practicekit.scheduling.policy.CancelReason;
import org.practicekit.scheduling.policy.SchedulingRules;
import org.practicekit.scheduling.visit.PatientKind;
import org.practicekit.scheduling.visit.VisitTypeId;
import org.practicekit.testkit.scheduling.TestClinic;
import org.practicekit.testkit.time.SettableClock;

/** What the desk answers; that a store keeps it, the contracts say. */
class BookingDeskTest {
    private static final CancelRequest BY_PATIENT = CancelRequest.byPatient(CancelReason.SCHEDULE_CONFLICT);

    private static final Instant NINE = at(MONDAY, LocalTime.of(9, 0));

    private final SettableClock clock = new SettableClock(SEVEN, ZONE);
    private final Validation validation = new Validation();
    private final MemoryScheduling store = new MemoryScheduling();
    private int commands;

    @AfterEach
    void closeValidation() {
        validation.close();
    }

    // what could be had instead

    @Test
    void a_refusal_offers_the_same_time_with_somebody_else_before_any_other_time() {
        clinic(2, 2);
        book(proposal("patient-1", 1, 1, NINE));
        Receipt<Appointment> refused = desk().book(PRACTICE, command(), proposal("patient-2", 1, 1, NINE));
        assertThat(alternatives(refused))
                .containsExactly(
                        "Mon 2026-03-09 09:00 EDT with provider/p2, room/r2",
                        "Mon 2026-03-09 08:55 EDT with provider/p2, room/r2",
                        "Mon 2026-03-09 09:05 EDT with provider/p2, room/r2");
    }

    @Test
    void alternatives_are_in_the_order_of_their_distance_the_earlier_of_two_first() {
        clinic(1, 1);
        // Free again from 09:30 for the doctor and from 09:40 for the room; before, a visit and its cleaning take 40
        // minutes.
        book(proposal("patient-1", 1, 1, NINE));
        Receipt<Appointment> refused = desk().book(PRACTICE, command(), proposal("patient-2", 1, 1, NINE));
        assertThat(times(refused)).containsExactly(LocalTime.of(8, 20), LocalTime.of(9, 40), LocalTime.of(8, 15));
    }

    @Test
    void where_there_is_a_choice_the_doctor_asked_for_is_kept() {
        clinic(3, 3);
        book(proposal("patient-1", 3, 1, NINE));
        Receipt<Appointment> refused = desk().book(PRACTICE, command(), proposal("patient-2", 3, 1, NINE));
        // At 09:00 the third doctor is busy; from 09:30 on and until 08:30 they are not.
        assertThat(alternatives(refused).get(0)).startsWith("Mon 2026-03-09 09:00 EDT with provider/p1");
        Receipt<Appointment> later =
                desk().book(PRACTICE, command(), proposal("patient-3", 3, 1, NINE.plus(Duration.ofMinutes(30))));
        assertThat(alternatives(later).get(0)).isEqualTo("Mon 2026-03-09 09:30 EDT with provider/p3, room/r2");
    }

    @Test
    void the_nearest_time_is_found_in_a_large_office_too() {
        clinic(12, 12);
        Instant four = at(MONDAY, LocalTime.of(16, 0));
        book(proposal("patient-1", 1, 1, four));
        Receipt<Appointment> refused = desk().book(PRACTICE, command(), proposal("patient-2", 1, 1, four));
        assertThat(times(refused)).containsExactly(LocalTime.of(16, 0), LocalTime.of(15, 55), LocalTime.of(16, 5));
    }

    @Test
    void when_the_day_is_full_the_first_times_of_the_next_open_day_are_offered() {
        clinic(1, 1);
        LocalDate friday = MONDAY.plusDays(4);
        for (LocalTime time = LocalTime.of(8, 0); time.isBefore(LocalTime.of(16, 30)); time = time.plusMinutes(40)) {
            if (time.isBefore(LocalTime.of(11, 25)) || !time.isBefore(LocalTime.of(13, 0))) {
                desk().book(
                                PRACTICE,
                                command(),
                                proposal("patient-" + time.getHour() + time.getMinute(), 1, 1, at(friday, time)));
            }
        }
        Receipt<Appointment> refused =
                desk().book(PRACTICE, command(), proposal("patient-x", 1, 1, at(friday, LocalTime.of(16, 30))));
        List<LocalDate> dates =
                openings(refused).stream().map(one -> one.local().toLocalDate()).toList();
        assertThat(dates).hasSize(3).allMatch(date -> !date.isBefore(friday));
        List<Opening> onMonday = openings(refused).stream()
                .filter(one -> one.local().toLocalDate().equals(MONDAY.plusDays(7)))
                .toList();
        assertThat(onMonday.get(0).local().toLocalTime()).isEqualTo(LocalTime.of(8, 0));
    }

    @Test
    void no_time_is_offered_twice_and_each_one_can_be_booked() {
        clinic(3, 2);
        book(proposal("patient-1", 1, 1, NINE));
        book(proposal("patient-2", 2, 2, NINE));
        Proposal wish = proposal("patient-3", 1, 1, NINE);
        List<Opening> offered = openings(desk().book(PRACTICE, command(), wish));
        assertThat(offered).hasSize(3);
        assertThat(offered.stream().map(Opening::start)).doesNotHaveDuplicates();
        for (Opening opening : offered) {
            Receipt<Appointment> taken =
                    desk().book(PRACTICE, command(), Proposal.of(request().build(), opening));
            assertThat(taken.isGranted()).as(taken.explain()).isTrue();
            desk().cancel(PRACTICE, command(), id(taken), Version.FIRST, BY_PATIENT);
        }
    }

    @Test
    void alternatives_stand_on_the_first_finding_that_forbids() {
        clinic(2, 2);
        book(proposal("patient-1", 1, 1, NINE));
        Receipt<Appointment> refused = desk().book(PRACTICE, command(), proposal("patient-1", 1, 1, NINE));
        assertThat(refused.findings())
                .extracting(Finding::rule)
                .containsExactly(
                        SchedulingRules.OPEN.id(), SchedulingRules.FREE.id(), SchedulingRules.PATIENT_FREE.id());
        assertThat(refused.findings())
                .extracting(finding -> finding.alternatives().size())
                .containsExactly(0, 3, 0);
        // The patient is in another visit at nine, so nothing that overlaps it is near.
        assertThat(times(refused)).containsExactly(LocalTime.of(8, 30), LocalTime.of(9, 30), LocalTime.of(8, 25));
    }

    @Test
    void what_the_practice_does_not_know_has_no_alternatives() {
        clinic(1, 1);
        Receipt<Appointment> refused = desk().book(
                        PRACTICE,
                        command(),
                        Proposal.builder()
                                .like(proposal("patient-1", 1, 1, NINE))
                                .visitType(new VisitTypeId("surgery"))
                                .build());
        assertThat(errors(refused)).containsExactly(SchedulingRules.KNOWN.id());
        assertThat(openings(refused)).isEmpty();
    }

    // the practice's own rules

    @Test
    void a_rule_of_the_practices_own_binds_bookings_openings_and_alternatives() {
        clinic(1, 1);
        BookingDesk desk = deskUnder(new NotBefore(LocalTime.of(10, 0)));
        Receipt<Appointment> refused = desk.book(PRACTICE, command(), proposal("patient-1", 1, 1, NINE));
        assertThat(errors(refused)).containsExactly(NotBefore.ID);
        assertThat(times(refused)).containsExactly(LocalTime.of(10, 0), LocalTime.of(10, 5), LocalTime.of(10, 10));
        assertThat(refused.packs().get(0).name()).isEqualTo("our-rules");
        Openings openings =
                desk.openings(PRACTICE, request().build()).decision().granted().orElseThrow();
        assertThat(openings.first().local().toLocalTime()).isEqualTo(LocalTime.of(10, 0));
        assertThat(openings.list()).allMatch(one -> one.local().getHour() >= 10);
        assertThat(desk.book(PRACTICE, command(), Proposal.of(request().build(), openings.first()))
                        .isGranted())
                .isTrue();
        // The standard rules alone know nothing of it.
        assertThat(desk().book(PRACTICE, command(), proposal("patient-2", 1, 1, NINE))
                        .isGranted())
                .isTrue();
    }

    @Test
    void when_only_a_rule_of_the_practices_own_is_in_the_way_the_refusal_names_it() {
        clinic(1, 1);
        Receipt<Openings> none = deskUnder(new NotBefore(LocalTime.of(17, 0)))
                .openings(PRACTICE, request().build());
        assertThat(none.isGranted()).isFalse();
        assertThat(errors(none)).contains(SchedulingRules.OPENING.id(), NotBefore.ID);
        assertThat(errors(none)).doesNotContain(SchedulingRules.OPEN.id(), SchedulingRules.FREE.id());
    }

    @Test
    void a_receipt_covers_what_a_rule_of_the_practices_own_has_seen() {
        clinic(2, 2);
        book(proposal("patient-1", 1, 1, NINE));
        BookingDesk desk = deskUnder(new NotBefore(LocalTime.of(8, 0)));
        Receipt<Openings> first = desk.openings(PRACTICE, request().build());
        assertThat(desk.openings(PRACTICE, request().build()).hash()).isEqualTo(first.hash());
        // The same hours are taken, but by a visit of another patient, which a rule may look at.
        Appointment before = desk.starting(PRACTICE, day()).get(0);
        desk.cancel(PRACTICE, command(), before.id(), before.version(), BY_PATIENT);
        book(proposal("patient-2", 1, 1, NINE));
        assertThat(desk.openings(PRACTICE, request().build()).inputs()).isNotEqualTo(first.inputs());
    }

    // what is not even asked

    @Test
    void an_invalid_proposal_is_refused_with_what_is_wrong_and_stores_nothing() {
        clinic(1, 1);
        Proposal nobody = Proposal.builder()
                .like(proposal("patient-1", 1, 1, NINE))
                .resources(List.of())
                .build();
        Receipt<Appointment> refused = desk().book(PRACTICE, command(), nobody);
        assertThat(errors(refused)).containsExactly(new RuleId("core.validation.not-empty"));
        assertThat(refused.findings().get(0).facts()).containsEntry("path", "resources");
        Proposal crowd = Proposal.builder()
                .like(nobody)
                .resources(Collections.nCopies(9, provider(1)))
                .build();
        assertThat(errors(desk().hold(PRACTICE, command(), crowd))).containsExactly(new RuleId("core.validation.size"));
        assertThat(desk().starting(PRACTICE, day())).isEmpty();
        assertThat(store.events(PRACTICE)).isEmpty();
    }

    @Test
    void an_invalid_request_is_refused_with_everything_that_is_wrong() {
        clinic(1, 1);
        SlotRequest wrong = request()
                .limit(501)
                .times(Collections.nCopies(51, DayWindow.daily(LocalTime.of(8, 0), LocalTime.of(9, 0))))
                .build();
        assertThat(errors(desk().openings(PRACTICE, wrong)))
                .containsExactly(new RuleId("core.validation.max"), new RuleId("core.validation.size"));
    }

    @Test
    void a_practice_without_a_setup_is_a_mistake_of_the_host() {
        assertThatThrownBy(() -> desk().book(new PracticeId("nobody"), command(), proposal("patient-1", 1, 1, NINE)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("nobody");
    }

    // repeats

    @Test
    void every_repeated_command_returns_the_receipt_it_got_the_first_time() {
        clinic(2, 2);
        CommandId hold = command();
        CommandId book = command();
        CommandId confirm = command();
        CommandId cancel = command();
        CommandId stale = command();
        Proposal wish = proposal("patient-1", 1, 1, NINE);
        List<Receipt<Appointment>> first = List.of(
                desk().hold(PRACTICE, hold, wish),
                desk().bookHeld(PRACTICE, book, AppointmentId.madeBy(PRACTICE, hold), new Version(1)),
                desk().confirm(PRACTICE, confirm, AppointmentId.madeBy(PRACTICE, hold), new Version(2)),
                desk().cancel(PRACTICE, stale, AppointmentId.madeBy(PRACTICE, hold), new Version(2), BY_PATIENT),
                desk().cancel(PRACTICE, cancel, AppointmentId.madeBy(PRACTICE, hold), new Version(3), BY_PATIENT));
        assertThat(first).extracting(Receipt::isGranted).containsExactly(true, true, true, false, true);
        clock.advance(Duration.ofDays(2));
        AppointmentId id = AppointmentId.madeBy(PRACTICE, hold);
        List<Receipt<Appointment>> again = List.of(
                desk().hold(PRACTICE, hold, wish),
                desk().bookHeld(PRACTICE, book, id, new Version(1)),
                desk().confirm(PRACTICE, confirm, id, new Version(2)),
                desk().cancel(PRACTICE, stale, id, new Version(2), BY_PATIENT),
                desk().cancel(PRACTICE, cancel, id, new Version(3), BY_PATIENT));
        assertThat(again)
                .extracting(Receipt::hash)
                .isEqualTo(first.stream().map(Receipt::hash).toList());
        assertThat(again)
                .extracting(Receipt::decision)
                .isEqualTo(first.stream().map(Receipt::decision).toList());
        assertThat(store.events(PRACTICE)).hasSize(4);
    }

    @Test
    void a_command_that_was_refused_still_stands_for_its_wish_alone() {
        clinic(2, 2);
        CommandId command = command();
        Appointment booked = book(proposal("patient-1", 1, 1, NINE));
        assertThat(errors(desk().confirm(PRACTICE, command, booked.id(), new Version(7))))
                .containsExactly(SchedulingRules.VERSION.id());
        Receipt<Appointment> other = desk().confirm(PRACTICE, command, booked.id(), booked.version());
        assertThat(errors(other)).containsExactly(SchedulingRules.COMMAND.id());
        assertThat(other.findings().get(0).message())
                .isEqualTo("Command %s was used before for something else (scheduling.confirm).".formatted(command));
    }

    @Test
    void a_stale_change_is_told_both_versions() {
        clinic(1, 1);
        Appointment booked = book(proposal("patient-1", 1, 1, NINE));
        desk().confirm(PRACTICE, command(), booked.id(), booked.version());
        Receipt<Appointment> stale = desk().cancel(PRACTICE, command(), booked.id(), booked.version(), BY_PATIENT);
        assertThat(stale.findings().get(0).facts())
                .containsEntry("current", "2")
                .containsEntry("expected", "1");
    }

    // holds

    @Test
    void a_held_time_is_offered_again_at_the_moment_at_which_the_hold_expires() {
        clinic(1, 1);
        Appointment held = desk().hold(PRACTICE, command(), proposal("patient-1", 1, 1, NINE))
                .decision()
                .granted()
                .orElseThrow();
        assertThat(held.holdExpires()).contains(SEVEN.plus(Duration.ofMinutes(10)));
        clock.set(SEVEN.plus(Duration.ofMinutes(10)).minusMillis(1));
        assertThat(starts()).doesNotContain(NINE);
        clock.advance(Duration.ofMillis(1));
        assertThat(starts()).contains(NINE);
    }

    @Test
    void a_hold_that_ran_out_is_told_when() {
        clinic(1, 1);
        Appointment held = desk().hold(PRACTICE, command(), proposal("patient-1", 1, 1, NINE))
                .decision()
                .granted()
                .orElseThrow();
        clock.advance(Duration.ofMinutes(10));
        Finding no = desk().bookHeld(PRACTICE, command(), held.id(), held.version())
                .findings()
                .get(0);
        assertThat(no.rule()).isEqualTo(SchedulingRules.HOLD.id());
        assertThat(no.message()).isEqualTo("The hold %s expired at Mon 2026-03-09 07:10 EDT.".formatted(held.id()));
        assertThat(no.citation()).hasToString("Practice policy, Scheduling handbook");
    }

    @Test
    void an_appointment_with_the_longest_id_can_be_moved_and_expired() {
        clinic(1, 1);
        Appointment moved = TestClinic.appointment("x".repeat(AppointmentId.MAX_LENGTH), "patient-1", NINE)
                .status(AppointmentStatus.HELD)
                .holdExpires(SEVEN)
                .build();
        store.run(
                PRACTICE,
                Set.of(moved.id().guard()),
                ports -> ports.appointments().add(PRACTICE, moved));
        assertThat(desk().expireHolds(PRACTICE, 10)).hasSize(1);
    }

    /** A rule that a practice could have: no visit begins before some time of day. */
    private record NotBefore(LocalTime time) implements BookingRule {
        static final RuleId ID = new RuleId("our-office.not-before");

        @Override
        public RuleId id() {
            return ID;
        }

        @Override
        public String title() {
            return "Visits begin no earlier than agreed";
        }

        @Override
        public Citation citation() {
            return Citation.of("Practice policy", "Notice of 2 March", LocalDate.of(2026, 3, 2));
        }

        @Override
        public Optional<Finding> examine(PlannedVisit visit, Situation situation) {
            LocalTime begins =
                    visit.location().clock().shows(visit.time().start()).toLocalTime();
            return begins.isBefore(time)
                    ? Optional.of(Finding.of(this, Severity.ERROR)
                            .message("Not before %s.".formatted(time))
                            .build())
                    : Optional.empty();
        }
    }

    private void clinic(int providers, int rooms) {
        SchedulingSetup setup = TestClinic.setup(PRACTICE, providers, rooms);
        store.store(SchedulingSetup.builder()
                .like(setup)
                .policy(BookingPolicy.builder()
                        .like(setup.policy())
                        .alternatives(3)
                        .build())
                .build());
    }

    private BookingDesk desk() {
        return new BookingDesk(store, clock, validation);
    }

    private BookingDesk deskUnder(BookingRule rule) {
        RulePack<BookingRule> rules = BookingRules.STANDARD.plus("our-rules", "1", List.of(rule));
        return new BookingDesk(store, clock, validation, rules);
    }

    private CommandId command() {
        return new CommandId("command-" + ++commands);
    }

    private Appointment book(Proposal proposal) {
        Receipt<Appointment> receipt = desk().book(PRACTICE, command(), proposal);
        assertThat(receipt.isGranted()).as(receipt.explain()).isTrue();
        return receipt.decision().granted().orElseThrow();
    }

    private List<Instant> starts() {
        return desk().openings(PRACTICE, request().build()).decision().granted().orElseThrow().list().stream()
                .map(Opening::start)
                .toList();
    }

    private static AppointmentId id(Receipt<Appointment> receipt) {
        return receipt.decision().granted().orElseThrow().id();
    }

    private static SlotRequestBuilder request() {
        return SlotRequest.builder()
                .visitType(TestClinic.FOLLOW_UP)
                .patient(new PatientId("patient-9"))
                .patientKind(PatientKind.ESTABLISHED)
                .dates(DateRange.day(MONDAY))
                .limit(500);
    }

    private static List<Opening> openings(Receipt<?> receipt) {
        return receipt.findings().stream()
                .flatMap(finding -> finding.alternatives().stream())
                .flatMap(one -> one instanceof Opening opening ? Stream.of(opening) : Stream.<Opening>empty())
                .toList();
    }

    private static List<String> alternatives(Receipt<?> receipt) {
        return openings(receipt).stream().map(Opening::describe).toList();
    }

    private static List<LocalTime> times(Receipt<?> receipt) {
        return openings(receipt).stream().map(one -> one.local().toLocalTime()).toList();
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
