package org.practicekit.testkit.scheduling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.practicekit.testkit.scheduling.ReminderClinic.agreeing;
import static org.practicekit.testkit.scheduling.ReminderClinic.card;
import static org.practicekit.testkit.scheduling.ReminderClinic.mobile;
import static org.practicekit.testkit.scheduling.ReminderClinic.planned;
import static org.practicekit.testkit.scheduling.ReminderClinic.taken;
import static org.practicekit.testkit.scheduling.TestClinic.NEIGHBOUR;
import static org.practicekit.testkit.scheduling.TestClinic.PRACTICE;
import static org.practicekit.testkit.scheduling.TestClinic.SEVEN;
import static org.practicekit.testkit.scheduling.TestClinic.appointment;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.practicekit.core.id.Guard;
import org.practicekit.core.id.PatientId;
import org.practicekit.core.id.PracticeId;
import org.practicekit.core.id.Version;
import org.practicekit.core.port.Write;
import org.practicekit.core.time.TimeRange;
import org.practicekit.scheduling.ReminderDesk;
import org.practicekit.scheduling.appointment.Appointment;
import org.practicekit.scheduling.appointment.AppointmentId;
import org.practicekit.scheduling.appointment.AppointmentStatus;
import org.practicekit.scheduling.appointment.StatusChange;
import org.practicekit.scheduling.message.Channel;
import org.practicekit.scheduling.port.ReminderPorts;
import org.practicekit.scheduling.reminder.ContactCard;
import org.practicekit.scheduling.reminder.ContactPointId;
import org.practicekit.scheduling.reminder.Delivery;
import org.practicekit.scheduling.reminder.Message;
import org.practicekit.scheduling.reminder.MessageId;
import org.practicekit.scheduling.reminder.MessageStatus;
import org.practicekit.scheduling.reminder.MessagingLaw;
import org.practicekit.scheduling.reminder.OptOut;
import org.practicekit.testkit.time.SettableClock;

/** The contract of {@link org.practicekit.scheduling.port.Messages} and {@link org.practicekit.scheduling.port.Contacts}. */
public abstract class MessagesContract {
    private @Nullable ReminderStore store;

    /** For the host's subclass. */
    protected MessagesContract() {}

    /** An empty store; called before each test. */
    protected abstract ReminderStore newStore();

    /** How many machines sweep at the same time. */
    protected int threads() {
        return 16;
    }

    @BeforeEach
    final void freshStore() {
        ReminderStore fresh = newStore();
        fresh.store(ReminderClinic.setup(PRACTICE, ReminderClinic.policy().build()));
        fresh.store(ReminderClinic.setup(NEIGHBOUR, ReminderClinic.policy().build()));
        store = fresh;
    }

    @Test
    void a_message_comes_back_as_it_was_stored_in_its_latest_version() {
        Message one = planned("m", "patient-1", SEVEN).build();
        assertThat(add(one)).isEqualTo(new Write.Stored(Version.FIRST));
        Message two = taken(one, SEVEN.plusSeconds(1));
        assertThat(update(two, one.version())).isEqualTo(new Write.Stored(new Version(2)));
        assertThat(find(one)).isEqualTo(two);
        List<Message> ofVisit =
                read(ports -> ports.messages().ofAppointment(PRACTICE, new AppointmentId("visit of patient-1")));
        assertThat(ofVisit).containsExactly(two);
    }

    @Test
    void a_write_from_an_old_version_changes_nothing() {
        Message one = planned("m", "patient-1", SEVEN).build();
        add(one);
        Message two = taken(one, SEVEN);
        update(two, one.version());
        assertThat(add(one)).isEqualTo(new Write.Stale(new Version(2)));
        Message other = one.next().due(SEVEN.plusSeconds(9)).build();
        assertThat(update(other, one.version())).isEqualTo(new Write.Stale(new Version(2)));
        Message nowhere =
                planned("n", "patient-1", SEVEN).version(new Version(2)).build();
        assertThat(update(nowhere, Version.FIRST)).isEqualTo(new Write.Stale(Version.NONE));
        assertThat(find(one)).isEqualTo(two);
    }

    @Test
    void what_is_planned_is_due_at_its_time_the_oldest_first() {
        Message late = planned("m-1", "patient-1", SEVEN).build();
        Message early = planned("m-2", "patient-2", SEVEN.minusSeconds(60)).build();
        Message same = planned("m-0", "patient-3", SEVEN).build();
        Message later = planned("m-3", "patient-4", SEVEN.plusMillis(1)).build();
        List.of(late, early, same, later).forEach(this::add);
        assertThat(due(SEVEN, 10)).containsExactly(early, same, late);
        assertThat(due(SEVEN, 2)).containsExactly(early, same);
        assertThat(due(SEVEN.plusMillis(1), 10)).containsExactly(early, same, late, later);
    }

