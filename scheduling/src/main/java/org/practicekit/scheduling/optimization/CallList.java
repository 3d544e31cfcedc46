package org.practicekit.scheduling.optimization;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.practicekit.core.rule.Finding;
import org.practicekit.core.rule.Severity;
import org.practicekit.scheduling.availability.Opening;
import org.practicekit.scheduling.optimization.PatientCall.News;
import org.practicekit.scheduling.optimization.PlacedVisit.Change;
import org.practicekit.scheduling.policy.PlanningPolicy;
import org.practicekit.scheduling.policy.PlanningRules;

/** Who has to be called because of a plan that lives with a disruption. */
final class CallList {
    private final PlanScope scope;
    private final Hits hits;
    private final PlanningPolicy policy;

    CallList(PlanScope scope, Hits hits, PlanningPolicy policy) {
        this.scope = scope;
        this.hits = hits;
        this.policy = policy;
    }

    /** Those first who should know first; of those, the more urgent first. */
    List<PatientCall> of(SchedulePlan plan) {
        record Entry(WantedVisit visit, PatientCall call) {}
        return scope.request.visits().stream()
                .flatMap(visit -> call(visit, plan).map(call -> new Entry(visit, call)).stream())
                .sorted(Comparator.comparing((Entry one) -> one.call().before())
                        .thenComparing(one -> one.visit().priority())
                        .thenComparing(one -> one.visit().id()))
                .map(Entry::call)
                .toList();
    }

    private Optional<PatientCall> call(WantedVisit visit, SchedulePlan plan) {
        Optional<Opening> from = scope.booked(visit).map(scope::opening);
        List<Finding> hit = from.map(hits::on).orElse(List.of());
        Optional<PlacedVisit> placed = plan.placed(visit.id());
        Optional<News> news = news(placed.map(PlacedVisit::change).orElse(null), !hit.isEmpty());
        return news.map(what -> {
            Optional<Opening> to = placed.filter(any -> what != News.ASK).map(PlacedVisit::opening);
            return PatientCall.builder()
                    .visit(visit.id())
                    .patient(visit.wish().patient())
                    .news(what)
                    .from(from)
                    .to(to)
                    .hit(!hit.isEmpty())
                    .before(before(from, to))
                    .why(why(visit, hit, plan))
                    .build();
        });
    }

    private static Optional<News> news(@Nullable Change change, boolean hit) {
        if (change == null) {
            return Optional.of(News.GIVEN_UP);
        }
        return switch (change) {
            case MOVED -> Optional.of(News.MOVED);
            case NEW -> Optional.of(News.BOOKED);
            case OTHER_ROOM -> Optional.empty();
            case KEPT -> hit ? Optional.of(News.ASK) : Optional.empty();
        };
    }

    private Instant before(Optional<Opening> from, Optional<Opening> to) {
        Instant first = Stream.concat(from.stream(), to.stream())
                .map(Opening::start)
                .min(Comparator.naturalOrder())
                .orElse(scope.now);
        return first.isBefore(scope.now) ? scope.now : first;
    }

    private List<Finding> why(WantedVisit visit, List<Finding> hit, SchedulePlan plan) {
        List<Finding> why = new ArrayList<>(hit);
        if (hit.isEmpty()) {
            why.add(Finding.of(PlanningRules.MAKES_ROOM, Severity.INFO)
                    .citation(policy.citation())
                    .message(
                            visit.booked().isPresent()
                                    ? "The visit makes room for another that would have no place, or a worse one."
                                    : "The visit comes in between.")
                    .putFacts("visit", visit.id().value())
                    .build());
        }
        plan.leftOut().stream().filter(one -> one.visit().equals(visit.id())).forEach(one -> why.addAll(one.why()));
        return why;
    }
}
