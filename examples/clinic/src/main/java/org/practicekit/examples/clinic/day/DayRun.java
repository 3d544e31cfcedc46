package org.practicekit.examples.clinic.day;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.PriorityQueue;
import java.util.Random;
import java.util.stream.Stream;
import org.practicekit.adapter.memory.MemoryScheduling;
import org.practicekit.core.decision.Receipt;
import org.practicekit.core.id.CommandId;
import org.practicekit.core.id.PracticeId;
import org.practicekit.core.validation.Validation;
import org.practicekit.examples.clinic.folder.CallOff;
import org.practicekit.examples.clinic.folder.Practice;
import org.practicekit.examples.clinic.folder.VisitRequest;
import org.practicekit.examples.clinic.folder.Waiting;
import org.practicekit.scheduling.BookingDesk;
import org.practicekit.scheduling.appointment.Appointment;
import org.practicekit.scheduling.appointment.Proposal;
import org.practicekit.scheduling.availability.Opening;
import org.practicekit.scheduling.availability.Openings;

/**
 * Goes through the requests in the order in which they reached the desk: finds the best time, holds it while the patient
 * makes up their mind, books it, and notes the confirmation, each at its own moment. What is called off is offered to the
 * waitlist.
 */
public final class DayRun {
    private static final int HOLDS_A_SWEEP = 1000;

    private final Practice practice;
    private final PracticeId id;
    private final ReplayedClock clock = new ReplayedClock();
    private final BookingDesk desk;
    private final WaitlistRun waitlist;
    private final PriorityQueue<Moment> moments = new PriorityQueue<>();
    private final Map<VisitRequest, Taken> taken = new HashMap<>();
    private final Map<VisitRequest, Outcome> outcomes = new HashMap<>();

    private DayRun(Practice practice, Validation validation) {
        this.practice = practice;
        this.id = practice.setup().practice();
        MemoryScheduling store = new MemoryScheduling();
        store.store(practice.setup());
        this.desk = new BookingDesk(store, clock, validation);
        this.waitlist = new WaitlistRun(practice, store, clock, validation, moments::add);
    }

    /**
     * Runs the day.
     *
     * @param practice what the folder says
     * @param seed draws lots among requests of the same minute; without one the file's order holds
     * @param validation the validator
     * @return what came of it
     */
    public static DayStory run(Practice practice, OptionalLong seed, Validation validation) {
        return new DayRun(practice, validation).run(inOrder(practice.requests(), seed));
    }

    /** By arrival; a shuffle beforehand makes the order within a minute a matter of luck, the same luck for each seed. */
    private static List<VisitRequest> inOrder(List<VisitRequest> requests, OptionalLong seed) {
        List<VisitRequest> order = new ArrayList<>(requests);
        if (seed.isPresent()) {
            Collections.shuffle(order, new Random(seed.getAsLong()));
        }
        order.sort(Comparator.comparing(VisitRequest::received));
        return order;
    }

    private DayStory run(List<VisitRequest> requests) {
        for (int i = 0; i < requests.size(); i++) {
            int order = i;
            VisitRequest request = requests.get(i);
            at(request.received(), Moment.Step.ASKS, order, () -> asks(request, order));
        }
        for (int i = 0; i < practice.cancellations().size(); i++) {
            CallOff callOff = practice.cancellations().get(i);
            at(callOff.at(), Moment.Step.CALLS_OFF, i, () -> callsOff(callOff));
        }
        for (int i = 0; i < practice.waiting().size(); i++) {
            Waiting one = practice.waiting().get(i);
            at(one.joins(), Moment.Step.JOINS, i, () -> waitlist.joins(one, this::visitOf));
        }
        for (Moment next = moments.poll(); next != null; next = moments.poll()) {
            clock.goOnTo(next.at());
            next.happens().run();
        }
        desk.expireHolds(id, HOLDS_A_SWEEP);
        List<Outcome> all = Stream.concat(requests.stream().map(outcomes::get), waitlist.outcomes().stream())
                .map(this::asItStands)
                .toList();
        return new DayStory(all, waitlist.refills());
    }