    @Test
    void what_is_no_longer_planned_is_not_due() {
        Message one = planned("m", "patient-1", SEVEN).build();
        add(one);
        update(taken(one, SEVEN), one.version());
        Message two = planned("n", "patient-2", SEVEN).build();
        add(two);
        update(two.next().status(MessageStatus.WITHDRAWN).build(), two.version());
        assertThat(due(SEVEN.plus(Duration.ofDays(1)), 10)).isEmpty();
    }

    @Test
    void what_is_taken_is_lost_when_its_claim_has_ended() {
        Message one = planned("m", "patient-1", SEVEN).build();
        add(one);
        Message two = taken(one, SEVEN);
        update(two, one.version());
        add(planned("n", "patient-2", SEVEN).build());
        Instant end = SEVEN.plus(Duration.ofMinutes(5));
        assertThat(lost(end.minusMillis(1))).isEmpty();
        assertThat(lost(end)).containsExactly(two);
        update(two.next().status(MessageStatus.SENT).sentAt(end).build(), two.version());
        assertThat(lost(end)).isEmpty();
    }

    @Test
    void the_list_between_two_times_holds_the_first_and_not_the_last_instant() {
        Message first = planned("m-1", "patient-1", SEVEN).build();
        Message inside = planned("m-0", "patient-1", SEVEN.plusSeconds(1)).build();
        Message last = planned("m-2", "patient-1", SEVEN.plusSeconds(60)).build();
        List.of(last, inside, first).forEach(this::add);
        List<Message> minute =
                read(ports -> ports.messages().between(PRACTICE, TimeRange.of(SEVEN, Duration.ofMinutes(1))));
        assertThat(minute).containsExactly(first, inside);
    }

    @Test
    void what_concerns_a_patient_is_theirs_or_went_to_their_telephone() {
        Message own = planned("m-1", "patient-1", SEVEN).build();
        Message shared = planned("m-2", "patient-2", SEVEN)
                .route(own.route().orElseThrow())
                .build();
        Message foreign = planned("m-3", "patient-3", SEVEN).build();
        List.of(own, shared, foreign).forEach(this::add);
        assertThat(concerning("patient-1", SEVEN)).containsExactly(own, shared);
        Message old = taken(own, SEVEN.minusSeconds(60));
        update(old, own.version());
        assertThat(concerning("patient-1", SEVEN.minusSeconds(60))).containsExactly(old, shared);
        assertThat(concerning("patient-1", SEVEN.minusSeconds(59))).containsExactly(shared);
    }

