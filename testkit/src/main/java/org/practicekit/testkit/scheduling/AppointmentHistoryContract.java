package org.practicekit.testkit.scheduling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.practicekit.testkit.scheduling.TestClinic.MONDAY;
import static org.practicekit.testkit.scheduling.TestClinic.PRACTICE;
import static org.practicekit.testkit.scheduling.TestClinic.SEVEN;
import static org.practicekit.testkit.scheduling.TestClinic.at;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.practicekit.core.decision.Receipt;
import org.practicekit.core.id.CommandId;
import org.practicekit.core.id.Version;
import org.practicekit.core.time.TimeRange;
import org.practicekit.core.validation.Validation;
import org.practicekit.scheduling.BookingDesk;
import org.practicekit.scheduling.appointment.Appointment;
import org.practicekit.scheduling.appointment.AppointmentId;
import org.practicekit.scheduling.appointment.AppointmentStatus;
import org.practicekit.scheduling.appointment.Noted;
import org.practicekit.scheduling.appointment.Proposal;
import org.practicekit.scheduling.appointment.ReplayedAppointments;
import org.practicekit.scheduling.appointment.StatusChange;
import org.practicekit.scheduling.availability.Use;
import org.practicekit.scheduling.cancellation.CancelRequest;
import org.practicekit.scheduling.policy.CancelReason;
import org.practicekit.scheduling.resource.ResourceId;
import org.practicekit.testkit.property.Choices;
import org.practicekit.testkit.property.Property;
import org.practicekit.testkit.time.SettableClock;

/**
 * Random days at the front desk: visits are proposed, held, booked, moved, called off, attended and missed, commands are sent
 * twice and from old versions, and the clock goes on. Whatever happens, no time is taken twice, every hold ends, nothing is
 * lost or counted twice, and the events tell what the book says.
 */
public abstract class AppointmentHistoryContract extends SchedulingContract {
    private static final Duration STEP = Duration.ofMinutes(5);

    /** For the host's subclass. */
    protected AppointmentHistoryContract() {}

    /** How many random days; a store over a network may want fewer. */
    protected int days() {
        return 60;
    }

    @Test
    void no_time_is_ever_taken_twice() {
        property(Day::overlapsNowhere);
    }

    @Test
    void every_hold_ends() {
        property(day -> {
            day.clock.advance(Duration.ofMinutes(10));
            Instant now = day.clock.instant();
            assertThat(day.book()).noneMatch(one -> one.status() == AppointmentStatus.HELD && one.occupiesAt(now));
            day.desk.expireHolds(PRACTICE, 1000);
            assertThat(day.book()).extracting(Appointment::status).doesNotContain(AppointmentStatus.HELD);
        });
    }

    @Test
    void every_visit_that_was_granted_is_there_once_and_no_other() {
        property(day -> assertThat(day.book())
                .extracting(Appointment::id, Appointment::status)
                .containsExactlyInAnyOrderElementsOf(day.granted.values().stream()
                        .map(one -> Tuple.tuple(one.id(), one.status()))
                        .toList()));
    }

    @Test
    void the_events_tell_what_the_book_says() {
        property(day -> assertThat(ReplayedAppointments.of(day.store.events(PRACTICE)))
                .containsExactlyInAnyOrderElementsOf(day.book()));
    }

    @Test
    void every_history_is_a_life_an_appointment_can_have() {
        property(day -> assertThat(day.book()).allSatisfy(AppointmentHistoryContract::isALife));
    }

    @Test
    void a_moved_visit_and_its_successor_name_each_other() {
        property(day -> assertThat(day.book()).allSatisfy(one -> {
            one.replacedBy().ifPresent(next -> {
                assertThat(one.status()).isIn(AppointmentStatus.CANCELLED, AppointmentStatus.ENTERED_IN_ERROR);
                assertThat(day.find(next).replaces()).contains(one.id());
            });
            one.replaces()
                    .ifPresent(
                            before -> assertThat(day.find(before).replacedBy()).contains(one.id()));
        }));
    }

    private void property(Consumer<Day> holds) {
        try (Validation validation = new Validation()) {
            Property.forAll(choices -> choices.list(1, 40, Move::any))
                    .runs(days())
                    .holds(moves -> {
                        SchedulingStore fresh = newStore();
                        fresh.store(TestClinic.setup(PRACTICE, 2, 2));
                        Day day = new Day(fresh, validation);
                        moves.forEach(day::make);
                        holds.accept(day);
                    });
        }
    }

    /** Step by step along the life cycle, and back only by taking back what stands. */
    private static void isALife(Appointment appointment) {
        List<StatusChange> standing = new ArrayList<>();
        for (StatusChange step : appointment.history()) {
            if (step.takesBack()) {
                assertThat(standing.remove(standing.size() - 1).to().canBeTakenBack())
                        .isTrue();
                assertThat(standing.get(standing.size() - 1).to()).isEqualTo(step.to());
            } else {
                if (!standing.isEmpty()) {
                    StatusChange before = standing.get(standing.size() - 1);
                    assertThat(before.to().next()).contains(step.to());
                    assertThat(step.at()).isAfterOrEqualTo(before.at());
                }
                standing.add(step);
            }
        }
        assertThat(standing.get(standing.size() - 1).to()).isEqualTo(appointment.status());
        assertThat(appointment.version().value())
                .isEqualTo(appointment.history().size());
    }

