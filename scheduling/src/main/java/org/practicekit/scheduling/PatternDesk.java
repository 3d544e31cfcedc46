package org.practicekit.scheduling;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.practicekit.core.id.PracticeId;
import org.practicekit.core.kpi.Kpi;
import org.practicekit.core.port.UnitOfWork;
import org.practicekit.core.time.DateRange;
import org.practicekit.core.time.TimeRange;
import org.practicekit.core.time.WallClock;
import org.practicekit.scheduling.availability.SchedulingSetup;
import org.practicekit.scheduling.pattern.ThirdNextAvailable;
import org.practicekit.scheduling.pattern.VisitSample;
import org.practicekit.scheduling.port.SchedulingPorts;
import org.practicekit.scheduling.resource.Location;
import org.practicekit.scheduling.resource.ResourceId;
import org.practicekit.scheduling.visit.VisitTypeId;

/**
 * Reads what the book tells about the practice; changes nothing and needs no guards. The samples it hands out go into the
 * engines of {@link org.practicekit.scheduling.pattern}.
 *
 * <p>Hours, visit types and policy are those in force now, also for days of the past; closures and dated templates tell them
 * apart. Thread-safe. Reads the clock it was given, and no other.
 */
public final class PatternDesk {
    /** Visits last up to half a day and have buffers, so one of the day before or after can reach into a day. */
    private static final int MARGIN_DAYS = 1;

    private final UnitOfWork<? extends SchedulingPorts> work;
    private final Clock clock;

    /** A desk that reads this store. */
    public PatternDesk(UnitOfWork<? extends SchedulingPorts> work, Clock clock) {
        this.work = work;
        this.clock = clock;
    }

    /**
     * The visits that begin, or were to begin, on these days, as they are known now.
     *
     * @param period days with a beginning and an end, ten years at the most
     * @throws IllegalStateException when the practice has no setup
     */
    public VisitSample due(PracticeId practice, DateRange period) {
        return due(practice, period, clock.instant());
    }

    /** The same as it was known at {@code asOf}. */
    public VisitSample due(PracticeId practice, DateRange period, Instant asOf) {
        return work.run(practice, Set.of(), ports -> {
            SchedulingSetup setup = setup(practice, ports);
            TimeRange time = time(setup, period, MARGIN_DAYS);
            return VisitSample.due(setup, ports.appointments().starting(practice, time), period, asOf);
        });
    }

    /**
     * The visits that somebody asked for on these days, for whichever day up to the booking horizon.
     *
     * @param period days with a beginning and an end, ten years at the most
     * @throws IllegalStateException when the practice has no setup
     */
    public VisitSample requested(PracticeId practice, DateRange period) {
        Instant asOf = clock.instant();
        return work.run(practice, Set.of(), ports -> {
            SchedulingSetup setup = setup(practice, ports);
            TimeRange time = time(setup, period, setup.policy().horizonDays() + MARGIN_DAYS);
            return VisitSample.requested(setup, ports.appointments().starting(practice, time), period, asOf);
        });
    }

    /**
     * How far away the third next available appointment is now, by the calendar and by working days.
     *
     * @throws IllegalStateException when the practice has no setup
     */
    public List<Kpi> thirdNextAvailable(PracticeId practice, VisitTypeId visitType, ResourceId provider) {
        Instant asOf = clock.instant();
        return work.run(practice, Set.of(), ports -> {
            SchedulingSetup setup = setup(practice, ports);
            LocalDate today = setup.locations().stream()
                    .map(location -> location.clock().date(asOf))
                    .min(LocalDate::compareTo)
                    .orElseThrow();
            TimeRange time =
                    time(setup, DateRange.days(today, 2), setup.policy().horizonDays() + MARGIN_DAYS);
            return new ThirdNextAvailable(setup)
                    .measure(visitType, provider, ports.appointments().starting(practice, time), asOf);
        });
    }

    private static SchedulingSetup setup(PracticeId practice, SchedulingPorts ports) {
        return ports.setups()
                .current(practice)
                .orElseThrow(() -> new IllegalStateException(
                        "practice %s has no scheduling setup. Maybe it was not stored yet.".formatted(practice)));
    }

    /** The days in every location, with a margin before and so many days after. */
    private static TimeRange time(SchedulingSetup setup, DateRange period, int after) {
        if (period.from().equals(LocalDate.MIN) || period.to().equals(LocalDate.MAX) || period.length() > 3660) {
            throw new IllegalArgumentException(
                    "the period (%s) must have a beginning and an end, at most ten years apart.".formatted(period));
        }
        List<WallClock> clocks = setup.locations().stream().map(Location::clock).toList();
        LocalDate from = period.from().minusDays(MARGIN_DAYS);
        LocalDate to = period.to().plusDays(after);
        return new TimeRange(
                clocks.stream()
                        .map(one -> one.at(from.atStartOfDay()))
                        .min(Instant::compareTo)
                        .orElseThrow(),
                clocks.stream()
                        .map(one -> one.at(to.atStartOfDay()))
                        .max(Instant::compareTo)
                        .orElseThrow());
    }
}
