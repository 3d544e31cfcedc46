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
import org.practicekit.adapter.memory.MemoryScheduling;
import org.practicekit.core.decision.Receipt;
import org.practicekit.core.id.CommandId;
import org.practicekit.core.id.PracticeId;
import org.practicekit.core.validation.Validation;
import org.practicekit.examples.clinic.folder.Practice;
import org.practicekit.examples.clinic.folder.VisitRequest;
import org.practicekit.scheduling.BookingDesk;
import org.practicekit.scheduling.appointment.Appointment;
import org.practicekit.scheduling.appointment.Proposal;
import org.practicekit.scheduling.availability.Opening;
import org.practicekit.scheduling.availability.Openings;

/**
 * Goes through the requests in the order in which they reached the desk: finds the best time, holds it while the patient
 * makes up their mind, books it, and notes the confirmation, each at its own moment.
 */
public final class DayRun {
    private static final int HOLDS_A_SWEEP = 1000;

    private final Practice practice;
    private final PracticeId id;
    private final ReplayedClock clock = new ReplayedClock();
    private final BookingDesk desk;
    private final PriorityQueue<Moment> moments = new PriorityQueue<>();
    private final Map<VisitRequest, Taken> taken = new HashMap<>();
    private final Map<VisitRequest, Outcome> outcomes = new HashMap<>();

    private DayRun(Practice practice, Validation validation) {
        this.practice = practice;
        this.id = practice.setup().practice();
        MemoryScheduling store = new MemoryScheduling();
        store.store(practice.setup());
        this.desk = new BookingDesk(store, clock, validation);
    }

    /**
     * Runs the day.
     *
     * @param practice what the folder says
     * @param seed draws lots among requests of the same minute; without one the file's order holds
     * @param validation the validator
     * @return what came of each request, in the order in which they were gone through
     */
    public static List<Outcome> run(Practice practice, OptionalLong seed, Validation validation) {
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

    private List<Outcome> run(List<VisitRequest> requests) {
        for (int i = 0; i < requests.size(); i++) {
            moments.add(new Moment(requests.get(i).received(), Step.ASKS, i, requests.get(i)));
        }
        for (Moment next = moments.poll(); next != null; next = moments.poll()) {
            clock.goOnTo(next.at());
            switch (next.step()) {
                case ASKS -> asks(next);
                case DECIDES -> decides(next);
                case CONFIRMS -> confirms(next.request());
            }
        }
        desk.expireHolds(id, HOLDS_A_SWEEP);
        return requests.stream().map(outcomes::get).toList();
    }

    private void asks(Moment moment) {
        VisitRequest request = moment.request();
        Receipt<Openings> found = desk.openings(id, request.wanted());
        found.decision()
                .granted()
                .ifPresentOrElse(openings -> hold(moment, openings.first()), () -> refused(request, found));
    }

    private void hold(Moment moment, Opening opening) {
        VisitRequest request = moment.request();
        Receipt<Appointment> held = desk.hold(id, command("hold", request), Proposal.of(request.wanted(), opening));
        held.decision()
                .granted()
                .ifPresentOrElse(
                        appointment -> {
                            taken.put(request, new Taken(held, appointment, opening));
                            Moment answer = new Moment(
                                    moment.at().plus(request.decidesAfter()), Step.DECIDES, moment.order(), request);
                            if (request.decidesAfter().isZero()) {
                                decides(answer);
                            } else {
                                moments.add(answer);
                            }
                        },
                        () -> refused(request, held));
    }

    private void decides(Moment moment) {
        VisitRequest request = moment.request();
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
                                    .ifPresent(
                                            at -> moments.add(new Moment(at, Step.CONFIRMS, moment.order(), request)));
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
                new Outcome(request, Optional.of(appointment), before.opening().reasons(), before.held()));
    }

    private void refused(VisitRequest request, Receipt<?> answer) {
        outcomes.put(request, new Outcome(request, Optional.empty(), List.of(), answer));
    }

    private CommandId command(String what, VisitRequest request) {
        return new CommandId(practice.day() + " " + what + " " + request.id());
    }

    /** What happens to a request. Whoever was there first speaks first, before anybody new is asked. */
    private enum Step {
        DECIDES,
        CONFIRMS,
        ASKS
    }

    private record Moment(Instant at, Step step, int order, VisitRequest request) implements Comparable<Moment> {
        private static final Comparator<Moment> ORDER =
                Comparator.comparing(Moment::at).thenComparing(Moment::step).thenComparing(Moment::order);

        @Override
        public int compareTo(Moment other) {
            return ORDER.compare(this, other);
        }
    }

    private record Taken(Receipt<Appointment> held, Appointment appointment, Opening opening) {}
}
