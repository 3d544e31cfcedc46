package org.practicekit.scheduling.optimization;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import org.practicekit.core.time.DateRange;
import org.practicekit.core.time.TimeRange;
import org.practicekit.scheduling.availability.SchedulingSetup;
import org.practicekit.scheduling.resource.Location;
import org.practicekit.scheduling.visit.Need;
import org.practicekit.scheduling.visit.VisitType;

/** How long a tick must be so that every start, length and buffer is a whole number of them, on days on which the clocks change too. */
final class TickLength {
    private int minutes;

    private TickLength(int minutes) {
        this.minutes = minutes;
    }

    /**
     * The longest tick that will do.
     *
     * @param booked when visits are booked that may stay where they are
     */
    static int of(SchedulingSetup setup, DateRange dates, Collection<VisitType> types, Collection<TimeRange> booked) {
        TickLength tick = new TickLength(setup.policy().startEveryMinutes());
        for (VisitType type : types) {
            tick.divides(type.duration());
            for (Need need : type.needs()) {
                TimeRange taken = type.taken(need, Instant.EPOCH);
                tick.divides(Duration.between(Instant.EPOCH, taken.start()));
                tick.divides(Duration.between(Instant.EPOCH, taken.end()));
            }
        }
        for (Location location : setup.locations()) {
            for (LocalDate date = dates.from(); date.isBefore(dates.to()); date = date.plusDays(1)) {
                location.clock().changeOn(date).ifPresent(change -> tick.divides(change.getDuration()));
            }
            for (TimeRange time : booked) {
                LocalDate date = location.clock().date(time.start());
                tick.divides(Duration.between(location.clock().at(date.atStartOfDay()), time.start()));
            }
        }
        return tick.minutes;
    }

    private void divides(Duration length) {
        int other = Math.abs(Math.toIntExact(length.toMinutes()));
        while (other != 0) {
            int rest = minutes % other;
            minutes = other;
            other = rest;
        }
    }
}
