package org.practicekit.scheduling.policy;

import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Objects;
import org.practicekit.core.time.WallClock;

/** When a message is due. */
public sealed interface Lead extends Serializable {
    /** As soon as something changed. */
    record AtOnce() implements Lead {
        @Override
        public String toString() {
            return "at once";
        }
    }

    /**
     * Some calendar days before the visit, at a time on the clock of its location. A day on which the clocks change counts
     * as one like any other.
     *
     * @param days 1 to 60
     * @param at the time; one that the clock skips is the instant of the jump, one that it shows twice the first
     */
    record DaysBefore(int days, LocalTime at) implements Lead {
        public DaysBefore {
            if (days < 1 || days > 60) {
                throw new IllegalArgumentException("days (%d) must be 1 to 60.".formatted(days));
            }
            Objects.requireNonNull(at, "at");
        }

        @Override
        public String toString() {
            return days + " d before at " + at;
        }
    }

    /**
     * Some hours before the visit, by elapsed time.
     *
     * @param hours 1 to 72
     */
    record HoursBefore(int hours) implements Lead {
        public HoursBefore {
            if (hours < 1 || hours > 72) {
                throw new IllegalArgumentException("hours (%d) must be 1 to 72.".formatted(hours));
            }
        }

        @Override
        public String toString() {
            return hours + " h before";
        }
    }

    /**
     * The instant at which the message is due.
     *
     * @param changedAt when the appointment came to stand as it does
     * @param start when the visit begins
     * @param clock on the wall of the location
     */
    default Instant due(Instant changedAt, Instant start, WallClock clock) {
        if (this instanceof DaysBefore days) {
            return clock.at(clock.date(start).minusDays(days.days()).atTime(days.at()));
        }
        if (this instanceof HoursBefore hours) {
            return start.minus(Duration.ofHours(hours.hours()));
        }
        return changedAt;
    }
}
