package org.practicekit.testkit.scheduling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.practicekit.testkit.scheduling.TestClinic.FOLLOW_UP;
import static org.practicekit.testkit.scheduling.TestClinic.MONDAY;
import static org.practicekit.testkit.scheduling.TestClinic.PRACTICE;
import static org.practicekit.testkit.scheduling.TestClinic.at;
import static org.practicekit.testkit.scheduling.TestClinic.proposal;
import static org.practicekit.testkit.scheduling.WaitlistClinic.PHYSICAL;
import static org.practicekit.testkit.scheduling.WaitlistClinic.THURSDAY;
import static org.practicekit.testkit.scheduling.WaitlistClinic.TIME_TO_ANSWER;
import static org.practicekit.testkit.scheduling.WaitlistClinic.agreed;
import static org.practicekit.testkit.scheduling.WaitlistClinic.policy;
import static org.practicekit.testkit.scheduling.WaitlistClinic.slot;
import static org.practicekit.testkit.scheduling.WaitlistClinic.wish;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.practicekit.core.event.DomainEvent;
import org.practicekit.core.id.CommandId;
import org.practicekit.core.id.PatientId;
import org.practicekit.core.time.DateRange;
import org.practicekit.core.time.TimeRange;
import org.practicekit.core.validation.Validation;
import org.practicekit.scheduling.BookingDesk;
import org.practicekit.scheduling.WaitlistDesk;
import org.practicekit.scheduling.appointment.Appointment;
import org.practicekit.scheduling.appointment.AppointmentId;
import org.practicekit.scheduling.appointment.AppointmentStatus;
import org.practicekit.scheduling.appointment.Proposal;
import org.practicekit.scheduling.availability.Use;
import org.practicekit.scheduling.cancellation.CancelRequest;
import org.practicekit.scheduling.policy.CancelReason;
import org.practicekit.scheduling.resource.ResourceId;
import org.practicekit.scheduling.visit.PatientKind;
import org.practicekit.scheduling.waitlist.Backfill;
import org.practicekit.scheduling.waitlist.BackfillId;
import org.practicekit.scheduling.waitlist.EntryChange;
import org.practicekit.scheduling.waitlist.EntryChanged;
import org.practicekit.scheduling.waitlist.EntryId;
import org.practicekit.scheduling.waitlist.EntryStatus;
import org.practicekit.scheduling.waitlist.FreedSlot;
import org.practicekit.scheduling.waitlist.Offer;
import org.practicekit.scheduling.waitlist.OfferChanged;
import org.practicekit.scheduling.waitlist.OfferId;
import org.practicekit.scheduling.waitlist.OfferStatus;
import org.practicekit.scheduling.waitlist.WaitlistEntry;
import org.practicekit.testkit.property.Choices;
import org.practicekit.testkit.property.Property;
import org.practicekit.testkit.time.SettableClock;

/**
 * Random weeks with a waitlist: visits are booked and called off, freed times offered, offers accepted, declined, forgotten
 * and answered late, entries withdrawn, holds called off by the desk, and the clock goes on. Whatever happens, nothing is
 * taken twice, every offer and every hold ends, nobody is served twice, and the events tell what the list says.
 */
public abstract class WaitlistHistoryContract extends WaitlistContract {
    private static final int PATIENTS = 8;

    /** For the host's subclass. */
    protected WaitlistHistoryContract() {}

    /** How many random weeks; a store over a network may want fewer. */
    protected int weeks() {
        return 60;
    }

    @Test
    void nothing_is_ever_taken_twice() {
        afterEachStep(Step::forward, Week::overlapsNowhere);
    }

    @Test
    void no_two_visits_are_agreed_for_one_time_even_when_the_clock_is_set_back() {
        afterEachStep(Step::any, Week::agreesNowhereTwice);
    }

    @Test
    void what_open_offers_need_is_held_for_them() {
        afterEachStep(Step::forward, Week::holdsWhatIsOffered);
    }

