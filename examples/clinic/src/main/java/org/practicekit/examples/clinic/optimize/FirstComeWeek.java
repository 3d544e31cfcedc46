package org.practicekit.examples.clinic.optimize;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.practicekit.core.time.DateRange;
import org.practicekit.scheduling.availability.Diary;
import org.practicekit.scheduling.availability.Occupancy;
import org.practicekit.scheduling.availability.Opening;
import org.practicekit.scheduling.availability.SchedulingSetup;
import org.practicekit.scheduling.availability.SlotRequest;
import org.practicekit.scheduling.availability.SlotSearch;
import org.practicekit.scheduling.availability.Use;
import org.practicekit.scheduling.optimization.WantedVisit;
import org.practicekit.scheduling.optimization.WantedVisitId;
import org.practicekit.scheduling.resource.ResourceId;

/** What a desk does that answers one call after the other: each patient gets the best time that is left. */
final class FirstComeWeek {
    private FirstComeWeek() {}

    static Map<WantedVisitId, Opening> of(
            SchedulingSetup setup, List<WantedVisit> visits, DateRange week, Instant now) {
        SlotSearch search = new SlotSearch(setup);
        Map<WantedVisitId, Opening> booked = new LinkedHashMap<>();
        Occupancy taken = Occupancy.NONE;
        for (WantedVisit visit : visits) {
            Diary diary = Diary.of(setup, taken);
            Optional<Opening> best = visit.wish().dates().intersection(week).stream()
                    .map(dates -> SlotRequest.builder()
                            .like(visit.wish())
                            .dates(dates)
                            .limit(1)
                            .allowOverbooking(false)
                            .build())
                    .flatMap(wish ->
                            search.offers(wish, diary, now, opening -> follows(visit, opening, booked)).stream())
                    .findFirst();
            if (best.isPresent()) {
                booked.put(visit.id(), best.get());
                List<Use> uses = new ArrayList<>(best.get().uses());
                uses.add(
                        Use.of(ResourceId.of(visit.wish().patient()), best.get().time()));
                taken = taken.plus(uses);
            }
        }
        return booked;
    }

    private static boolean follows(WantedVisit visit, Opening opening, Map<WantedVisitId, Opening> booked) {
        return visit.follows().stream().allMatch(follows -> {
            Opening first = booked.get(follows.other());
            if (first == null) {
                return !follows.onlyAfterIt();
            }
            long days = ChronoUnit.DAYS.between(date(first), date(opening));
            return days >= follows.leastDays() && days <= follows.mostDays();
        });
    }

    private static LocalDate date(Opening opening) {
        return opening.local().toLocalDate();
    }
}
