package org.practicekit.adapter.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.practicekit.adapter.memory.SeriesOffice.ANN;
import static org.practicekit.adapter.memory.SeriesOffice.ASKED;
import static org.practicekit.testkit.scheduling.TestClinic.PRACTICE;
import static org.practicekit.testkit.scheduling.TestClinic.ZONE;
import static org.practicekit.testkit.scheduling.TestClinic.provider;
import static org.practicekit.testkit.scheduling.TestClinic.room;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.practicekit.core.decision.Receipt;
import org.practicekit.core.time.WallClock;
import org.practicekit.scheduling.appointment.Appointment;
import org.practicekit.scheduling.appointment.AppointmentId;
import org.practicekit.scheduling.appointment.AppointmentStatus;
import org.practicekit.scheduling.availability.Use;
import org.practicekit.scheduling.resource.ResourceId;
import org.practicekit.scheduling.series.Occurrence;
import org.practicekit.scheduling.series.Recurrence;
import org.practicekit.scheduling.series.Scope;
import org.practicekit.scheduling.series.SeriesChange;
import org.practicekit.scheduling.series.SeriesId;
import org.practicekit.scheduling.series.SeriesOutcome;
import org.practicekit.scheduling.series.SeriesPattern;
import org.practicekit.scheduling.series.SeriesStanding;
import org.practicekit.scheduling.series.Shortfall;
import org.practicekit.scheduling.series.Standing;
import org.practicekit.scheduling.series.VisitSeries;
import org.practicekit.testkit.property.Choices;
import org.practicekit.testkit.property.Property;
import org.practicekit.testkit.scheduling.TestClinic;

/** Whatever people do to series, in whatever order, no visit appears twice and none that took place is lost. */
class SeriesHistoriesTest {
    private static final int HORIZON = 45;
    private static final List<String> RULES = List.of(
            "FREQ=WEEKLY;COUNT=6",
            "FREQ=WEEKLY",
            "FREQ=WEEKLY;BYDAY=MO,WE,FR;COUNT=9",
            "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,TH",
            "FREQ=DAILY;INTERVAL=3;UNTIL=20260410",
            "FREQ=DAILY;BYDAY=MO,TU,WE,TH,FR;COUNT=15",
            "FREQ=MONTHLY;BYDAY=2TU,-1FR",
            "FREQ=MONTHLY;BYMONTHDAY=-1,15;COUNT=4");

    @Test
    void no_history_duplicates_a_visit_or_loses_one() {
        Property.forAll(choices -> choices.list(1, 25, SeriesHistoriesTest::step))
                .runs(150)
                .holds(steps -> {
                    try (SeriesOffice office = new SeriesOffice(HORIZON)) {
                        History history = new History(office);
                        for (Step step : steps) {
                            history.take(step);
                            history.check();
                        }
                    }
                });
    }

    /** What somebody does, with numbers that choose among what is there by then. */
    private record Step(What what, int series, int visit, int rule, int time, int doctor, boolean strict) {}

    private enum What {
        PLAN,
        CHANGE_THIS,
        CHANGE_FOLLOWING,
        CHANGE_ALL,
        CHANGE_RULE_FOLLOWING,
        CHANGE_RULE_ALL,
        ADD_DATE,
        CALL_OFF_THIS,
        CALL_OFF_FOLLOWING,
        CALL_OFF_ALL,
        MOVE_AT_BOOKING_DESK,
        CALL_OFF_AT_BOOKING_DESK,
        PATIENT_COMES,
        PATIENT_IS_MISSED,
        SOMEBODY_ELSE_BOOKS,
        TIME_PASSES
    }

    private static Step step(Choices choices) {
        return new Step(
                choices.oneOf(What.values()),
                choices.between(0, 3),
                choices.between(0, 9),
                choices.between(0, RULES.size() - 1),
                choices.between(0, 5),
                choices.between(1, 2),
                choices.chance(50));
    }

    private static final class History {
        private final SeriesOffice office;
        private final List<SeriesId> series = new ArrayList<>();
        private final Map<AppointmentId, Appointment> settled = new HashMap<>();
        private LocalDate lastSweep = LocalDate.of(2026, 3, 1);

        History(SeriesOffice office) {
            this.office = office;
        }