    @Test
    void every_offer_and_every_hold_ends() {
        atTheEnd(week -> {
            week.letItEnd();
            assertThat(week.desk.waiting(PRACTICE))
                    .extracting(WaitlistEntry::status)
                    .doesNotContain(EntryStatus.OFFERED);
            assertThat(week.backfills()).noneMatch(one -> one.status().isOpen());
            assertThat(week.backfills())
                    .allSatisfy(one ->
                            assertThat(one.offers()).extracting(Offer::status).doesNotContain(OfferStatus.OPEN));
            assertThat(week.book())
                    .noneMatch(one -> one.status() == AppointmentStatus.HELD && one.occupiesAt(week.clock.instant()));
        });
    }

    @Test
    void each_entry_is_filled_once_at_most_and_each_yes_fills_one() {
        atTheEnd(week -> {
            List<AppointmentId> visits = new ArrayList<>();
            List<EntryId> filled = new ArrayList<>();
            for (WaitlistEntry entry : week.entries()) {
                assertThat(entry.history())
                        .filteredOn(change -> change.to() == EntryStatus.FILLED)
                        .hasSizeLessThanOrEqualTo(1);
                entry.filledBy().ifPresent(visit -> {
                    visits.add(visit);
                    filled.add(entry.id());
                    assertThat(week.booking.find(PRACTICE, visit).orElseThrow().patient())
                            .isEqualTo(entry.patient());
                });
            }
            assertThat(visits).doesNotHaveDuplicates();
            assertThat(week.backfills().stream()
                            .flatMap(one -> one.offers().stream())
                            .filter(offer -> offer.status() == OfferStatus.ACCEPTED)
                            .map(Offer::entry))
                    .containsExactlyInAnyOrderElementsOf(filled);
        });
    }

    @Test
    void every_history_is_a_life_an_entry_can_have() {
        atTheEnd(week -> assertThat(week.entries()).allSatisfy(entry -> {
            assertThat(entry.history().get(0).to()).isEqualTo(EntryStatus.WAITING);
            for (int i = 1; i < entry.history().size(); i++) {
                assertThat(entry.history().get(i - 1).to().next())
                        .contains(entry.history().get(i).to());
            }
        }));
    }

    @Test
    void the_events_tell_what_the_list_says() {
        atTheEnd(week -> {
            Map<EntryId, List<EntryStatus>> entries = new HashMap<>();
            Map<OfferId, OfferStatus> offers = new HashMap<>();
            for (DomainEvent event : week.store.events(PRACTICE)) {
                if (event instanceof EntryChanged changed) {
                    entries.computeIfAbsent(changed.entry(), key -> new ArrayList<>())
                            .add(changed.to());
                }
                if (event instanceof OfferChanged changed) {
                    offers.put(changed.offer(), changed.to());
                }
            }
            assertThat(week.entries())
                    .allSatisfy(entry -> assertThat(entries.get(entry.id()))
                            .containsExactlyElementsOf(entry.history().stream()
                                    .map(EntryChange::to)
                                    .toList()));
            assertThat(entries).hasSameSizeAs(week.entries());
            Map<OfferId, OfferStatus> stored = new HashMap<>();
            week.backfills().forEach(one -> one.offers().forEach(offer -> stored.put(offer.id(), offer.status())));
            assertThat(offers).isEqualTo(stored);
        });
    }

    @Test
    void the_weeks_are_eventful_enough_to_see_every_end_of_an_offer() {
        Set<OfferStatus> seen = EnumSet.noneOf(OfferStatus.class);
        Set<Boolean> moved = new HashSet<>();
        property(Step::any, 120, (week, made) -> {
            made.forEach(week::make);
            week.backfills().forEach(one -> one.offers().forEach(offer -> seen.add(offer.status())));
            week.entries().stream()
                    .filter(entry -> entry.status() == EntryStatus.FILLED)
                    .forEach(entry -> moved.add(entry.wish().givesUp().isPresent()));
        });
        assertThat(seen).containsExactlyInAnyOrder(OfferStatus.values());
        assertThat(moved).containsExactlyInAnyOrder(true, false);
    }

