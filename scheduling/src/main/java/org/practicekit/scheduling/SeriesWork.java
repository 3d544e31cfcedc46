package org.practicekit.scheduling;

import java.time.LocalDateTime;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.practicekit.core.fingerprint.Fingerprint;
import org.practicekit.core.id.CommandId;
import org.practicekit.core.rule.Finding;
import org.practicekit.core.rule.Severity;
import org.practicekit.core.time.WallClock;
import org.practicekit.scheduling.appointment.Appointment;
import org.practicekit.scheduling.appointment.AppointmentId;
import org.practicekit.scheduling.appointment.AppointmentStatus;
import org.practicekit.scheduling.appointment.Proposal;
import org.practicekit.scheduling.cancellation.CancelRequest;
import org.practicekit.scheduling.series.Occurrence;
import org.practicekit.scheduling.series.SeriesOutcome;
import org.practicekit.scheduling.series.SeriesPlan;
import org.practicekit.scheduling.series.SeriesRules;
import org.practicekit.scheduling.series.VisitOutcome;
import org.practicekit.scheduling.series.VisitSeries;

/**
 * Carries a plan out, visit by visit, as far as it can be had: what is called off goes first, then what is moved, then what is
 * new. A visit that stands in the way of another of its series only until it has moved itself is moved first.
 */
final class SeriesWork {
    private final SeriesPlan plan;
    private final CommandId command;
    private final Session session;
    private final LifeCycle cycle;
    private final CancelRequest request;
    private final WallClock clock;
    private final Map<LocalDateTime, Occurrence> result = new HashMap<>();
    private final Map<LocalDateTime, VisitOutcome> visits = new HashMap<>();
    private final List<Fingerprint> inputs = new ArrayList<>();

    SeriesWork(SeriesPlan plan, CommandId command, Session session, CancelRequest request) {
        this.plan = plan;
        this.command = command;
        this.session = session;
        this.cycle = new LifeCycle(session);
        this.request = request;
        this.clock = new WallClock(session.zone(plan.series().location()));
        plan.steps().forEach(step -> {
            if (step instanceof SeriesPlan.CallOff callOff) {
                callOff(callOff);
            }
        });
        moveAll();
        plan.steps().forEach(step -> {
            if (step instanceof SeriesPlan.Book book) {
                book(book);
            }
        });
    }

    SeriesOutcome outcome() {
        return SeriesOutcome.builder()
                .series(settled(plan.series()))
                .continuation(plan.continuation().map(this::settled))
                .visits(visits.values().stream()
                        .sorted(Comparator.comparing(VisitOutcome::occurrence))
                        .toList())
                .build();
    }

    /** What every check rested on, in order. */
    List<Fingerprint> inputs() {
        return List.copyOf(inputs);
    }

    /** What keeps visits from being as they should, each with the visit that it is about. */
    List<Finding> inTheWay() {
        return visits.values().stream()
                .filter(one -> one.result().unsettled())
                .sorted(Comparator.comparing(VisitOutcome::occurrence))
                .flatMap(one -> one.findings().stream()
                        .filter(finding -> finding.severity() == Severity.ERROR)
                        .map(finding -> Finding.builder()
                                .like(finding)
                                .putFacts("occurrence", one.occurrence().toString())
                                .build()))
                .toList();
    }

    /** What a person has to know of what was done. */
    List<Finding> remarks() {
        List<String> unsettled = visits.values().stream()
                .filter(one -> one.result().unsettled())
                .map(one -> one.occurrence().toString())
                .sorted()
                .toList();
        return unsettled.isEmpty()
                ? List.of()
                : List.of(Finding.of(SeriesRules.COMPLETE, Severity.WARNING)
                        .message("%d of %d visits could not be had and wait for somebody: %s."
                                .formatted(unsettled.size(), visits.size(), String.join(", ", unsettled)))
                        .putFacts("series", plan.series().id().value())
                        .putFacts("unsettled", unsettled.toString())
                        .build());
    }

    private VisitSeries settled(VisitSeries series) {
        return series.with(series.occurrences().stream()
                .map(one -> result.getOrDefault(one.id(), one))
                .toList());
    }

    private void callOff(SeriesPlan.CallOff step) {
        Appointment appointment = appointment(step.before());
        Session.Answer answer = cycle.cancel(appointment.id(), appointment.version(), request);
        note(
                step.before(),
                answer,
                answer.decision().isGranted() ? VisitOutcome.Result.CALLED_OFF : VisitOutcome.Result.KEPT,
                answer.decision().isGranted() ? step.before().without(Occurrence.State.CANCELLED) : step.before());
    }

    /** Goes to and fro until nothing moves any more: going on by a day, the last visit has to move first. */
    private void moveAll() {
        Deque<SeriesPlan.Move> waiting = new ArrayDeque<>();
        plan.steps().forEach(step -> {
            if (step instanceof SeriesPlan.Move move) {
                waiting.add(move);
            }
        });
        int before;
        do {
            before = waiting.size();
            Deque<SeriesPlan.Move> refused = new ArrayDeque<>();
            waiting.forEach(move -> {
                if (!moved(move)) {
                    refused.addFirst(move);
                }
            });
            waiting.clear();
            waiting.addAll(refused);
        } while (!waiting.isEmpty() && waiting.size() < before);
    }

    private boolean moved(SeriesPlan.Move step) {
        Appointment appointment = appointment(step.before());
        AppointmentId fresh = appointmentOf(step.wish());
        Session.Answer answer =
                cycle.reschedule(appointment.id(), appointment.version(), proposal(step.wish()), request, fresh);
        boolean moved = answer.decision().isGranted();
        note(
                step.before(),
                answer,
                moved ? VisitOutcome.Result.MOVED : VisitOutcome.Result.KEPT,
                moved ? step.wish().booked(fresh) : step.before());
        return moved;
    }

    private void book(SeriesPlan.Book step) {
        AppointmentId fresh = appointmentOf(step.wish());
        Session.Answer answer = session.take(proposal(step.wish()), fresh, AppointmentStatus.BOOKED);
        boolean booked = answer.decision().isGranted();
        note(
                step.wish(),
                answer,
                booked ? VisitOutcome.Result.BOOKED : VisitOutcome.Result.OPEN,
                booked ? step.wish().booked(fresh) : step.wish());
    }

    private void note(Occurrence visit, Session.Answer answer, VisitOutcome.Result what, Occurrence now) {
        inputs.add(answer.inputs());
        result.put(visit.id(), now);
        visits.put(
                visit.id(),
                VisitOutcome.builder()
                        .occurrence(visit.id())
                        .result(what)
                        .appointment(now.appointment())
                        .findings(answer.decision().findings())
                        .build());
    }

    private Appointment appointment(Occurrence one) {
        return session.find(one.appointment().orElseThrow()).orElseThrow();
    }

    private Proposal proposal(Occurrence wish) {
        VisitSeries series = plan.series();
        return Proposal.builder()
                .visitType(series.visitType())
                .patient(series.patient())
                .patientKind(series.patientKind())
                .location(series.location())
                .start(clock.at(wish.start()))
                .resources(wish.resources())
                .actor(request.actor())
                .note(series.note())
                .build();
    }

    private AppointmentId appointmentOf(Occurrence wish) {
        return AppointmentId.madeBy(session.practice(), command, wish.id().toString());
    }
}
