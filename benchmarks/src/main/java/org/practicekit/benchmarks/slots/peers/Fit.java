package org.practicekit.benchmarks.slots.peers;

import java.util.ArrayList;
import java.util.List;
import org.practicekit.scheduling.optimization.Placement;
import org.practicekit.scheduling.optimization.ProviderChoice;
import org.practicekit.scheduling.optimization.SlotProblem;
import org.practicekit.scheduling.optimization.TimeWindow;
import org.practicekit.scheduling.optimization.VisitRequest;
import org.practicekit.scheduling.optimization.WorkBlock;

/**
 * A block in which a request can be seen.
 *
 * @param block the number of the block
 * @param cost lateness and preference there
 * @param starts pairs of a first and a last start, in order
 */
record Fit(int block, int cost, List<Span> starts) {
    record Span(int first, int last) {}

    /** All fits of a request, by block. */
    static List<Fit> of(SlotProblem problem, VisitRequest request) {
        List<Fit> fits = new ArrayList<>();
        for (int number = 0; number < problem.blocks().size(); number++) {
            WorkBlock block = problem.blocks().get(number);
            for (ProviderChoice choice : request.choices()) {
                List<Span> starts = choice.provider() == block.provider() ? starts(block, request) : List.of();
                if (!starts.isEmpty()) {
                    int late = Math.max(0, block.day() - request.targetDay());
                    int cost = problem.weights().latePerDay() * request.priority() * late + choice.penalty();
                    fits.add(new Fit(number, cost, starts));
                }
            }
        }
        return fits;
    }

    private static List<Span> starts(WorkBlock block, VisitRequest request) {
        List<Span> starts = new ArrayList<>();
        for (TimeWindow window : request.windows()) {
            int first = Math.max(block.start(), window.start());
            int last = Math.min(block.end(), window.end()) - request.shape().ticks();
            if (window.day() == block.day() && first <= last) {
                starts.add(new Span(first, last));
            }
        }
        return starts;
    }

    /** The first possible start from a tick on, or -1. */
    int from(int tick) {
        for (Span span : starts) {
            if (tick <= span.last()) {
                return Math.max(tick, span.first());
            }
        }
        return -1;
    }

    /** The last possible start. */
    int last() {
        return starts.get(starts.size() - 1).last();
    }

    /** Whether a visit placed there lies in the block. */
    static boolean holds(WorkBlock block, Placement at) {
        return block.provider() == at.provider()
                && block.day() == at.day()
                && block.start() <= at.start()
                && at.start() < block.end();
    }
}
