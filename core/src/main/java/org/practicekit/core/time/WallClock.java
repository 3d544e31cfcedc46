package org.practicekit.core.time;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Turns what the wall clock of a place shows into instants, by one policy for the days when the clocks change: <em>a shown
 * time stands for the first instant at which the clock shows that time or a later one.</em>
 *
 * <p>A time that the clock skips is therefore the instant of the jump, and a time that it shows twice is the first of the
 * two. Times stay in order, so hours that touch on the wall still touch and never overlap; hours that lie wholly inside a
 * skipped stretch do not take place; a shift that spans the change lasts as long as it really does.
 *
 * <p>Immutable and thread-safe. Reads no clock.
 *
 * @param zone the zone of the place
 */
public record WallClock(ZoneId zone) implements Serializable {
    public WallClock {
        Objects.requireNonNull(zone, "zone");
    }

    /** The first instant at which the clock shows {@code shown} or a later time. */
    public Instant at(LocalDateTime shown) {
        List<ZoneOffset> offsets = zone.getRules().getValidOffsets(shown);
        return offsets.isEmpty() ? zone.getRules().getTransition(shown).getInstant() : shown.toInstant(offsets.get(0));
    }

    /**
     * The time from one shown time to another, or empty when the clock skipped all of it.
     *
     * @throws IllegalArgumentException when {@code to} is not after {@code from} on the wall clock
     */
    public Optional<TimeRange> between(LocalDateTime from, LocalDateTime to) {
        if (!from.isBefore(to)) {
            throw new IllegalArgumentException(
                    "from (%s) must be before to (%s). Maybe the hours cross midnight.".formatted(from, to));
        }
        Instant start = at(from);
        Instant end = at(to);
        return start.isBefore(end) ? Optional.of(new TimeRange(start, end)) : Optional.empty();
    }

    /** From midnight to midnight: 24 hours, or what the clock change made of them; empty for a date that the zone skipped. */
    public Optional<TimeRange> day(LocalDate date) {
        return between(date.atStartOfDay(), date.plusDays(1).atStartOfDay());
    }

    /** What the clock shows at {@code instant}. */
    public LocalDateTime shows(Instant instant) {
        return LocalDateTime.ofInstant(instant, zone);
    }

    /** The date at {@code instant}. */
    public LocalDate date(Instant instant) {
        return shows(instant).toLocalDate();
    }

    /** Whether the clock never shows {@code shown}, because it jumps over it. */
    public boolean skips(LocalDateTime shown) {
        return zone.getRules().getValidOffsets(shown).isEmpty();
    }

    /** Whether the clock shows {@code shown} twice. */
    public boolean repeats(LocalDateTime shown) {
        return zone.getRules().getValidOffsets(shown).size() > 1;
    }

    /** The change of the clocks on {@code date}, or empty on an ordinary day. */
    public Optional<ZoneOffsetTransition> changeOn(LocalDate date) {
        Instant midnight = at(date.atStartOfDay());
        return Optional.ofNullable(zone.getRules().nextTransition(midnight.minusNanos(1)))
                .filter(change ->
                        change.getInstant().isBefore(at(date.plusDays(1).atStartOfDay())));
    }
}
