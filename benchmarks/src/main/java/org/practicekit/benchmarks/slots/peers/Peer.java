package org.practicekit.benchmarks.slots.peers;

import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.practicekit.scheduling.optimization.Placement;
import org.practicekit.scheduling.optimization.SlotProblem;

/** A solver that fills a schedule with rooms, windows and clinicians. Links, caps, phases and held time are beyond it. */
public interface Peer {
    /** Its name and version, and how it runs. */
    String name();

    /**
     * Looks for a plan.
     *
     * @param start a plan that breaks no rule, to begin with
     * @param seconds processor time it has, from now on
     */
    Answer solve(SlotProblem problem, Map<Integer, Placement> start, double seconds, long seed);

    /**
     * What it found.
     *
     * @param plan where each request is seen, by its number; it may break rules
     * @param bound what it proved that no plan costs less than, where it proves anything
     * @param seconds processor time it took
     */
    record Answer(Map<Integer, Placement> plan, OptionalLong bound, double seconds) {
        /** Copies the plan. */
        public Answer {
            plan = Map.copyOf(plan);
        }
    }

    /** The peers of a comma-separated list of {@code timefold} and {@code cpsat}, in its order. */
    static List<Peer> named(String list) {
        Map<String, Supplier<Stream<Peer>>> known = Map.of(
                "timefold", () -> Stream.of(new TimefoldPeer()),
                "cpsat", () -> Stream.of(new CpSatPeer(1), new CpSatPeer(2)));
        return Stream.of(list.split(","))
                .flatMap(each -> known.getOrDefault(each, () -> {
                            throw new IllegalArgumentException("there is no peer '%s'.".formatted(each));
                        })
                        .get())
                .toList();
    }
}