    private void afterEachStep(Function<Choices, Step> steps, Consumer<Week> holds) {
        property(
                steps,
                weeks(),
                (week, made) -> made.forEach(step -> {
                    week.make(step);
                    holds.accept(week);
                }));
    }

    private void atTheEnd(Consumer<Week> holds) {
        property(Step::any, weeks(), (week, made) -> {
            made.forEach(week::make);
            holds.accept(week);
        });
    }

    private void property(Function<Choices, Step> steps, int weeks, BiConsumer<Week, List<Step>> holds) {
        try (Validation validation = new Validation()) {
            Property.forAll(choices -> choices.list(1, 40, steps::apply))
                    .runs(weeks)
                    .holds(made -> {
                        WaitlistStore fresh = newStore();
                        fresh.store(WaitlistClinic.setup(
                                PRACTICE, 2, 2, policy().passedOverAtMost(2).build()));
                        holds.accept(new Week(fresh, validation), made);
                    });
        }
    }

    private enum Kind {
        JOIN,
        BOOK,
        CALL_OFF_AND_FILL,
        FILL_AN_HOUR,
        ACCEPT,
        DECLINE,
        WITHDRAW,
        SWEEP,
        TIME_PASSES,
        REPEAT,
        CALL_THE_HOLD_OFF,
        STOP_ASKING,
        CLOCK_IS_SET_BACK
    }

    /**
     * What somebody does.
     *
     * @param kind what
     * @param who which patient, entry, offer or visit, counted round
     * @param when which half hour, or how long
     */
    private record Step(Kind kind, int who, int when) {
        private static final List<Kind> FORWARD = List.of(
                Kind.JOIN,
                Kind.BOOK,
                Kind.CALL_OFF_AND_FILL,
                Kind.FILL_AN_HOUR,
                Kind.ACCEPT,
                Kind.ACCEPT,
                Kind.DECLINE,
                Kind.WITHDRAW,
                Kind.SWEEP,
                Kind.TIME_PASSES,
                Kind.REPEAT,
                Kind.CALL_THE_HOLD_OFF,
                Kind.CALL_THE_HOLD_OFF,
                Kind.STOP_ASKING,
                Kind.JOIN,
                Kind.BOOK,
                Kind.CALL_OFF_AND_FILL);

        static Step forward(Choices choices) {
            return new Step(choices.oneOf(FORWARD), choices.between(0, 40), choices.between(0, 11));
        }

        static Step any(Choices choices) {
            return choices.chance(5) ? new Step(Kind.CLOCK_IS_SET_BACK, 0, choices.between(1, 5)) : forward(choices);
        }
    }

    /** A week at the desk. */
    private static final class Week {
        private final WaitlistStore store;
        private final SettableClock clock = new SettableClock(THURSDAY, TestClinic.ZONE);
        private final WaitlistDesk desk;
        private final WaitlistDesk otherDesk;
        private final BookingDesk booking;
        private final List<EntryId> joined = new ArrayList<>();
        private final List<BackfillId> asked = new ArrayList<>();
        private Runnable last = () -> {};
        private int commands;

        Week(WaitlistStore store, Validation validation) {
            this.store = store;
            this.desk = new WaitlistDesk(store.work(), clock, validation);
            this.otherDesk = new WaitlistDesk(store.work(), clock, validation);
            this.booking = new BookingDesk(store.work(), clock, validation);
            for (int i = 0; i < PATIENTS; i++) {
                store.store(PRACTICE, new PatientId("patient-" + i), agreed());
            }
        }

