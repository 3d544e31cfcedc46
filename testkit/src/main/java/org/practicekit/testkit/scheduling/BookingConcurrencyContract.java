package org.practicekit.testkit.scheduling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.practicekit.testkit.scheduling.TestClinic.MONDAY;
import static org.practicekit.testkit.scheduling.TestClinic.PRACTICE;
import static org.practicekit.testkit.scheduling.TestClinic.SEVEN;
import static org.practicekit.testkit.scheduling.TestClinic.ZONE;
import static org.practicekit.testkit.scheduling.TestClinic.at;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.practicekit.core.decision.Receipt;
import org.practicekit.core.event.DomainEvent;
import org.practicekit.core.id.CommandId;
import org.practicekit.core.rule.Finding;
import org.practicekit.core.rule.Severity;
import org.practicekit.core.time.TimeRange;
import org.practicekit.core.validation.Validation;
import org.practicekit.scheduling.BookingDesk;
import org.practicekit.scheduling.appointment.Appointment;
import org.practicekit.scheduling.appointment.Proposal;
import org.practicekit.scheduling.availability.Use;
import org.practicekit.scheduling.cancellation.CancelRequest;
import org.practicekit.scheduling.policy.CancelReason;
import org.practicekit.scheduling.policy.SchedulingRules;
import org.practicekit.scheduling.resource.ResourceId;

/**
 * Many people book the same few resources at once. Afterwards nothing is taken twice, nothing that was promised is missing,
 * nothing is there that nobody was promised, and nobody waited for ever.
 */
public abstract class BookingConcurrencyContract extends SchedulingContract {
    private static final int PROVIDERS = 4;
    private static final int ROOMS = 3;
    private static final int DAYS = 5;

    /** For the host's subclass. */
    protected BookingConcurrencyContract() {}

    /** How many people book at once; 64 unless the store can only take fewer. */
    protected int threads() {
        return 64;
    }

    /** How often each of them tries; a store over a network may want fewer. */
    protected int attempts() {
        return 200;
    }

    @Test
    void no_resource_is_promised_twice_and_no_promise_is_lost() throws Exception {
        store().store(TestClinic.setup(PRACTICE, PROVIDERS, ROOMS));
        Queue<Appointment> promised = new ConcurrentLinkedQueue<>();
        Queue<String> wrongReasons = new ConcurrentLinkedQueue<>();
        try (Validation validation = new Validation()) {
            BookingDesk desk = new BookingDesk(store().work(), Clock.fixed(SEVEN, ZONE), validation);
            List<Callable<Boolean>> people = new ArrayList<>();
            for (int person = 0; person < threads(); person++) {
                int number = person;
                people.add(() -> {
                    SplittableRandom luck = new SplittableRandom(number);
                    for (int attempt = 0; attempt < attempts(); attempt++) {
                        CommandId command = new CommandId("p" + number + "-" + attempt);
                        Receipt<Appointment> receipt = luck.nextInt(4) == 0
                                ? desk.hold(PRACTICE, command, wish(luck))
                                : desk.book(PRACTICE, command, wish(luck));
                        receipt.fold(
                                yes -> promised.add(yes.value()), no -> wrongReasons.addAll(unexpected(no.findings())));
                    }
                    return true;
                });
            }
            UnitOfWorkContract.together(threads(), people);
        }
        assertThat(wrongReasons).isEmpty();
        assertThat(promised).isNotEmpty();
        List<Appointment> stored = starting(PRACTICE, TimeRange.of(SEVEN, Duration.ofDays(30)));
        assertThat(overlaps(stored)).as("taken twice").isEmpty();
        assertThat(stored).as("promised and stored").containsExactlyInAnyOrderElementsOf(promised);
        assertThat(store().events(PRACTICE))
                .as("told to others")
                .extracting(DomainEvent::subject)
                .containsExactlyInAnyOrderElementsOf(promised.stream()
                        .map(appointment -> "appointment/" + appointment.id())
                        .toList());
        assertThat(promised.size())
                .as("the week is nearly full, so no time was refused that was free")
                .isGreaterThan(fullWeek() * 6 / 10);
    }

