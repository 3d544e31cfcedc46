package org.practicekit.scheduling.optimization;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import org.practicekit.core.time.DateRange;
import org.practicekit.scheduling.appointment.Appointment;
import org.practicekit.scheduling.availability.Opening;

/** Moves visits that lost their time as near to it as can be, where that costs nothing: to the search, all times that suit are equal. */
final class Nearer {
    /** How many openings of a day are looked at. */
    private static final int LOOK_AT = 500;

    private final Seats seats;

    private Nearer(Seats seats) {
        this.seats = seats;
    }

    /** Moves whoever can be. */
    static void move(Seats seats) {
        Nearer nearer = new Nearer(seats);
        for (WantedVisit visit : seats.scope.open) {
            Optional.ofNullable(seats.placed().get(visit.id()))
                    .filter(at -> at.change() == PlacedVisit.Change.MOVED)
                    .ifPresent(at -> nearer.move(visit, at.opening()));
        }
    }

    private void move(WantedVisit visit, Opening now) {
        Instant booked =
                seats.scope.booked(visit).map(Appointment::time).orElseThrow().start();
        long cost = cost();
        seats.takeAway(visit);
        DateRange day = DateRange.day(now.local().toLocalDate());
        Optional<Opening> found = seats
                .search
                .offers(
                        seats.wish(visit, day).limit(LOOK_AT).build(),
                        seats.diary,
                        seats.scope.now,
                        seats.fitting(visit))
                .stream()
                .filter(opening -> seats.isKnown(visit, opening))
                .filter(opening -> apart(opening, booked).compareTo(apart(now, booked)) < 0)
                .min(Comparator.comparing((Opening opening) -> apart(opening, booked))
                        .thenComparing(Opening::start)
                        .thenComparing(opening -> opening.resources().toString()));
        seats.place(visit, found.orElse(now));
        if (cost() > cost) {
            seats.takeAway(visit);
            seats.place(visit, now);
        }
    }

    private long cost() {
        return PlanCost.of(seats.mapping.problem, seats.placements()).total();
    }

    private static Duration apart(Opening opening, Instant booked) {
        return Duration.between(booked, opening.start()).abs();
    }
}