        void make(Step step) {
            switch (step.kind()) {
                case JOIN -> join(step);
                case BOOK -> book(step);
                case CALL_OFF_AND_FILL -> callOff(step);
                case FILL_AN_HOUR -> fill(slot(1 + step.who() % 2, LocalTime.of(9 + step.when() % 3, 0), 60));
                case ACCEPT -> accept(step);
                case DECLINE -> offer(step).ifPresent(offer -> desk.decline(PRACTICE, command(), offer.id()));
                case WITHDRAW -> withdraw(step);
                case SWEEP -> desk.sweep(PRACTICE, 3);
                case TIME_PASSES ->
                    clock.advance(Duration.ofMinutes(step.when() == 11 ? 24 * 60 : 1 + step.when() * 2));
                case REPEAT -> last.run();
                case CALL_THE_HOLD_OFF -> callTheHoldOff(step);
                case STOP_ASKING -> one(asked, step).ifPresent(id -> desk.callOff(PRACTICE, command(), id));
                case CLOCK_IS_SET_BACK -> clock.advance(Duration.ofMinutes(-step.when()));
            }
        }

        private void join(Step step) {
            CommandId command = command();
            String patient = "patient-" + step.who() % PATIENTS;
            LocalDate from = MONDAY.minusDays(1);
            last = () -> desk.join(
                            PRACTICE,
                            command,
                            wish(patient)
                                    .visitType(step.when() % 4 == 0 ? PHYSICAL : FOLLOW_UP)
                                    .dates(DateRange.days(from, 2 + step.when()))
                                    .givesUp(visitOf(patient))
                                    .build())
                    .decision()
                    .granted()
                    .map(WaitlistEntry::id)
                    .filter(id -> !joined.contains(id))
                    .ifPresent(joined::add);
            last.run();
        }

        private Optional<AppointmentId> visitOf(String patient) {
            return book().stream()
                    .filter(one -> one.patient().value().equals(patient)
                            && one.status().agreed())
                    .map(Appointment::id)
                    .findFirst();
        }

        private void book(Step step) {
            CommandId command = command();
            Instant start = at(MONDAY.plusDays(step.who() % 3 == 0 ? 1 : 0), LocalTime.of(9, 0))
                    .plus(Duration.ofMinutes(30L * (step.when() % 6)));
            last = () -> booking.book(
                    PRACTICE,
                    command,
                    proposal("patient-" + step.who() % PATIENTS, 1 + step.who() % 2, 1 + step.when() % 2, start));
            last.run();
        }

        private void callOff(Step step) {
            List<Appointment> agreed =
                    book().stream().filter(one -> one.status().agreed()).toList();
            one(agreed, step).ifPresent(visit -> {
                booking.cancel(
                        PRACTICE,
                        command(),
                        visit.id(),
                        visit.version(),
                        CancelRequest.byPractice(CancelReason.CLINICIAN_AWAY));
                fill(FreedSlot.of(visit, FreedSlot.Cause.CANCELLATION));
            });
        }

        private void fill(FreedSlot slot) {
            CommandId command = command();
            last = () -> desk.fill(PRACTICE, command, slot)
                    .decision()
                    .granted()
                    .map(Backfill::id)
                    .filter(id -> !asked.contains(id))
                    .ifPresent(asked::add);
            last.run();
        }

        private void accept(Step step) {
            offer(step).ifPresent(offer -> {
                CommandId command = command();
                last = () -> otherDesk
                        .accept(PRACTICE, command, offer.id())
                        .decision()
                        .granted()
                        .flatMap(yes -> yes.next())
                        .map(Backfill::id)
                        .filter(id -> !asked.contains(id))
                        .ifPresent(asked::add);
                last.run();
            });
        }

        private void withdraw(Step step) {
            one(joined, step).ifPresent(entry -> {
                CommandId command = command();
                last = () -> desk.withdraw(PRACTICE, command, entry);
                last.run();
            });
        }

        private void callTheHoldOff(Step step) {
            List<Appointment> holds = book().stream()
                    .filter(one -> one.status() == AppointmentStatus.HELD && one.occupiesAt(clock.instant()))
                    .toList();
            one(holds, step).ifPresent(hold -> {
                booking.cancel(
                        PRACTICE, command(), hold.id(), hold.version(), CancelRequest.byPractice(CancelReason.OTHER));
                if (step.when() > 2) {
                    booking.book(PRACTICE, command(), insteadOf(hold));
                }
            });
        }