        void take(Step step) {
            if (step.what() == What.PLAN || series.isEmpty()) {
                plan(step);
                return;
            }
            SeriesId id = series.get(step.series() % series.size());
            List<Occurrence> visits = office.series(id).occurrences();
            if (visits.isEmpty()) {
                return;
            }
            Occurrence visit = visits.get(step.visit() % visits.size());
            Scope only = new Scope.This(visit.id());
            Scope following = new Scope.Following(visit.id());
            LocalTime time = LocalTime.of(9, 0).plusMinutes(30L * step.time());
            Shortfall shortfall = step.strict() ? Shortfall.REFUSE : Shortfall.LEAVE_OPEN;
            SeriesChange later = SeriesChange.builder()
                    .time(time)
                    .resources(List.of(provider(step.doctor()), room(step.doctor())))
                    .keepChanged(step.strict())
                    .build();
            SeriesChange rule = SeriesChange.builder()
                    .rule(Recurrence.parse(RULES.get(step.rule())))
                    .keepChanged(!step.strict())
                    .build();
            switch (step.what()) {
                case CHANGE_THIS ->
                    change(
                            id,
                            only,
                            SeriesChange.moveTo(visit.start()
                                    .toLocalDate()
                                    .plusDays(step.rule() - 3)
                                    .atTime(time)),
                            shortfall);
                case CHANGE_FOLLOWING -> change(id, following, later, shortfall);
                case CHANGE_ALL -> change(id, new Scope.All(), later, shortfall);
                case CHANGE_RULE_FOLLOWING -> change(id, following, rule, shortfall);
                case CHANGE_RULE_ALL -> change(id, new Scope.All(), rule, shortfall);
                case ADD_DATE ->
                    office.desk.addDate(
                            PRACTICE,
                            office.command(),
                            id,
                            office.series(id).version(),
                            visit.id().plusDays(step.rule()).toLocalDate().atTime(time));
                case CALL_OFF_THIS -> office.callOff(id, only);
                case CALL_OFF_FOLLOWING -> office.callOff(id, following);
                case CALL_OFF_ALL -> office.callOff(id, new Scope.All());
                case MOVE_AT_BOOKING_DESK ->
                    booked(visit)
                            .ifPresent(one -> office.booking.reschedule(
                                    PRACTICE,
                                    office.command(),
                                    one.id(),
                                    one.version(),
                                    TestClinic.proposal(
                                            ANN.value(),
                                            step.doctor(),
                                            step.doctor(),
                                            one.time().start().plus(Duration.ofMinutes(15L + 15L * step.time()))),
                                    ASKED));
                case CALL_OFF_AT_BOOKING_DESK ->
                    booked(visit)
                            .ifPresent(one ->
                                    office.booking.cancel(PRACTICE, office.command(), one.id(), one.version(), ASKED));
                case PATIENT_COMES -> next(id).ifPresent(office::isSeen);
                case PATIENT_IS_MISSED ->
                    next(id).ifPresent(one -> {
                        office.clock.set(one.time().end());
                        office.booking.noShow(PRACTICE, office.command(), one.id(), one.version(), ASKED);
                    });
                case SOMEBODY_ELSE_BOOKS ->
                    office.booking.book(
                            PRACTICE,
                            office.command(),
                            TestClinic.proposal(
                                    "bob",
                                    step.doctor(),
                                    step.doctor(),
                                    new WallClock(ZONE)
                                            .at(visit.start()
                                                    .toLocalDate()
                                                    .plusDays(7)
                                                    .atTime(time))));
                case TIME_PASSES -> {
                    office.clock.advance(Duration.ofDays(step.rule() + 1L));
                    office.desk.planDue(PRACTICE, 100);
                    lastSweep = LocalDate.ofInstant(office.clock.instant(), ZONE);
                }
                case PLAN -> throw new AssertionError("planned above");
            }
        }

        private void plan(Step step) {
            LocalDateTime from = LocalDateTime.ofInstant(office.clock.instant(), ZONE)
                    .toLocalDate()
                    .plusDays(step.visit())
                    .atTime(9, 0)
                    .plusMinutes(30L * step.time());
            SeriesPattern.firstFrom(from, Recurrence.parse(RULES.get(step.rule())))
                    .ifPresent(pattern -> office.plan(
                                    pattern.start().toString(),
                                    pattern.rule().text(),
                                    step.strict() ? Shortfall.REFUSE : Shortfall.LEAVE_OPEN)
                            .decision()
                            .granted()
                            .ifPresent(outcome -> series.add(outcome.series().id())));
        }

        private void change(SeriesId id, Scope scope, SeriesChange change, Shortfall shortfall) {
            Receipt<SeriesOutcome> receipt = office.change(id, scope, change, shortfall);
            receipt.decision().granted().flatMap(SeriesOutcome::continuation).ifPresent(one -> series.add(one.id()));
        }

        private Optional<Appointment> booked(Occurrence visit) {
            return visit.appointment()
                    .map(office::find)
                    .filter(one -> one.status().agreed());
        }

        private Optional<Appointment> next(SeriesId id) {
            return office.series(id).occurrences().stream()
                    .flatMap(one -> booked(one).stream())
                    .filter(one ->
                            one.time().start().isAfter(office.clock.instant().plus(Duration.ofMinutes(5))))
                    .min(Comparator.comparing(one -> one.time().start()));
        }

