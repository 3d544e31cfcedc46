package org.practicekit.examples.clinic.optimize;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.practicekit.core.time.DateRange;
import org.practicekit.core.time.TimeRange;
import org.practicekit.core.time.WallClock;
import org.practicekit.scheduling.availability.DayWindow;
import org.practicekit.scheduling.availability.Opening;
import org.practicekit.scheduling.optimization.WantedVisit;
import org.practicekit.scheduling.optimization.WantedVisitId;
import org.practicekit.scheduling.policy.PlanningWeights;
import org.practicekit.scheduling.resource.ResourceId;
import org.practicekit.scheduling.waitlist.Priority;

/**
 * What a week came to, counted from the openings alone.
 *
 * @param leftOut visits without a time
 * @param urgentLeftOut how many of them are urgent
 * @param lateDays days after the target, of all visits together
 * @param preferringProvider visits of patients who prefer a provider, and are seen
 * @param withPreferred how many of them are with that one
 * @param preferringTime visits of patients who prefer a time, and are seen
 * @param atPreferred how many of them begin at such a time
 * @param gaps gaps too short to use in open time in which anybody is seen
 * @param openMinutes how long the providers are open
 * @param bookedMinutes how much of that they are with patients
 * @param points what the practice minds about all that
 */
public record WeekFigures(
        int leftOut,
        int urgentLeftOut,
        long lateDays,
        int preferringProvider,
        int withPreferred,
        int preferringTime,
        int atPreferred,
        int gaps,
        long openMinutes,
        long bookedMinutes,
        long points) {
    static WeekFigures of(
            OpenTimes times,
            DateRange week,
            List<WantedVisit> visits,
            Map<WantedVisitId, Opening> booked,
            PlanningWeights weights) {
        List<WantedVisit> seen =
                visits.stream().filter(visit -> booked.containsKey(visit.id())).toList();
        List<WantedVisit> out =
                visits.stream().filter(visit -> !booked.containsKey(visit.id())).toList();
        List<WantedVisit> choosy = seen.stream()
                .filter(visit -> !visit.wish().preferred().isEmpty())
                .toList();
        List<WantedVisit> timed = seen.stream()
                .filter(visit -> !visit.wish().preferredTimes().isEmpty())
                .toList();
        int with = (int) choosy.stream()
                .filter(visit -> opening(booked, visit).resources().stream()
                        .anyMatch(visit.wish().preferred()::contains))
                .count();
        int at = (int) timed.stream()
                .filter(visit -> isPreferredTime(visit, opening(booked, visit)))
                .count();
        int gaps = times.providers().stream()
                .flatMap(provider -> pieces(times, week, provider).map(piece -> gaps(provider, piece, booked, weights)))
                .mapToInt(Integer::intValue)
                .sum();
        long late = seen.stream()
                .mapToLong(visit -> late(visit, opening(booked, visit)))
                .sum();
        long points = out.stream()
                        .mapToLong(visit -> (long) weights.leftOut() * factor(visit, weights))
                        .sum()
                + seen.stream()
                        .mapToLong(visit ->
                                late(visit, opening(booked, visit)) * weights.dayLate() * factor(visit, weights))
                        .sum()
                + (long) (choosy.size() - with) * weights.otherProvider()
                + (long) (timed.size() - at) * weights.otherTime()
                + (long) gaps * weights.shortGap();
        return new WeekFigures(
                out.size(),
                (int) out.stream()
                        .filter(visit -> visit.priority() == Priority.URGENT)
                        .count(),
                late,
                choosy.size(),
                with,
                timed.size(),
                at,
                gaps,
                times.providers().stream()
                        .flatMap(provider -> pieces(times, week, provider))
                        .mapToLong(piece -> piece.length().toMinutes())
                        .sum(),
                times.providers().stream()
                        .flatMap(provider -> OpenTimes.booked(provider, booked.values()).stream())
                        .mapToLong(time -> time.length().toMinutes())
                        .sum(),
                points);
    }

    /** The share of the providers' open time in which they are with patients, 0 to 1. */
    public double utilization() {
        return openMinutes == 0 ? 0 : (double) bookedMinutes / openMinutes;
    }

    private static Stream<TimeRange> pieces(OpenTimes times, DateRange week, ResourceId provider) {
        return week.from().datesUntil(week.to()).flatMap(date -> times.open(provider, date).stream());
    }

    private static int gaps(
            ResourceId provider, TimeRange piece, Map<WantedVisitId, Opening> booked, PlanningWeights weights) {
        List<TimeRange> seen = OpenTimes.booked(provider, booked.values()).stream()
                .filter(piece::encloses)
                .toList();
        if (seen.isEmpty()) {
            return 0;
        }
        int gaps = 0;
        Instant free = piece.start();
        for (TimeRange time : Stream.concat(seen.stream(), Stream.of(TimeRange.of(piece.end(), Duration.ofMinutes(1))))
                .toList()) {
            long idle = Duration.between(free, time.start()).toMinutes();
            gaps += idle > 0 && idle < weights.shortGapMinutes() ? 1 : 0;
            free = time.end();
        }
        return gaps;
    }

    private static long late(WantedVisit visit, Opening opening) {
        return Math.max(
                0, ChronoUnit.DAYS.between(visit.targetBy(), opening.local().toLocalDate()));
    }

    private static int factor(WantedVisit visit, PlanningWeights weights) {
        return switch (visit.priority()) {
            case URGENT -> weights.urgent();
            case SOON -> weights.soon();
            case ROUTINE -> 1;
        };
    }

    private static boolean isPreferredTime(WantedVisit visit, Opening opening) {
        WallClock clock = new WallClock(opening.zone());
        return visit.wish().preferredTimes().stream().anyMatch(window -> begins(window, clock, opening));
    }

    private static boolean begins(DayWindow window, WallClock clock, Opening opening) {
        return Stream.of(
                        opening.local().toLocalDate().minusDays(1),
                        opening.local().toLocalDate())
                .filter(day -> window.days().contains(day.getDayOfWeek()))
                .flatMap(day -> clock.between(LocalDateTime.of(day, window.from()), window.ends(day)).stream())
                .anyMatch(range -> range.contains(opening.start()));
    }

    private static Opening opening(Map<WantedVisitId, Opening> booked, WantedVisit visit) {
        Opening opening = booked.get(visit.id());
        if (opening == null) {
            throw new IllegalArgumentException("visit %s has no time.".formatted(visit.id()));
        }
        return opening;
    }
}