    @Test
    void stops_of_a_patient_and_of_their_telephone_come_in_the_order_in_which_they_came() {
        OptOut second = stop("s-1", "patient-1", mobile("patient-1"), SEVEN.plusSeconds(1));
        OptOut first = stop("s-2", "patient-1", new ContactPointId("elsewhere"), SEVEN);
        OptOut shared = stop("s-3", "patient-2", mobile("patient-1"), SEVEN.plusSeconds(2));
        OptOut foreign = stop("s-4", "patient-2", mobile("patient-2"), SEVEN);
        List.of(second, first, shared, foreign)
                .forEach(stop -> write(PRACTICE, ports -> {
                    ports.messages().add(PRACTICE, stop);
                    return stop;
                }));
        assertThat(stops(PRACTICE)).containsExactly(first, second, shared);
        assertThat(stops(NEIGHBOUR)).isEmpty();
        assertThatThrownBy(() -> write(PRACTICE, ports -> {
                    ports.messages().add(PRACTICE, first);
                    return first;
                }))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void a_unit_that_throws_keeps_no_message_and_no_stop() {
        Message before = planned("m-1", "patient-1", SEVEN).build();
        add(before);
        Message fresh = planned("m-2", "patient-1", SEVEN).build();
        assertThatThrownBy(() -> write(PRACTICE, ports -> {
                    ports.messages().add(PRACTICE, fresh);
                    ports.messages().update(PRACTICE, taken(before, SEVEN), before.version());
                    ports.messages().add(PRACTICE, stop("s", "patient-1", mobile("patient-1"), SEVEN));
                    throw new IllegalStateException("the host gave up");
                }))
                .hasMessageContaining("the host gave up");
        assertThat(due(SEVEN, 10)).containsExactly(before);
        assertThat(stops(PRACTICE)).isEmpty();
    }

    @Test
    void a_practice_does_not_see_the_messages_of_another() {
        add(planned("m", "patient-1", SEVEN).build());
        List<Message> seen = store().work()
                .run(NEIGHBOUR, Set.of(), ports -> ports.messages().due(NEIGHBOUR, SEVEN, 10));
        assertThat(seen).isEmpty();
        store().store(PRACTICE, card("patient-1").build());
        boolean known = store().work()
                .run(
                        NEIGHBOUR,
                        Set.of(),
                        ports -> ports.contacts()
                                .find(NEIGHBOUR, new PatientId("patient-1"))
                                .isPresent());
        assertThat(known).isFalse();
    }

    @Test
    void a_new_card_takes_the_place_of_the_old() {
        store().store(PRACTICE, card("patient-1").build());
        store().store(PRACTICE, agreeing("patient-1").build());
        Optional<ContactCard> current = read(ports -> ports.contacts().find(PRACTICE, new PatientId("patient-1")));
        assertThat(current).contains(agreeing("patient-1").build());
    }

    @Test
    void machines_that_sweep_together_send_every_message_once() throws Exception {
        SettableClock clock = new SettableClock(SEVEN, TestClinic.ZONE);
        Postbox postbox = new Postbox();
        Instant visit = TestClinic.at(TestClinic.MONDAY.plusDays(1), LocalTime.of(14, 0));
        int patients = 40;
        for (int i = 0; i < patients; i++) {
            book("visit-" + i, "patient-" + i, visit, clock);
            store().store(PRACTICE, agreeing("patient-" + i).build());
            desk(postbox, clock).plan(PRACTICE, new AppointmentId("visit-" + i));
        }
        clock.advance(Duration.ofHours(4));
        sweepTogether(postbox, clock);
        assertThat(postbox.deliveries())
                .extracting(Delivery::id)
                .doesNotHaveDuplicates()
                .hasSize(patients);
    }

    @Test
    void machines_that_sweep_together_do_not_pass_a_limit() throws Exception {
        SettableClock clock = new SettableClock(SEVEN, TestClinic.ZONE);
        Postbox postbox = new Postbox();
        Instant visit = TestClinic.at(TestClinic.MONDAY.plusDays(1), LocalTime.of(9, 0));
        ReminderStore exempt = store();
        exempt.store(PRACTICE, card("patient-1").build());
        for (int i = 0; i < 6; i++) {
            book("visit-" + i, "patient-1", visit.plus(Duration.ofHours(i)), clock);
            Message overdue = planned("m-" + i, "patient-1", SEVEN)
                    .appointment(new AppointmentId("visit-" + i))
                    .id(MessageId.of(PRACTICE, new AppointmentId("visit-" + i), "remind", 0))
                    .build();
            add(overdue);
        }
        clock.advance(Duration.ofHours(4));
        sweepTogether(postbox, clock);
        assertThat(postbox.deliveries())
                .filteredOn(delivery -> delivery.channel().isTelephone())
                .hasSize(1);
    }

    private void sweepTogether(Postbox postbox, SettableClock clock) throws Exception {
        List<Callable<Boolean>> machines = new ArrayList<>();
        for (int i = 0; i < threads(); i++) {
            String name = "sweep-" + i;
            machines.add(() -> {
                desk(postbox, clock).sweep(PRACTICE, name, 100);
                return true;
            });
        }
        UnitOfWorkContract.together(threads(), machines);
    }

    private ReminderDesk desk(Postbox postbox, SettableClock clock) {
        return new ReminderDesk(store().work(), postbox, clock, MessagingLaw.standard());
    }

    private void book(String id, String patient, Instant start, SettableClock clock) {
        Appointment visit = appointment(id, patient, start)
                .addHistory(StatusChange.of(AppointmentStatus.BOOKED, clock.instant()))
                .build();
        write(PRACTICE, ports -> ports.appointments().add(PRACTICE, visit));
    }

    private ReminderStore store() {
        return Objects.requireNonNull(store, "there is a store only during a test");
    }

    private <R> R write(PracticeId practice, Function<ReminderPorts, R> work) {
        return store().work().run(practice, Set.of(new Guard("test", "everything")), work::apply);
    }

    private <R> R read(Function<ReminderPorts, R> work) {
        return store().work().run(PRACTICE, Set.of(), work::apply);
    }

    private Write add(Message message) {
        return write(PRACTICE, ports -> ports.messages().add(PRACTICE, message));
    }

    private Write update(Message message, Version expected) {
        return write(PRACTICE, ports -> ports.messages().update(PRACTICE, message, expected));
    }

    private Message find(Message message) {
        return read(ports -> ports.messages().find(PRACTICE, message.id())).orElseThrow();
    }

    private List<Message> due(Instant now, int limit) {
        return read(ports -> ports.messages().due(PRACTICE, now, limit));
    }

    private List<Message> lost(Instant now) {
        return read(ports -> ports.messages().lost(PRACTICE, now, 10));
    }

    private List<Message> concerning(String patient, Instant since) {
        return read(
                ports -> ports.messages().concerning(PRACTICE, new PatientId(patient), Set.of(mobile(patient)), since));
    }

    private List<OptOut> stops(PracticeId practice) {
        return store().work()
                .run(
                        practice,
                        Set.of(),
                        ports -> ports.messages()
                                .stops(practice, new PatientId("patient-1"), Set.of(mobile("patient-1"))));
    }

    private static OptOut stop(String id, String patient, ContactPointId point, Instant received) {
        return OptOut.builder()
                .id(id)
                .patient(new PatientId(patient))
                .point(point)
                .channel(Channel.TEXT)
                .receivedAt(received)
                .effectiveAt(received)
                .build();
    }
}
