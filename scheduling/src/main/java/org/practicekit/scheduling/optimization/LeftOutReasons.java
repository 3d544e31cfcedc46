package org.practicekit.scheduling.optimization;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.practicekit.core.decision.Decision;
import org.practicekit.core.rule.Finding;
import org.practicekit.core.rule.Severity;
import org.practicekit.core.time.DateRange;
import org.practicekit.scheduling.availability.Openings;
import org.practicekit.scheduling.policy.PlanningPolicy;
import org.practicekit.scheduling.policy.PlanningRules;
import org.practicekit.scheduling.policy.SchedulingRules;

/** Why visits are left out beside everybody who is placed, and what could be booked instead. */
final class LeftOutReasons {
    private final PlanScope scope;
    private final PlanningPolicy policy;
    private final Seats seats;

    LeftOutReasons(Seats seats, PlanningPolicy policy) {
        this.scope = seats.scope;
        this.policy = policy;
        this.seats = seats;
    }

    List<Finding> of(WantedVisit visit) {
        boolean forGroups = scope.setup
                .visitType(visit.wish().visitType())
                .filter(type -> type.group().isPresent())
                .isPresent();
        if (forGroups) {
            return List.of(Finding.of(PlanningRules.SINGLE_VISITS, Severity.ERROR)
                    .message("%s is for several patients at once; its sessions are booked by themselves."
                            .formatted(visit.wish().visitType()))
                    .putFacts("visitType", visit.wish().visitType().value())
                    .build());
        }
        Optional<DateRange> dates = visit.wish().dates().intersection(scope.request.dates());
        if (dates.isEmpty()) {
            return List.of(Finding.of(SchedulingRules.OPENING, Severity.ERROR)
                    .citation(SchedulingRules.OPENING.citation(scope.setup.policy()))
                    .message("None of the dates that are asked for, %s, is among those of the plan, %s."
                            .formatted(visit.wish().dates(), scope.request.dates()))
                    .putFacts("dates", visit.wish().dates().toString())
                    .putFacts("plan", scope.request.dates().toString())
                    .build());
        }
        if (seats.isAlone(visit)) {
            return List.of(follows(visit, "The visit is no use without one that is not planned either"));
        }
        Decision<Openings> found =
                seats.search.find(seats.wish(visit, dates.get()).build(), seats.diary, scope.now, seats.fitting(visit));
        List<Finding> why = new ArrayList<>(found.isGranted() ? List.of(dear(found)) : found.findings());
        if (!visit.follows().isEmpty() || scope.isFollowed(visit)) {
            why.add(follows(visit, "It is tied to other visits"));
        }
        return why;
    }

    private Finding dear(Decision<Openings> found) {
        Openings openings = found.granted().orElseThrow();
        return Finding.of(PlanningRules.WORTH_IT, Severity.ERROR)
                .citation(policy.citation())
                .message("There is time, %s for one, but the practice minds that more than leaving the visit out."
                        .formatted(openings.first().describe()))
                .alternatives(openings.list().stream()
                        .limit(scope.setup.policy().alternatives())
                        .toList())
                .build();
    }

    private static Finding follows(WantedVisit visit, String why) {
        return Finding.of(PlanningRules.FOLLOWS, Severity.ERROR)
                .message("%s: %s."
                        .formatted(
                                why,
                                visit.follows().isEmpty()
                                        ? "others follow it"
                                        : String.join(
                                                "; ",
                                                visit.follows().stream()
                                                        .map(Follows::describe)
                                                        .toList())))
                .putFacts("visit", visit.id().value())
                .build();
    }
}
