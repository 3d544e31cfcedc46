package org.practicekit.examples.clinic.whatif;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.practicekit.core.time.DateRange;
import org.practicekit.core.time.TimeRange;
import org.practicekit.examples.clinic.day.DayStory;
import org.practicekit.examples.clinic.day.Outcome;
import org.practicekit.examples.clinic.folder.Practice;
import org.practicekit.scheduling.appointment.Appointment;
import org.practicekit.scheduling.availability.OpenHours;
import org.practicekit.scheduling.availability.Use;
import org.practicekit.scheduling.resource.Resource;
import org.practicekit.scheduling.resource.ResourceId;
import org.practicekit.scheduling.resource.ResourceKind;

/**
 * What a day came to.
 *
 * @param visits how many visits stand
 * @param turnedAway how many patients asked and have no visit
 * @param openMinutes how long the providers work
 * @param bookedMinutes how much of that is booked
 * @param freedMinutes how much of it was booked and came free
 * @param filledMinutes how much of what came free is booked again
 */
public record DayFigures(
        int visits, int turnedAway, long openMinutes, long bookedMinutes, long freedMinutes, long filledMinutes) {
    static DayFigures of(Practice practice, DayStory story) {
        List<Appointment> all = story.outcomes().stream()
                .flatMap(outcome -> outcome.appointment().stream())
                .distinct()
                .toList();
        List<TimeOf> booked = times(all.stream().filter(one -> one.status().occupies()));
        List<TimeOf> freed = times(all.stream().filter(one -> !one.status().occupies()));
        Set<Object> seen = all.stream()
                .filter(one -> one.status().occupies())
                .map(Appointment::patient)
                .collect(Collectors.toSet());
        // Who called off no longer wants to come.
        Set<Object> left = all.stream()
                .filter(one -> !one.status().occupies() && one.replacedBy().isEmpty())
                .map(Appointment::patient)
                .collect(Collectors.toSet());
        int turnedAway = (int) story.outcomes().stream()
                .map(Outcome::request)
                .map(request -> request.wanted().patient())
                .distinct()
                .filter(patient -> !seen.contains(patient) && !left.contains(patient))
                .count();
        return new DayFigures(
                (int) all.stream().filter(one -> one.status().occupies()).count(),
                turnedAway,
                open(practice),
                minutes(booked),
                minutes(freed),
                minutes(freed.stream()
                        .flatMap(gone -> booked.stream()
                                .filter(one -> one.provider().equals(gone.provider()))
                                .flatMap(one -> one.time().intersection(gone.time()).stream())
                                .map(time -> new TimeOf(gone.provider(), time)))
                        .toList()));
    }

    /** The share of the providers' time that is booked, 0 to 1. */
    public double utilization() {
        return openMinutes == 0 ? 0 : (double) bookedMinutes / openMinutes;
    }

    private static long open(Practice practice) {
        OpenHours hours = OpenHours.of(practice.setup(), DateRange.day(practice.day()));
        return practice.setup().resources().stream()
                .map(Resource::id)
                .filter(id -> id.kind() == ResourceKind.PROVIDER)
                .flatMap(id -> hours.stretches(id).stream())
                .mapToLong(stretch -> stretch.time().length().toMinutes())
                .sum();
    }

    private static List<TimeOf> times(Stream<Appointment> appointments) {
        return appointments
                .flatMap(one -> one.uses().stream())
                .filter(use -> use.resource().kind() == ResourceKind.PROVIDER)
                .map(TimeOf::of)
                .toList();
    }

    /** Each minute of a provider counts once, however many visits it is booked for. */
    private static long minutes(List<TimeOf> times) {
        return times.stream().collect(Collectors.groupingBy(TimeOf::provider)).values().stream()
                .mapToLong(DayFigures::covered)
                .sum();
    }

    private static long covered(List<TimeOf> times) {
        Duration covered = Duration.ZERO;
        TimeRange last = null;
        for (TimeOf next :
                times.stream().sorted(Comparator.comparing(TimeOf::time)).toList()) {
            if (last == null || !next.time().start().isBefore(last.end())) {
                last = next.time();
                covered = covered.plus(last.length());
            } else if (next.time().end().isAfter(last.end())) {
                covered = covered.plus(Duration.between(last.end(), next.time().end()));
                last = new TimeRange(last.start(), next.time().end());
            }
        }
        return covered.toMinutes();
    }

    private record TimeOf(ResourceId provider, TimeRange time) {
        static TimeOf of(Use use) {
            return new TimeOf(use.resource(), use.time());
        }
    }
}
