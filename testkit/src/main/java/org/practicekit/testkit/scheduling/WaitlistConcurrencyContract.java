package org.practicekit.testkit.scheduling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.practicekit.testkit.scheduling.TestClinic.MONDAY;
import static org.practicekit.testkit.scheduling.TestClinic.PRACTICE;
import static org.practicekit.testkit.scheduling.TestClinic.ZONE;
import static org.practicekit.testkit.scheduling.TestClinic.at;
import static org.practicekit.testkit.scheduling.TestClinic.proposal;
import static org.practicekit.testkit.scheduling.WaitlistClinic.THURSDAY;
import static org.practicekit.testkit.scheduling.WaitlistClinic.agreed;
import static org.practicekit.testkit.scheduling.WaitlistClinic.policy;
import static org.practicekit.testkit.scheduling.WaitlistClinic.slot;
import static org.practicekit.testkit.scheduling.WaitlistClinic.wish;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.practicekit.core.decision.Receipt;
import org.practicekit.core.id.CommandId;
import org.practicekit.core.id.PatientId;
import org.practicekit.core.time.TimeRange;
import org.practicekit.core.validation.Validation;
import org.practicekit.scheduling.BookingDesk;
import org.practicekit.scheduling.WaitlistDesk;
import org.practicekit.scheduling.appointment.Appointment;
import org.practicekit.scheduling.waitlist.Acceptance;
import org.practicekit.scheduling.waitlist.Backfill;
import org.practicekit.scheduling.waitlist.BackfillStatus;
import org.practicekit.scheduling.waitlist.EntryStatus;
import org.practicekit.scheduling.waitlist.Offer;
import org.practicekit.scheduling.waitlist.OfferStatus;
import org.practicekit.scheduling.waitlist.WaitlistEntry;

/** Many people say yes to the same few times at once, while others try to book them. Each time has one winner. */
public abstract class WaitlistConcurrencyContract extends WaitlistContract {
    private static final int PROVIDERS = 2;

    /** For the host's subclass. */
    protected WaitlistConcurrencyContract() {}

    /** How many people act at once; 64 unless the store can only take fewer. */
    protected int threads() {
        return 64;
    }

    /** How many times come free; a store over a network may want fewer. */
    protected int times() {
        return 6;
    }

    @Test
    void each_freed_time_has_one_winner_however_many_say_yes() throws Exception {
        clinic(PROVIDERS, PROVIDERS, policy().offersAtOnce(4).build());
        Queue<Receipt<Acceptance>> answers = new ConcurrentLinkedQueue<>();
        Queue<Receipt<Appointment>> bookings = new ConcurrentLinkedQueue<>();
        try (Validation validation = new Validation()) {
            WaitlistDesk desk = new WaitlistDesk(waitlistStore().work(), Clock.fixed(THURSDAY, ZONE), validation);
            BookingDesk booking = new BookingDesk(store().work(), Clock.fixed(THURSDAY, ZONE), validation);
            for (int person = 0; person < 4 * times(); person++) {
                waitlistStore().store(PRACTICE, new PatientId("p" + person), agreed());
                desk.join(
                        PRACTICE,
                        new CommandId("join " + person),
                        wish("p" + person).build());
            }
            List<Backfill> freed = new ArrayList<>();
            for (int i = 0; i < times(); i++) {
                freed.add(desk.fill(PRACTICE, new CommandId("fill " + i), slot(1 + i % PROVIDERS, time(i), 30))
                        .decision()
                        .granted()
                        .orElseThrow());
            }
            assertThat(freed).allSatisfy(one -> assertThat(one.offers()).hasSize(4));
            List<Callable<Boolean>> people = new ArrayList<>();
            for (int thread = 0; thread < threads(); thread++) {
                int number = thread;
                people.add(() -> {
                    for (Backfill one : freed) {
                        for (Offer offer : one.offers()) {
                            answers.add(desk.accept(
                                    PRACTICE, new CommandId("yes " + number + " " + offer.id()), offer.id()));
                        }
                        bookings.add(booking.book(
                                PRACTICE,
                                new CommandId("book " + number + " " + one.id()),
                                proposal(
                                        "walk-in-" + number,
                                        Integer.parseInt(
                                                one.slot().resource().name().substring(1)),
                                        1,
                                        one.slot().time().start())));
                    }
                    return true;
                });
            }
            UnitOfWorkContract.together(threads(), people);
            List<Acceptance> won = answers.stream()
                    .flatMap(receipt -> receipt.decision().granted().stream())
                    .toList();
            assertThat(won).as("winners").hasSize(times());
            assertThat(won.stream().map(one -> one.backfill().id()).distinct()).hasSize(times());
            assertThat(bookings).noneMatch(Receipt::isGranted);
            for (Backfill one : freed) {
                Backfill now = desk.find(PRACTICE, one.id()).orElseThrow();
                assertThat(now.status()).isEqualTo(BackfillStatus.FILLED);
                assertThat(now.offers())
                        .filteredOn(offer -> offer.status() == OfferStatus.ACCEPTED)
                        .hasSize(1);
            }
            assertOneEach(desk, won);
        }
    }

