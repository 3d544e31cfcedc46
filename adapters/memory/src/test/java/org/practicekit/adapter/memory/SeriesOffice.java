package org.practicekit.adapter.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.practicekit.testkit.scheduling.TestClinic.MAIN;
import static org.practicekit.testkit.scheduling.TestClinic.PRACTICE;
import static org.practicekit.testkit.scheduling.TestClinic.ZONE;
import static org.practicekit.testkit.scheduling.TestClinic.provider;
import static org.practicekit.testkit.scheduling.TestClinic.room;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.practicekit.core.decision.Receipt;
import org.practicekit.core.id.CommandId;
import org.practicekit.core.id.PatientId;
import org.practicekit.core.time.TimeRange;
import org.practicekit.core.validation.Validation;
import org.practicekit.scheduling.BookingDesk;
import org.practicekit.scheduling.SeriesDesk;
import org.practicekit.scheduling.appointment.Appointment;
import org.practicekit.scheduling.appointment.AppointmentId;
import org.practicekit.scheduling.appointment.Noted;
import org.practicekit.scheduling.availability.SchedulingSetup;
import org.practicekit.scheduling.cancellation.CancelRequest;
import org.practicekit.scheduling.policy.BookingPolicy;
import org.practicekit.scheduling.policy.CancelReason;
import org.practicekit.scheduling.series.Occurrence;
import org.practicekit.scheduling.series.Recurrence;
import org.practicekit.scheduling.series.Scope;
import org.practicekit.scheduling.series.SeriesChange;
import org.practicekit.scheduling.series.SeriesId;
import org.practicekit.scheduling.series.SeriesOutcome;
import org.practicekit.scheduling.series.SeriesPattern;
import org.practicekit.scheduling.series.SeriesRequest;
import org.practicekit.scheduling.series.SeriesStanding;
import org.practicekit.scheduling.series.Shortfall;
import org.practicekit.scheduling.series.VisitSeries;
import org.practicekit.scheduling.visit.PatientKind;
import org.practicekit.testkit.scheduling.TestClinic;
import org.practicekit.testkit.time.SettableClock;

/** The test clinic with a desk for recurring visits; it is the first of March 2026, a week before the clocks go forward. */
final class SeriesOffice implements AutoCloseable {
    static final CancelRequest ASKED = CancelRequest.byPatient(CancelReason.SCHEDULE_CONFLICT);
    static final PatientId ANN = new PatientId("ann");

    final SettableClock clock = new SettableClock(at("2026-03-01T12:00"), ZONE);
    final MemoryScheduling store = new MemoryScheduling();
    final Validation validation = new Validation();
    final SeriesDesk desk = new SeriesDesk(store, clock, validation);
    final BookingDesk booking = new BookingDesk(store, clock, validation);
    private int commands;

    SeriesOffice(int horizonDays) {
        this(horizonDays, TestClinic.setup(PRACTICE, 2, 2));
    }

    SeriesOffice(int horizonDays, SchedulingSetup setup) {
        store.store(SchedulingSetup.builder()
                .like(setup)
                .policy(BookingPolicy.builder()
                        .like(setup.policy())
                        .horizonDays(horizonDays)
                        .alternatives(2)
                        .build())
                .build());
    }

    Receipt<SeriesOutcome> plan(String start, String rule, Shortfall shortfall) {
        return desk.plan(PRACTICE, command(), request(start, rule), shortfall);
    }

    SeriesId planned(String start, String rule) {
        return granted(plan(start, rule, Shortfall.REFUSE)).series().id();
    }

    static SeriesRequest request(String start, String rule) {
        return SeriesRequest.builder()
                .visitType(TestClinic.FOLLOW_UP)
                .patient(ANN)
                .patientKind(PatientKind.ESTABLISHED)
                .location(MAIN)
                .pattern(SeriesPattern.of(LocalDateTime.parse(start), Recurrence.parse(rule)))
                .addResources(provider(1), room(1))
                .build();
    }

    Receipt<SeriesOutcome> change(SeriesId series, Scope scope, SeriesChange change, Shortfall shortfall) {
        return desk.change(PRACTICE, command(), series, series(series).version(), scope, change, shortfall, ASKED);
    }

    SeriesOutcome changed(SeriesId series, Scope scope, SeriesChange change) {
        return granted(change(series, scope, change, Shortfall.REFUSE));
    }

    Receipt<SeriesOutcome> callOff(SeriesId series, Scope scope) {
        return desk.callOff(PRACTICE, command(), series, series(series).version(), scope, ASKED);
    }

    SeriesStanding standing(SeriesId series) {
        return desk.find(PRACTICE, series).orElseThrow();
    }

    VisitSeries series(SeriesId series) {
        return standing(series).series();
    }

    Occurrence visit(SeriesId series, String id) {
        return series(series).occurrence(LocalDateTime.parse(id)).orElseThrow();
    }

    Appointment appointment(SeriesId series, String id) {
        return find(visit(series, id).appointment().orElseThrow());
    }

    Appointment find(AppointmentId id) {
        return booking.find(PRACTICE, id).orElseThrow();
    }

    /** When the patient is to come, as the wall clock shows it: the visits that are agreed or took place. */
    List<LocalDateTime> calendar() {
        return appointments().stream()
                .filter(one -> one.status().occupies())
                .map(one -> LocalDateTime.ofInstant(one.time().start(), ZONE))
                .toList();
    }

    List<Appointment> appointments() {
        return booking.ofPatient(PRACTICE, ANN, new TimeRange(at("2025-01-01T00:00"), at("2030-01-01T00:00")));
    }

    /** Somebody else is with provider and room number 1 then. */
    AppointmentId taken(String start) {
        return granted(booking.book(PRACTICE, command(), TestClinic.proposal("somebody-" + commands, 1, 1, at(start))))
                .id();
    }

    void arrives(Appointment appointment) {
        clock.set(appointment.time().start().minus(Duration.ofMinutes(5)));
        granted(booking.arrive(PRACTICE, command(), appointment.id(), appointment.version(), Noted.NOW));
    }

    void isSeen(Appointment appointment) {
        arrives(appointment);
        clock.set(appointment.time().end());
        Appointment arrived = find(appointment.id());
        granted(booking.complete(PRACTICE, command(), arrived.id(), arrived.version(), Noted.NOW));
    }

    CommandId command() {
        return new CommandId("command-" + ++commands);
    }

    static Instant at(String local) {
        LocalDateTime shown = LocalDateTime.parse(local);
        return TestClinic.at(shown.toLocalDate(), shown.toLocalTime());
    }

    static List<LocalDateTime> weeks(String first, int number, LocalTime time) {
        LocalDateTime start = LocalDateTime.parse(first).toLocalDate().atTime(time);
        return IntStream.range(0, number).mapToObj(start::plusWeeks).toList();
    }

    static <T> T granted(Receipt<T> receipt) {
        assertThat(receipt.isGranted()).as(receipt.explain()).isTrue();
        Optional<T> value = receipt.decision().granted();
        return value.orElseThrow();
    }

    @Override
    public void close() {
        validation.close();
    }
}