        /** A walk-in with whom and what was held. */
        private static Proposal insteadOf(Appointment hold) {
            return Proposal.builder()
                    .visitType(FOLLOW_UP)
                    .patient(new PatientId("walk-in"))
                    .patientKind(PatientKind.ESTABLISHED)
                    .location(TestClinic.MAIN)
                    .start(hold.time().start())
                    .resources(hold.uses().stream().map(Use::resource).limit(2).toList())
                    .build();
        }

        /** Open ones more often than those that are over. */
        private Optional<Offer> offer(Step step) {
            List<Offer> all =
                    backfills().stream().flatMap(one -> one.offers().stream()).toList();
            List<Offer> open = all.stream()
                    .filter(offer -> offer.status() == OfferStatus.OPEN)
                    .toList();
            return one(open.isEmpty() || step.when() == 0 ? all : open, step);
        }

        private static <T> Optional<T> one(List<T> some, Step step) {
            return some.isEmpty() ? Optional.empty() : Optional.of(some.get(step.who() % some.size()));
        }

        void letItEnd() {
            for (int round = 0; round < 200; round++) {
                clock.advance(round < 100 ? TIME_TO_ANSWER : Duration.ofDays(1));
                while (!desk.sweep(PRACTICE, 100).isEmpty()) {
                    clock.advance(Duration.ofMillis(1));
                }
            }
        }

        void overlapsNowhere() {
            assertNoOverlap(book().stream()
                    .filter(one -> one.occupiesAt(clock.instant()))
                    .toList());
        }

        void agreesNowhereTwice() {
            assertNoOverlap(book().stream().filter(one -> one.status().agreed()).toList());
        }

        void holdsWhatIsOffered() {
            for (Backfill backfill : backfills()) {
                List<Offer> open = backfill.openOffers(clock.instant());
                Optional<Appointment> hold = backfill.hold().flatMap(id -> booking.find(PRACTICE, id));
                if (open.isEmpty()
                        || hold.filter(one -> one.status() == AppointmentStatus.CANCELLED)
                                .isPresent()) {
                    continue; // nobody can say yes, or a person at the desk decided otherwise
                }
                assertThat(hold.orElseThrow().occupiesAt(clock.instant())).isTrue();
                assertThat(open)
                        .allSatisfy(offer -> assertThat(offer.opening().uses())
                                .allMatch(need -> hold.orElseThrow().uses().stream()
                                        .anyMatch(kept -> kept.resource().equals(need.resource())
                                                && kept.time().encloses(need.time()))));
            }
        }

        private static void assertNoOverlap(List<Appointment> appointments) {
            Map<ResourceId, List<Use>> uses = new LinkedHashMap<>();
            appointments.forEach(one -> one.allUses()
                    .forEach(use -> uses.computeIfAbsent(use.resource(), key -> new ArrayList<>())
                            .add(use)));
            uses.forEach((resource, times) -> {
                List<TimeRange> sorted = times.stream().map(Use::time).sorted().toList();
                for (int i = 1; i < sorted.size(); i++) {
                    assertThat(sorted.get(i - 1).overlaps(sorted.get(i)))
                            .as("%s at %s and %s", resource, sorted.get(i - 1), sorted.get(i))
                            .isFalse();
                }
            });
        }

        List<Appointment> book() {
            return booking.starting(
                    PRACTICE, TimeRange.of(at(MONDAY.minusDays(7), LocalTime.MIDNIGHT), Duration.ofDays(60)));
        }

        List<Backfill> backfills() {
            return asked.stream()
                    .flatMap(id -> desk.find(PRACTICE, id).stream())
                    .toList();
        }

        List<WaitlistEntry> entries() {
            return joined.stream()
                    .flatMap(id -> desk.find(PRACTICE, id).stream())
                    .toList();
        }

        private CommandId command() {
            return new CommandId("command-" + ++commands);
        }
    }
}