    /** A visit may have been called off or moved since it was booked. */
    private Outcome asItStands(Outcome outcome) {
        return new Outcome(
                outcome.request(),
                outcome.appointment().flatMap(visit -> desk.find(id, visit.id())),
                outcome.reasons(),
                outcome.answer());
    }

    private Optional<Appointment> visitOf(String request) {
        return taken.entrySet().stream()
                .filter(one -> one.getKey().id().equals(request))
                .findFirst()
                .flatMap(one -> desk.find(id, one.getValue().appointment().id()))
                .filter(visit -> visit.status().agreed());
    }

    private void callsOff(CallOff callOff) {
        visitOf(callOff.request())
                .flatMap(visit -> desk.cancel(
                                id,
                                new CommandId(practice.day() + " cancel " + callOff.request()),
                                visit.id(),
                                visit.version(),
                                callOff.how())
                        .decision()
                        .granted())
                .ifPresent(visit -> waitlist.freed(callOff.request(), visit));
    }

    private void at(Instant when, Moment.Step step, int order, Runnable happens) {
        moments.add(new Moment(when, step, order, happens));
    }

    private void asks(VisitRequest request, int order) {
        Receipt<Openings> found = desk.openings(id, request.wanted());
        found.decision()
                .granted()
                .ifPresentOrElse(openings -> hold(request, order, openings.first()), () -> refused(request, found));
    }

    private void hold(VisitRequest request, int order, Opening opening) {
        Receipt<Appointment> held = desk.hold(id, command("hold", request), Proposal.of(request.wanted(), opening));
        held.decision()
                .granted()
                .ifPresentOrElse(
                        appointment -> {
                            taken.put(request, new Taken(held, appointment, opening));
                            if (request.decidesAfter().isZero()) {
                                decides(request, order);
                            } else {
                                at(
                                        clock.instant().plus(request.decidesAfter()),
                                        Moment.Step.DECIDES,
                                        order,
                                        () -> decides(request, order));
                            }
                        },
                        () -> refused(request, held));
    }

    private void decides(VisitRequest request, int order) {
        Taken hold = Objects.requireNonNull(taken.get(request));
        Receipt<Appointment> booked = desk.bookHeld(
                id,
                command("book", request),
                hold.appointment().id(),
                hold.appointment().version());
        booked.decision()
                .granted()
                .ifPresentOrElse(
                        appointment -> {
                            booked(request, hold, appointment);
                            request.confirms()
                                    .ifPresent(when -> at(when, Moment.Step.CONFIRMS, order, () -> confirms(request)));
                        },
                        () -> refused(request, booked));
    }

    private void confirms(VisitRequest request) {
        Taken before = Objects.requireNonNull(taken.get(request));
        Receipt<Appointment> confirmed = desk.confirm(
                id,
                command("confirm", request),
                before.appointment().id(),
                before.appointment().version());
        confirmed.decision().granted().ifPresent(appointment -> booked(request, before, appointment));
    }

    private void booked(VisitRequest request, Taken before, Appointment appointment) {
        taken.put(request, new Taken(before.held(), appointment, before.opening()));
        outcomes.put(
                request,
                new Outcome(
                        request,
                        Optional.of(appointment),
                        before.opening().reasons().stream().map(Reason::of).toList(),
                        before.held()));
    }

    private void refused(VisitRequest request, Receipt<?> answer) {
        outcomes.put(request, new Outcome(request, Optional.empty(), List.of(), answer));
    }

    private CommandId command(String what, VisitRequest request) {
        return new CommandId(practice.day() + " " + what + " " + request.id());
    }

    private record Taken(Receipt<Appointment> held, Appointment appointment, Opening opening) {}
}