        void check() {
            List<SeriesStanding> standings =
                    series.stream().map(office::standing).toList();
            List<Appointment> appointments = office.appointments();
            everyDateHasOneVisit(standings);
            noDateIsInASeriesAndInTheOneThatContinuesIt(standings);
            everyAppointmentBelongsToOneVisit(standings, appointments);
            whatIsSettledStaysAsItIs(standings, appointments);
            nothingIsBookedTwice(appointments);
        }

        private void everyDateHasOneVisit(List<SeriesStanding> standings) {
            for (SeriesStanding standing : standings) {
                VisitSeries one = standing.series();
                assertThat(one.occurrences()).extracting(Occurrence::id).doesNotHaveDuplicates();
                assertThat(standing.standings()).hasSameSizeAs(one.occurrences());
                LocalDateTime planned = one.nextUnplanned()
                        .map(LocalDate::atStartOfDay)
                        .orElse(one.pattern().start().plusYears(2));
                assertThat(one.occurrences()).extracting(Occurrence::id).containsAll(one.dates(planned));
                assertThat(planned).isAfter(lastSweep.plusDays(HORIZON).atStartOfDay());
            }
        }

        private void noDateIsInASeriesAndInTheOneThatContinuesIt(List<SeriesStanding> standings) {
            Map<SeriesId, SeriesId> origins = new HashMap<>();
            standings.forEach(one -> one.series()
                    .splitFrom()
                    .ifPresent(split -> origins.put(one.series().id(), split.series())));
            Map<SeriesId, List<LocalDateTime>> dates = new HashMap<>();
            for (SeriesStanding one : standings) {
                SeriesId first = one.series().id();
                while (origins.containsKey(first)) {
                    first = origins.get(first);
                }
                dates.computeIfAbsent(first, key -> new ArrayList<>())
                        .addAll(one.series().occurrences().stream()
                                .map(Occurrence::id)
                                .toList());
            }
            dates.values().forEach(of -> assertThat(of).doesNotHaveDuplicates());
        }

        private void everyAppointmentBelongsToOneVisit(List<SeriesStanding> standings, List<Appointment> appointments) {
            List<AppointmentId> named = standings.stream()
                    .flatMap(standing -> standing.series().occurrences().stream())
                    .flatMap(one -> one.appointment().stream())
                    .toList();
            assertThat(named)
                    .containsExactlyInAnyOrderElementsOf(appointments.stream()
                            .filter(one -> one.status().occupies() || one.status() == AppointmentStatus.NO_SHOW)
                            .map(Appointment::id)
                            .toList());
            for (SeriesStanding standing : standings) {
                for (Occurrence one : standing.series().occurrences()) {
                    boolean done = one.appointment()
                            .map(office::find)
                            .map(visit -> !visit.status().agreed()
                                    || !office.clock
                                            .instant()
                                            .isBefore(visit.time().start()))
                            .orElse(false);
                    assertThat(standing.of(one.id()))
                            .contains(
                                    switch (one.state()) {
                                        case OPEN -> Standing.OPEN;
                                        case CANCELLED -> Standing.CANCELLED;
                                        case BOOKED -> done ? Standing.DONE : Standing.BOOKED;
                                    });
                }
            }
        }

        private void whatIsSettledStaysAsItIs(List<SeriesStanding> standings, List<Appointment> appointments) {
            for (Appointment one : appointments) {
                if (one.status().attended() || one.status() == AppointmentStatus.NO_SHOW) {
                    Appointment before = settled.putIfAbsent(one.id(), one);
                    // Nobody in these histories changes a visit after it was seen or missed.
                    assertThat(one).isEqualTo(before == null ? one : before);
                }
            }
            Set<AppointmentId> named = new HashSet<>();
            standings.forEach(standing -> standing.series()
                    .occurrences()
                    .forEach(one -> one.appointment().ifPresent(named::add)));
            assertThat(named).containsAll(settled.keySet());
        }

        private static void nothingIsBookedTwice(List<Appointment> appointments) {
            Map<ResourceId, List<Use>> uses = new HashMap<>();
            appointments.stream()
                    .filter(one -> one.status().occupies())
                    .flatMap(one -> one.allUses().stream())
                    .forEach(use -> uses.computeIfAbsent(use.resource(), key -> new ArrayList<>())
                            .add(use));
            uses.values().forEach(of -> {
                List<Use> sorted = of.stream()
                        .sorted(Comparator.comparing(use -> use.time().start()))
                        .toList();
                for (int i = 1; i < sorted.size(); i++) {
                    assertThat(sorted.get(i).time().start())
                            .isAfterOrEqualTo(sorted.get(i - 1).time().end());
                }
            });
        }
    }
}
