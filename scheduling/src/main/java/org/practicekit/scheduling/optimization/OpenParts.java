package org.practicekit.scheduling.optimization;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.practicekit.core.time.DateRange;
import org.practicekit.core.time.TimeRange;
import org.practicekit.scheduling.availability.Diary;
import org.practicekit.scheduling.availability.Occupancy;
import org.practicekit.scheduling.availability.OpenHours;
import org.practicekit.scheduling.availability.SchedulingSetup;
import org.practicekit.scheduling.availability.Stretch;
import org.practicekit.scheduling.resource.ResourceId;

/**
 * The open time that is left of some days, cut at the middle of each day.
 *
 * @param days each day on which anybody is there, from the first beginning to the last end
 * @param parts what is left of them
 */
record OpenParts(SortedMap<LocalDate, TimeRange> days, List<OpenPart> parts) {
    static OpenParts of(SchedulingSetup setup, List<WantedTime> wanted, DateRange dates, Diary diary, Instant now) {
        Set<ResourceId> everybody = new TreeSet<>();
        wanted.forEach(one -> everybody.addAll(one.who()));
        OpenHours hours = diary.hours(dates);
        SortedMap<LocalDate, TimeRange> days = new TreeMap<>();
        for (ResourceId who : everybody) {
            for (Stretch stretch : hours.stretches(who)) {
                date(setup, stretch)
                        .filter(dates::contains)
                        .ifPresent(date -> days.merge(date, stretch.time(), OpenParts::both));
            }
        }
        Map<OpenPart.Kind, OpenPart> parts = new LinkedHashMap<>();
        Optional<TimeRange> all = days.values().stream().reduce(OpenParts::both);
        Occupancy taken = all.map(time -> diary.occupancy(everybody, time)).orElse(Occupancy.NONE);
        for (ResourceId who : everybody) {
            Set<Integer> able = IntStream.range(0, wanted.size())
                    .filter(i -> wanted.get(i).who().contains(who))
                    .boxed()
                    .collect(Collectors.toUnmodifiableSet());
            for (Stretch stretch : hours.stretches(who)) {
                LocalDate date = date(setup, stretch).orElse(LocalDate.MIN);
                for (TimeRange half : halves(stretch.time(), days.get(date), now)) {
                    OpenPart.Kind kind = new OpenPart.Kind(
                            date,
                            half,
                            stretch.location(),
                            stretch.visitTypes(),
                            stretch.carveOut(),
                            stretch.releasedAt(),
                            able);
                    parts.computeIfAbsent(kind, missing -> new OpenPart(kind, stretch))
                            .add(who, taken.minutesFree(who, half));
                }
            }
        }
        return new OpenParts(days, List.copyOf(parts.values()));
    }

    private static Optional<LocalDate> date(SchedulingSetup setup, Stretch stretch) {
        return setup.location(stretch.location())
                .map(place -> place.clock().date(stretch.time().start()));
    }

    /** What is left of some time before and after the middle of its day; nothing of a day that is not looked at. */
    private static List<TimeRange> halves(TimeRange time, @Nullable TimeRange day, Instant now) {
        Instant from = now.isAfter(time.start()) ? now : time.start();
        if (day == null || !from.isBefore(time.end())) {
            return List.of();
        }
        Instant middle = middle(day);
        return from.isBefore(middle) && middle.isBefore(time.end())
                ? List.of(new TimeRange(from, middle), new TimeRange(middle, time.end()))
                : List.of(new TimeRange(from, time.end()));
    }

    /** The middle of a day's open hours, on the minute. */
    static Instant middle(TimeRange day) {
        return day.start().plusSeconds(day.length().toMinutes() / 2 * 60);
    }

    private static TimeRange both(TimeRange one, TimeRange other) {
        return new TimeRange(
                one.start().isBefore(other.start()) ? one.start() : other.start(),
                one.end().isAfter(other.end()) ? one.end() : other.end());
    }
}