    @Test
    void many_copies_of_one_yes_book_once() throws Exception {
        clinic(1, 1, policy().build());
        waitlistStore().store(PRACTICE, new PatientId("anna"), agreed());
        Queue<Receipt<Acceptance>> answers = new ConcurrentLinkedQueue<>();
        try (Validation validation = new Validation()) {
            WaitlistDesk desk = new WaitlistDesk(waitlistStore().work(), Clock.fixed(THURSDAY, ZONE), validation);
            desk.join(PRACTICE, new CommandId("join"), wish("anna").build());
            Offer offer = desk.fill(PRACTICE, new CommandId("fill"), slot(1, time(0), 30))
                    .decision()
                    .granted()
                    .orElseThrow()
                    .offers()
                    .get(0);
            List<Callable<Boolean>> copies = new ArrayList<>();
            for (int copy = 0; copy < threads(); copy++) {
                copies.add(() -> answers.add(desk.accept(PRACTICE, new CommandId("yes"), offer.id())));
            }
            UnitOfWorkContract.together(threads(), copies);
        }
        assertThat(answers).hasSize(threads()).allMatch(Receipt::isGranted);
        assertThat(answers.stream().map(Receipt::hash).distinct()).hasSize(1);
    }

    private void assertOneEach(WaitlistDesk desk, List<Acceptance> won) {
        List<Appointment> taken =
                starting(PRACTICE, TimeRange.of(at(MONDAY, LocalTime.MIDNIGHT), Duration.ofDays(1))).stream()
                        .filter(one -> one.occupiesAt(THURSDAY))
                        .toList();
        assertThat(taken)
                .as("booked and promised")
                .containsExactlyInAnyOrderElementsOf(
                        won.stream().map(Acceptance::appointment).toList());
        for (Appointment one : taken) {
            assertThat(taken.stream()
                            .filter(other -> !other.id().equals(one.id()))
                            .filter(other -> other.allUses().stream()
                                    .anyMatch(theirs -> one.allUses().stream()
                                            .anyMatch(ours -> ours.resource().equals(theirs.resource())
                                                    && ours.time().overlaps(theirs.time())))))
                    .as("double bookings of %s", one.id())
                    .isEmpty();
        }
        Set<String> winners =
                won.stream().map(one -> one.appointment().patient().value()).collect(Collectors.toSet());
        assertThat(winners).hasSize(times());
        assertThat(desk.waiting(PRACTICE))
                .hasSize(3 * times())
                .extracting(WaitlistEntry::status)
                .containsOnly(EntryStatus.WAITING);
    }

    /** An hour apart for each provider, so that rooms are free too. */
    private static LocalTime time(int number) {
        int hour = number / PROVIDERS;
        return LocalTime.of(hour < 4 ? 8 + hour : 9 + hour, 0);
    }
}