    /**
     * Something that somebody does.
     *
     * @param what what
     * @param which to which appointment, counted from the first
     * @param patient for which patient, where a new time is wanted
     * @param number with which provider and room
     * @param slot at which time
     * @param old whether it is made from an old version
     * @param twice whether it is sent twice
     */
    record Move(What what, int which, int patient, int number, int slot, boolean old, boolean twice) {
        static Move any(Choices choices) {
            return new Move(
                    choices.oneOf(List.of(What.values())),
                    choices.between(0, 7),
                    choices.between(1, 4),
                    choices.between(1, 2),
                    choices.between(0, 12),
                    choices.between(0, 9) == 9,
                    choices.between(0, 4) == 4);
        }
    }

    private enum What {
        PROPOSE,
        HOLD,
        BOOK,
        ACCEPT,
        BOOK_HELD,
        CONFIRM,
        ARRIVE,
        ROOM_IN,
        COMPLETE,
        NO_SHOW,
        CANCEL,
        MOVE,
        TAKE_BACK,
        ERROR,
        WAIT,
        SWEEP
    }

    /** One random day over one store. */
    private static final class Day {
        final SchedulingStore store;
        final SettableClock clock = new SettableClock(SEVEN, TestClinic.ZONE);
        final BookingDesk desk;
        /** What was granted last of each appointment. */
        final Map<AppointmentId, Appointment> granted = new HashMap<>();

        private final List<AppointmentId> order = new ArrayList<>();
        private int commands;

        Day(SchedulingStore store, Validation validation) {
            this.store = store;
            this.desk = new BookingDesk(store.work(), clock, validation);
        }

        void make(Move move) {
            CommandId command = new CommandId("command-" + ++commands);
            for (int sent = move.twice() ? 2 : 1; sent > 0; sent--) {
                send(move, command);
            }
            overlapsNowhere();
        }

        List<Appointment> book() {
            return desk.starting(PRACTICE, TestClinic.day(MONDAY));
        }

        Appointment find(AppointmentId id) {
            return desk.find(PRACTICE, id).orElseThrow();
        }

        /** No two visits that take up their time share a resource or a patient at any moment. */
        void overlapsNowhere() {
            Map<ResourceId, List<TimeRange>> taken = new HashMap<>();
            for (Appointment one : book()) {
                if (one.occupiesAt(clock.instant())) {
                    for (Use use : one.allUses()) {
                        List<TimeRange> others = taken.computeIfAbsent(use.resource(), key -> new ArrayList<>());
                        assertThat(others).as("%s of %s", use, one).noneMatch(other -> other.overlaps(use.time()));
                        others.add(use.time());
                    }
                }
            }
        }

        private void send(Move move, CommandId command) {
            switch (move.what()) {
                case PROPOSE -> noted(desk.propose(PRACTICE, command, wish(move, "pat-" + move.patient())));
                case HOLD -> noted(desk.hold(PRACTICE, command, wish(move, "pat-" + move.patient())));
                case BOOK -> noted(desk.book(PRACTICE, command, wish(move, "pat-" + move.patient())));
                case WAIT -> clock.advance(STEP.multipliedBy(1 + move.which()));
                case SWEEP -> desk.expireHolds(PRACTICE, 1 + move.which()).forEach(this::noted);
                default -> concerned(move).ifPresent(one -> change(move, command, one));
            }
        }

        private void change(Move move, CommandId command, Appointment one) {
            AppointmentId id = one.id();
            Version version = move.old() && one.version().value() > 1
                    ? new Version(one.version().value() - 1)
                    : one.version();
            CancelRequest off = CancelRequest.byPatient(CancelReason.OTHER);
            noted(
                    switch (move.what()) {
                        case ACCEPT -> desk.accept(PRACTICE, command, id, version, Noted.NOW);
                        case BOOK_HELD -> desk.bookHeld(PRACTICE, command, id, version);
                        case CONFIRM -> desk.confirm(PRACTICE, command, id, version);
                        case ARRIVE -> desk.arrive(PRACTICE, command, id, version, Noted.NOW);
                        case ROOM_IN -> desk.roomIn(PRACTICE, command, id, version, Noted.NOW);
                        case COMPLETE -> desk.complete(PRACTICE, command, id, version, Noted.NOW);
                        case NO_SHOW -> desk.noShow(PRACTICE, command, id, version, off);
                        case CANCEL -> desk.cancel(PRACTICE, command, id, version, off);
                        case TAKE_BACK -> desk.takeBack(PRACTICE, command, id, version, Noted.NOW);
                        case ERROR -> desk.enteredInError(PRACTICE, command, id, version, Noted.NOW);
                        default ->
                            desk.reschedule(
                                    PRACTICE,
                                    command,
                                    id,
                                    version,
                                    wish(move, one.patient().value()),
                                    off);
                    });
        }

        private void noted(Receipt<Appointment> receipt) {
            receipt.decision().granted().ifPresent(this::noted);
        }

        private void noted(Appointment appointment) {
            Appointment before = granted.get(appointment.id());
            if (before == null) {
                order.add(appointment.id());
            }
            // A command that was sent again tells what was so when it first ran.
            if (before == null || appointment.version().compareTo(before.version()) > 0) {
                granted.put(appointment.id(), appointment);
                appointment.replaces().ifPresent(old -> noted(find(old)));
            }
        }

        private Optional<Appointment> concerned(Move move) {
            return order.isEmpty() ? Optional.empty() : desk.find(PRACTICE, order.get(move.which() % order.size()));
        }

        private static Proposal wish(Move move, String patient) {
            Instant start =
                    at(MONDAY, LocalTime.of(8, 0)).plus(Duration.ofMinutes(15).multipliedBy(move.slot()));
            return TestClinic.proposal(patient, move.number(), move.number(), start);
        }
    }
}
