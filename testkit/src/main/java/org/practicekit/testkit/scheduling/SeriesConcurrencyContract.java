package org.practicekit.testkit.scheduling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.practicekit.testkit.scheduling.TestClinic.MAIN;
import static org.practicekit.testkit.scheduling.TestClinic.PRACTICE;
import static org.practicekit.testkit.scheduling.TestClinic.SEVEN;
import static org.practicekit.testkit.scheduling.TestClinic.ZONE;
import static org.practicekit.testkit.scheduling.TestClinic.provider;
import static org.practicekit.testkit.scheduling.TestClinic.room;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.practicekit.core.decision.Receipt;
import org.practicekit.core.id.CommandId;
import org.practicekit.core.id.PatientId;
import org.practicekit.core.time.TimeRange;
import org.practicekit.core.validation.Validation;
import org.practicekit.scheduling.BookingDesk;
import org.practicekit.scheduling.SeriesDesk;
import org.practicekit.scheduling.appointment.Appointment;
import org.practicekit.scheduling.appointment.AppointmentId;
import org.practicekit.scheduling.availability.Use;
import org.practicekit.scheduling.cancellation.CancelRequest;
import org.practicekit.scheduling.policy.CancelReason;
import org.practicekit.scheduling.resource.ResourceId;
import org.practicekit.scheduling.series.Occurrence;
import org.practicekit.scheduling.series.Recurrence;
import org.practicekit.scheduling.series.Scope;
import org.practicekit.scheduling.series.SeriesChange;
import org.practicekit.scheduling.series.SeriesId;
import org.practicekit.scheduling.series.SeriesOutcome;
import org.practicekit.scheduling.series.SeriesPattern;
import org.practicekit.scheduling.series.SeriesRequest;
import org.practicekit.scheduling.series.SeriesRules;
import org.practicekit.scheduling.series.Shortfall;
import org.practicekit.scheduling.series.VisitSeries;
import org.practicekit.scheduling.visit.PatientKind;

/** Many people plan and edit series, and move single visits of them, at once. */
public abstract class SeriesConcurrencyContract {
    private static final CancelRequest ASKED = CancelRequest.byPatient(CancelReason.OTHER);
    private static final LocalDateTime MONDAY_AT_NINE = TestClinic.MONDAY.atTime(9, 0);

    /** For the host's subclass. */
    protected SeriesConcurrencyContract() {}

    /** An empty store; called before each test. */
    protected abstract SeriesStore newStore();

    /** How many people work at once. */
    protected int threads() {
        return 16;
    }

    @Test
    void series_that_want_the_same_times_never_share_one_and_lose_no_visit() throws Exception {
        SeriesStore store = store(2);
        Queue<SeriesId> series = new ConcurrentLinkedQueue<>();
        try (Validation validation = new Validation()) {
            Clock clock = Clock.fixed(SEVEN, ZONE);
            SeriesDesk desk = new SeriesDesk(store.work(), clock, validation);
            BookingDesk booking = new BookingDesk(store.work(), clock, validation);
            List<Callable<Boolean>> people = IntStream.range(0, threads())
                    .<Callable<Boolean>>mapToObj(number -> () -> {
                        SplittableRandom luck = new SplittableRandom(number);
                        Optional<VisitSeries> mine = desk.plan(
                                        PRACTICE,
                                        new CommandId("plan-" + number),
                                        request("patient-" + number, luck.nextInt(2) + 1),
                                        Shortfall.LEAVE_OPEN)
                                .decision()
                                .granted()
                                .map(SeriesOutcome::series);
                        mine.ifPresent(planned -> series.add(planned.id()));
                        for (int edit = 0; edit < 4 && mine.isPresent(); edit++) {
                            work(desk, booking, mine.get(), luck, number + "-" + edit);
                            mine = desk.find(PRACTICE, mine.get().id()).map(now -> now.series());
                        }
                        return true;
                    })
                    .toList();
            UnitOfWorkContract.together(threads(), people);
            List<Appointment> standing = booking.starting(PRACTICE, TimeRange.of(SEVEN, Duration.ofDays(120))).stream()
                    .filter(one -> one.status().occupies())
                    .toList();
            List<AppointmentId> named = series.stream()
                    .map(id -> desk.find(PRACTICE, id).orElseThrow().series())
                    .flatMap(one -> one.occurrences().stream())
                    .flatMap((Occurrence one) -> one.appointment().stream())
                    .toList();
            assertThat(series).hasSize(threads());
            assertThat(overlaps(standing)).as("taken twice").isEmpty();
            assertThat(named)
                    .as("visits and appointments")
                    .containsExactlyInAnyOrderElementsOf(
                            standing.stream().map(Appointment::id).toList());
        }
    }