    @Test
    void people_who_move_their_visits_at_once_neither_lose_one_nor_share_one() throws Exception {
        store().store(TestClinic.setup(PRACTICE, PROVIDERS, PROVIDERS));
        CancelRequest off = CancelRequest.byPatient(CancelReason.OTHER);
        int people = Math.min(threads(), 40);
        Queue<String> wrongReasons = new ConcurrentLinkedQueue<>();
        try (Validation validation = new Validation()) {
            BookingDesk desk = new BookingDesk(store().work(), Clock.fixed(SEVEN, ZONE), validation);
            List<Callable<Boolean>> moving = new ArrayList<>();
            for (int person = 0; person < people; person++) {
                int number = person;
                Appointment first = desk.book(PRACTICE, new CommandId("first-" + person), own(person, person))
                        .decision()
                        .granted()
                        .orElseThrow();
                moving.add(() -> {
                    SplittableRandom luck = new SplittableRandom(number);
                    Appointment mine = first;
                    for (int attempt = 0; attempt < attempts() / 20 + 1; attempt++) {
                        CommandId command = new CommandId("move-" + number + "-" + attempt);
                        Receipt<Appointment> moved = desk.reschedule(
                                PRACTICE, command, mine.id(), mine.version(), own(number, luck.nextInt(people)), off);
                        wrongReasons.addAll(unexpected(moved.findings()));
                        mine = moved.decision().granted().orElse(mine);
                    }
                    return true;
                });
            }
            UnitOfWorkContract.together(people, moving);
        }
        assertThat(wrongReasons).isEmpty();
        List<Appointment> standing = starting(PRACTICE, TimeRange.of(SEVEN, Duration.ofDays(30))).stream()
                .filter(one -> one.status().occupies())
                .toList();
        assertThat(overlaps(standing)).as("taken twice").isEmpty();
        assertThat(standing).as("one visit for each person").hasSize(people);
        assertThat(standing).extracting(Appointment::patient).doesNotHaveDuplicates();
    }

    @Test
    void many_copies_of_one_command_book_once() throws Exception {
        Queue<Receipt<Appointment>> answers = new ConcurrentLinkedQueue<>();
        Proposal wish = TestClinic.proposal("patient-1", 1, 1, at(MONDAY, LocalTime.of(9, 0)));
        try (Validation validation = new Validation()) {
            BookingDesk desk = new BookingDesk(store().work(), Clock.fixed(SEVEN, ZONE), validation);
            List<Callable<Boolean>> copies = new ArrayList<>();
            for (int copy = 0; copy < threads(); copy++) {
                copies.add(() -> answers.add(desk.book(PRACTICE, new CommandId("the-one"), wish)));
            }
            UnitOfWorkContract.together(threads(), copies);
        }
        assertThat(answers).hasSize(threads());
        assertThat(answers.stream().map(Receipt::hash).distinct()).hasSize(1);
        assertThat(answers).allMatch(Receipt::isGranted);
        assertThat(store().events(PRACTICE)).hasSize(1);
    }

    /** Each person's visit in one of as many times as there are people, so that most of what they wish for is taken. */
    private static Proposal own(int person, int place) {
        int number = 1 + place % PROVIDERS;
        int column = place / PROVIDERS;
        Instant start = at(MONDAY.plusDays(column / 6), LocalTime.of(8, 0))
                .plus(Duration.ofMinutes(40).multipliedBy(column % 6));
        return TestClinic.proposal("patient-" + person, number, number, start);
    }

    private static Proposal wish(SplittableRandom luck) {
        LocalDate date = MONDAY.plusDays(luck.nextInt(DAYS));
        int hour = luck.nextBoolean() ? 8 + luck.nextInt(4) : 13 + luck.nextInt(4);
        Instant start = at(date, LocalTime.of(hour, luck.nextInt(5) * 5));
        return TestClinic.proposal(
                "patient-" + luck.nextInt(400), 1 + luck.nextInt(PROVIDERS), 1 + luck.nextInt(ROOMS), start);
    }

    /** What the rooms hold when they are used from opening to closing, visit and cleaning one after the other. */
    private static int fullWeek() {
        return ROOMS * DAYS * 8 * 60 / 60;
    }

    /** Refusals may only be about something taken. */
    private static List<String> unexpected(List<Finding> findings) {
        return findings.stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .filter(finding -> !finding.rule().equals(SchedulingRules.FREE.id())
                        && !finding.rule().equals(SchedulingRules.PATIENT_FREE.id()))
                .map(Finding::explain)
                .toList();
    }

    private static List<String> overlaps(List<Appointment> appointments) {
        Map<ResourceId, List<Use>> uses = appointments.stream()
                .flatMap(appointment -> appointment.allUses().stream())
                .collect(Collectors.groupingBy(Use::resource, HashMap::new, Collectors.toCollection(ArrayList::new)));
        List<String> twice = new ArrayList<>();
        uses.forEach((resource, times) -> {
            times.sort(Comparator.comparing(Use::time));
            for (int i = 1; i < times.size(); i++) {
                if (times.get(i - 1).time().overlaps(times.get(i).time())) {
                    twice.add(times.get(i - 1) + " and " + times.get(i));
                }
            }
        });
        return twice;
    }
}
