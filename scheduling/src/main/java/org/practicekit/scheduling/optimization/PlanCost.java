package org.practicekit.scheduling.optimization;

import java.io.Serializable;
import java.util.Map;

/**
 * What a plan costs, by what the practice minds.
 *
 * @param unassigned patients left out
 * @param late days after the target
 * @param provider visits with somebody else than the patient's own provider
 * @param window times that suit less
 * @param changed bookings moved or given up
 * @param fragments idle stretches too short to use
 */
public record PlanCost(long unassigned, long late, long provider, long window, long changed, long fragments)
        implements Serializable {

    /** All of it. */
    public long total() {
        return unassigned + late + provider + window + changed + fragments;
    }

    /** What a plan costs whose placements keep to the problem's hard rules. */
    public static PlanCost of(SlotProblem problem, Map<Integer, Placement> placements) {
        CostWeights weights = problem.weights();
        long unassigned = 0;
        long late = 0;
        long provider = 0;
        long window = 0;
        long changed = 0;
        for (int index = 0; index < problem.requests().size(); index++) {
            VisitRequest request = problem.requests().get(index);
            Placement at = placements.get(index);
            if (request.pinned()) {
                continue;
            }
            if (request.booked().isPresent() && !request.booked().orElseThrow().equals(at)) {
                changed += request.changePenalty();
            }
            if (at == null) {
                unassigned += (long) weights.unassigned() * request.priority();
                continue;
            }
            late += (long) weights.latePerDay() * request.priority() * Math.max(0, at.day() - request.targetDay());
            provider += request.choices().stream()
                    .filter(choice -> choice.provider() == at.provider())
                    .mapToInt(ProviderChoice::penalty)
                    .min()
                    .orElseThrow();
            window += request.windows().stream()
                    .filter(each -> each.day() == at.day()
                            && each.start() <= at.start()
                            && at.start() + request.shape().ticks() <= each.end())
                    .mapToInt(TimeWindow::penalty)
                    .min()
                    .orElseThrow();
        }
        return new PlanCost(unassigned, late, provider, window, changed, fragments(problem, placements));
    }

    private static long fragments(SlotProblem problem, Map<Integer, Placement> placements) {
        BusyTicks busy = new BusyTicks(problem, placements);
        long found = 0;
        for (int block = 0; block < problem.blocks().size(); block++) {
            found += busy.fragments(block, problem.weights().fragmentTicks());
        }
        return found * problem.weights().fragment();
    }
}
