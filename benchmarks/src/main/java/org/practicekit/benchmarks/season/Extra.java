package org.practicekit.benchmarks.season;

import static org.practicekit.benchmarks.season.SeasonClinic.PRACTICE;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import org.practicekit.core.time.DateRange;
import org.practicekit.core.time.TimeRange;
import org.practicekit.scheduling.appointment.Appointment;
import org.practicekit.scheduling.availability.Opening;
import org.practicekit.scheduling.availability.SlotRequest;
import org.practicekit.scheduling.availability.Use;
import org.practicekit.scheduling.resource.ResourceId;
import org.practicekit.scheduling.resource.ResourceKind;

/** Finds times beside another visit, today and tomorrow, for those who would wait longer than they want to. */
final class Extra {
    private static final Duration AHEAD = Duration.ofHours(30);

    private final FrontDesk front;
    private final SimulatedClock clock;

    Extra(FrontDesk front, SimulatedClock clock) {
        this.front = front;
        this.clock = clock;
    }

    /**
     * The earliest such time.
     *
     * @param regular the earliest time beside nobody, if there is one
     * @param mayTake whether a session takes one more
     */
    Optional<Opening> find(Wish wish, Optional<Opening> regular, BiPredicate<Session, Wish> mayTake) {
        boolean sameDay = wish.type().equals(SeasonClinic.SAME_DAY);
        LocalDate wanted = wish.from().plusDays(sameDay ? 0 : Assumptions.DAYS_TO_JOIN);
        boolean soonEnough = regular.map(one -> !SeasonClinic.date(one.start()).isAfter(wanted))
                .orElse(false);
        LocalDate tomorrow = SeasonClinic.date(clock.instant()).plusDays(1);
        if (soonEnough
                || wish.type().equals(SeasonClinic.NEW_PATIENT)
                || wish.from().isAfter(tomorrow)) {
            return Optional.empty();
        }
        SlotRequest request = SlotRequest.builder()
                .like(wish.asks().build())
                .dates(DateRange.days(wish.from(), wish.walkIn() ? 1 : 2))
                .allowOverbooking(true)
                .limit(200)
                .build();
        Set<Object> full = new HashSet<>();
        return front.openings(request).stream()
                .filter(Opening::overbooked)
                .filter(one -> one.start().isBefore(clock.instant().plus(AHEAD)))
                .filter(one -> {
                    TimeRange block = block(one);
                    ResourceId provider = provider(one);
                    Object which = List.<Object>of(provider, block);
                    boolean fits = !full.contains(which) && fits(session(provider, block), wish, mayTake);
                    if (!fits) {
                        full.add(which);
                    }
                    return fits;
                })
                .findFirst();
    }

    private static boolean fits(Session session, Wish wish, BiPredicate<Session, Wish> mayTake) {
        return session.extra() < SeasonClinic.EXTRA_IN_A_SESSION && mayTake.test(session, wish);
    }

    private Session session(ResourceId provider, TimeRange block) {
        List<Appointment> booked = front.desk().starting(PRACTICE, block).stream()
                .filter(one -> one.status().agreed() || one.status().attended())
                .filter(one -> one.resources().contains(provider))
                .toList();
        long extra = booked.stream()
                .filter(one -> one.uses().stream().anyMatch(Use::overbooked))
                .count();
        long twiceAsLong = booked.stream()
                .filter(one -> one.visitType().equals(SeasonClinic.NEW_PATIENT))
                .count();
        return new Session(provider, block, Assumptions.VISITS_IN_A_SESSION - (int) twiceAsLong, (int) extra);
    }

    private static TimeRange block(Opening opening) {
        LocalTime time = LocalTime.ofInstant(opening.start(), SeasonClinic.ZONE);
        LocalTime begins = SeasonClinic.SESSIONS[time.isBefore(SeasonClinic.SESSIONS[1]) ? 0 : 1];
        return TimeRange.of(SeasonClinic.at(SeasonClinic.date(opening.start()), begins), SeasonClinic.SESSION);
    }

    private static ResourceId provider(Opening opening) {
        return opening.uses().stream()
                .map(Use::resource)
                .filter(resource -> resource.kind() == ResourceKind.PROVIDER)
                .findFirst()
                .orElseThrow();
    }

    /**
     * A doctor's half day.
     *
     * @param provider whose
     * @param time when
     * @param capacity how many patients can be seen, given how long the booked visits are
     * @param extra how many extra visits it has
     */
    record Session(ResourceId provider, TimeRange time, int capacity, int extra) {}
}
