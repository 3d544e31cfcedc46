package org.practicekit.scheduling.optimization;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.practicekit.core.time.DateRange;
import org.practicekit.scheduling.resource.ResourceId;

/** What binds a visit because of visits that stay where they are booked: those it follows, and those that follow it. */
final class Binding {
    /** The dates of the plan that are left for it. */
    final Optional<DateRange> dates;
    /** The only ones who may see the patient, where a visit with somebody has to be with the same one. */
    final Optional<Set<ResourceId>> providers;

    Binding(PlanScope scope, WantedVisit visit) {
        Optional<DateRange> left = visit.wish().dates().intersection(scope.request.dates());
        Optional<Set<ResourceId>> only = Optional.empty();
        for (PlanScope.Tie tie : scope.tiesToStaying(visit)) {
            LocalDate date = tie.other().local().toLocalDate();
            Follows terms = tie.terms();
            DateRange range = tie.otherFirst()
                    ? DateRange.closed(date.plusDays(terms.leastDays()), date.plusDays(terms.mostDays()))
                    : DateRange.closed(date.minusDays(terms.mostDays()), date.minusDays(terms.leastDays()));
            left = left.flatMap(range::intersection);
            if (terms.sameProvider()) {
                Set<ResourceId> those = new HashSet<>(List.of(scope.primary(tie.other())));
                only.ifPresent(those::retainAll);
                only = Optional.of(those);
            }
        }
        this.dates = left;
        this.providers = only;
    }
}
