package org.practicekit.scheduling.reminder;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.practicekit.scheduling.message.ContactHours;

/**
 * Hours that must be kept on several clocks at once. Whether an instant is inside is asked of what each clock shows then, so
 * the days on which clocks change need no case of their own; it changes only at the edges of hours, at midnights, and when
 * clocks jump, so those are the only instants to look at.
 */
final class AllowedHours {
    private static final int DAYS = 9;

    private final List<ZoneId> zones;
    private final Function<LocalDate, List<ContactHours>> hours;

    /**
     * Hours on these clocks.
     *
     * @param zones the clocks, all of which count
     * @param hours by the date that a clock shows, all of which count
     */
    AllowedHours(List<ZoneId> zones, Function<LocalDate, List<ContactHours>> hours) {
        this.zones = zones;
        this.hours = hours;
    }

    boolean contain(Instant at) {
        return zones.stream().allMatch(zone -> {
            LocalDateTime shown = LocalDateTime.ofInstant(at, zone);
            return hours.apply(shown.toLocalDate()).stream().allMatch(one -> one.contains(shown.toLocalTime()));
        });
    }

    /** The first instant inside, from {@code at} on; empty when there is none within a week. */
    Optional<Instant> next(Instant at) {
        return contain(at)
                ? Optional.of(at)
                : edges(at, -1)
                        .filter(edge -> edge.isAfter(at))
                        .sorted()
                        .filter(this::contain)
                        .findFirst();
    }

    /** The last whole minute inside before {@code at}; empty when there is none within a week. */
    Optional<Instant> last(Instant at) {
        return edges(at, -DAYS + 1)
                .map(edge -> edge.minusSeconds(60))
                .filter(edge -> edge.isBefore(at))
                .sorted(Comparator.reverseOrder())
                .filter(this::contain)
                .findFirst();
    }

    private Stream<Instant> edges(Instant around, int firstDay) {
        List<Instant> edges = new ArrayList<>();
        for (ZoneId zone : zones) {
            LocalDate first = LocalDate.ofInstant(around, zone).plusDays(firstDay);
            for (LocalDate day = first; day.isBefore(first.plusDays(DAYS)); day = day.plusDays(1)) {
                add(edges, day.atStartOfDay(), zone);
                for (ContactHours one : hours.apply(day)) {
                    add(edges, day.atTime(one.from()), zone);
                    add(edges, day.atTime(one.to()), zone);
                }
                Optional.ofNullable(zone.getRules()
                                .nextTransition(
                                        day.atTime(LocalTime.MIN).atZone(zone).toInstant()))
                        .ifPresent(change -> edges.add(change.getInstant()));
            }
        }
        Instant end = around.plus(Duration.ofDays(DAYS));
        return edges.stream().distinct().filter(edge -> edge.isBefore(end));
    }

    /** Each instant at which the clock shows it; of a time that it skips, the instant of the jump. */
    private static void add(List<Instant> edges, LocalDateTime shown, ZoneId zone) {
        zone.getRules().getValidOffsets(shown).forEach(offset -> edges.add(shown.toInstant(offset)));
        ZoneOffsetTransition change = zone.getRules().getTransition(shown);
        if (change != null) {
            edges.add(change.getInstant());
        }
    }
}