    @Test
    void of_many_edits_of_one_version_one_is_made() throws Exception {
        SeriesStore store = store(1);
        Queue<Receipt<SeriesOutcome>> answers = new ConcurrentLinkedQueue<>();
        try (Validation validation = new Validation()) {
            SeriesDesk desk = new SeriesDesk(store.work(), Clock.fixed(SEVEN, ZONE), validation);
            VisitSeries series = desk.plan(PRACTICE, new CommandId("plan"), request("patient-1", 1), Shortfall.REFUSE)
                    .decision()
                    .granted()
                    .orElseThrow()
                    .series();
            List<Callable<Boolean>> people = IntStream.range(0, threads())
                    .<Callable<Boolean>>mapToObj(number -> () -> answers.add(desk.change(
                            PRACTICE,
                            new CommandId("edit-" + number),
                            series.id(),
                            series.version(),
                            new Scope.All(),
                            SeriesChange.moveTo(LocalTime.of(13, 0).plusMinutes(5L * number)),
                            Shortfall.REFUSE,
                            ASKED)))
                    .toList();
            UnitOfWorkContract.together(threads(), people);
        }
        assertThat(answers).hasSize(threads());
        assertThat(answers.stream().filter(Receipt::isGranted)).hasSize(1);
        assertThat(answers.stream().filter(answer -> !answer.isGranted()))
                .allSatisfy(answer -> assertThat(answer.findings())
                        .singleElement()
                        .satisfies(finding -> assertThat(finding.rule()).isEqualTo(SeriesRules.VERSION.id())));
    }

    private static void work(
            SeriesDesk desk, BookingDesk booking, VisitSeries mine, SplittableRandom luck, String command) {
        Occurrence visit =
                mine.occurrences().get(luck.nextInt(mine.occurrences().size()));
        LocalTime time = LocalTime.of(8, 0).plusMinutes(30L * luck.nextInt(8));
        if (luck.nextBoolean()) {
            desk.change(
                    PRACTICE,
                    new CommandId(command),
                    mine.id(),
                    mine.version(),
                    new Scope.All(),
                    SeriesChange.moveTo(time),
                    Shortfall.LEAVE_OPEN,
                    ASKED);
        } else {
            visit.appointment()
                    .flatMap(id -> booking.find(PRACTICE, id))
                    .ifPresent(one -> booking.reschedule(
                            PRACTICE,
                            new CommandId(command),
                            one.id(),
                            one.version(),
                            TestClinic.proposal(
                                    mine.patient().value(),
                                    luck.nextInt(2) + 1,
                                    luck.nextInt(2) + 1,
                                    TestClinic.at(visit.id().toLocalDate(), time)),
                            ASKED));
        }
    }

    private SeriesStore store(int providers) {
        SeriesStore store = newStore();
        store.store(TestClinic.setup(PRACTICE, providers, providers));
        return store;
    }

    private static SeriesRequest request(String patient, int number) {
        return SeriesRequest.builder()
                .visitType(TestClinic.FOLLOW_UP)
                .patient(new PatientId(patient))
                .patientKind(PatientKind.ESTABLISHED)
                .location(MAIN)
                .pattern(SeriesPattern.of(MONDAY_AT_NINE, Recurrence.parse("FREQ=WEEKLY;COUNT=6")))
                .addResources(provider(number), room(number))
                .build();
    }

    private static List<String> overlaps(List<Appointment> appointments) {
        Map<ResourceId, List<Use>> uses = new HashMap<>();
        appointments.forEach(one -> one.allUses()
                .forEach(use -> uses.computeIfAbsent(use.resource(), key -> new ArrayList<>())
                        .add(use)));
        List<String> overlaps = new ArrayList<>();
        uses.forEach((resource, taken) -> {
            taken.sort(Comparator.comparing(use -> use.time().start()));
            for (int i = 1; i < taken.size(); i++) {
                if (taken.get(i).time().overlaps(taken.get(i - 1).time())) {
                    overlaps.add(resource + " at " + taken.get(i).time());
                }
            }
        });
        return overlaps;
    }
}
