package org.practicekit.core.time;

import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.fingerprint.Fingerprinted;

/**
 * A stretch of time, {@code [start, end)}, never empty. Immutable.
 *
 * @param start the first instant inside
 * @param end the first instant after, later than {@code start}
 */
public record TimeRange(Instant start, Instant end) implements Serializable, Comparable<TimeRange>, Fingerprinted {
    public TimeRange {
        Objects.requireNonNull(start, "start");
        Objects.requireNonNull(end, "end");
        if (!start.isBefore(end)) {
            throw new IllegalArgumentException(
                    "start (%s) must be before end (%s). Maybe they are swapped.".formatted(start, end));
        }
    }

    /**
     * The range of the given length.
     *
     * @throws IllegalArgumentException when {@code length} is not positive
     */
    public static TimeRange of(Instant start, Duration length) {
        return new TimeRange(start, start.plus(length));
    }

    /** The elapsed time, which on a day of 23 or 25 hours is not the difference of the wall clock. */
    public Duration length() {
        return Duration.between(start, end);
    }

    /** Whether {@code instant} lies in {@code [start, end)}. */
    public boolean contains(Instant instant) {
        return !instant.isBefore(start) && instant.isBefore(end);
    }

    /** Whether all of {@code other} lies inside. */
    public boolean encloses(TimeRange other) {
        return !other.start.isBefore(start) && !other.end.isAfter(end);
    }

    /** Whether the two share at least one instant; ranges that only touch do not. */
    public boolean overlaps(TimeRange other) {
        return start.isBefore(other.end) && other.start.isBefore(end);
    }

    /** What the two share, or empty. */
    public Optional<TimeRange> intersection(TimeRange other) {
        if (!overlaps(other)) {
            return Optional.empty();
        }
        return Optional.of(new TimeRange(
                start.isAfter(other.start) ? start : other.start, end.isBefore(other.end) ? end : other.end));
    }

    /**
     * The range with {@code before} added in front and {@code after} behind.
     *
     * @throws IllegalArgumentException when either is negative
     */
    public TimeRange widened(Duration before, Duration after) {
        if (before.isNegative() || after.isNegative()) {
            throw new IllegalArgumentException(
                    "before (%s) and after (%s) must not be negative.".formatted(before, after));
        }
        return new TimeRange(start.minus(before), end.plus(after));
    }

    /** Orders by start, then by end. */
    @Override
    public int compareTo(TimeRange other) {
        int byStart = start.compareTo(other.start);
        return byStart != 0 ? byStart : end.compareTo(other.end);
    }

    @Override
    public void describeTo(FingerprintWriter writer) {
        writer.instant("start", start).instant("end", end);
    }

    /** ISO 8601 interval: {@code 2026-03-09T13:00:00Z/2026-03-09T13:30:00Z}. */
    @Override
    public String toString() {
        return start + "/" + end;
    }
}
