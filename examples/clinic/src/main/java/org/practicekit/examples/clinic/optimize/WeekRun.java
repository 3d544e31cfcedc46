package org.practicekit.examples.clinic.optimize;

import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.practicekit.core.time.DateRange;
import org.practicekit.examples.clinic.folder.Practice;
import org.practicekit.scheduling.availability.Diary;
import org.practicekit.scheduling.availability.Occupancy;
import org.practicekit.scheduling.availability.Opening;
import org.practicekit.scheduling.optimization.Effort;
import org.practicekit.scheduling.optimization.PlacedVisit;
import org.practicekit.scheduling.optimization.PlanRequest;
import org.practicekit.scheduling.optimization.SchedulePlan;
import org.practicekit.scheduling.optimization.SlotOptimizer;
import org.practicekit.scheduling.optimization.WantedVisit;
import org.practicekit.scheduling.optimization.WantedVisitId;
import org.practicekit.scheduling.policy.PlanningPolicy;

/**
 * A week in an empty book, twice: first come, first served, and planned at once.
 *
 * @param practice which one
 * @param week its days
 * @param now when it is planned: at noon, three days before it begins
 * @param firstCome what the first come took
 * @param plan the plan
 * @param before figures of the first
 * @param after figures of the second
 */
public record WeekRun(
        Practice practice,
        DateRange week,
        Instant now,
        Map<WantedVisitId, Opening> firstCome,
        SchedulePlan plan,
        WeekFigures before,
        WeekFigures after) {
    /** The week that is planned: seven days from the day in {@code practice.csv}. */
    public static DateRange week(Practice practice) {
        return DateRange.days(practice.day(), 7);
    }

    /** Does both. */
    public static WeekRun of(Practice practice, List<WantedVisit> visits, Effort effort, long seed) {
        DateRange week = week(practice);
        Instant now = practice.setup()
                .locations()
                .get(0)
                .clock()
                .at(week.from().minusDays(3).atTime(LocalTime.NOON));
        PlanningPolicy policy =
                PlanningPolicy.standard(practice.setup().policy().citation());
        Map<WantedVisitId, Opening> firstCome = FirstComeWeek.of(practice.setup(), visits, week, now);
        SchedulePlan plan = new SlotOptimizer(practice.setup(), policy)
                .plan(
                        PlanRequest.builder().dates(week).visits(visits).build(),
                        Diary.of(practice.setup(), Occupancy.NONE),
                        now,
                        effort,
                        seed);
        OpenTimes times = new OpenTimes(practice.setup(), week);
        return new WeekRun(
                practice,
                week,
                now,
                firstCome,
                plan,
                WeekFigures.of(times, week, visits, firstCome, policy.weights()),
                WeekFigures.of(times, week, visits, openings(plan), policy.weights()));
    }

    /** Where each visit of a plan is. */
    static Map<WantedVisitId, Opening> openings(SchedulePlan plan) {
        return plan.placed().stream().collect(Collectors.toMap(PlacedVisit::visit, PlacedVisit::opening));
    }
}
