package org.practicekit.scheduling.optimization;

import java.util.List;
import java.util.Set;
import org.practicekit.shape.Shipment;

/** What the values of filling a schedule look like when they are sent elsewhere. */
public final class OptimizationSamples {
    private static final CostWeights WEIGHTS = new CostWeights(1000, 10, 2, 3);
    private static final Phase PHASE = new Phase(0, 3);
    private static final PoolUse USE = new PoolUse(0, -1, 5);
    private static final VisitShape SHAPE = new VisitShape(4, List.of(PHASE), List.of(USE));
    private static final ProviderChoice CHOICE = new ProviderChoice(0, 5);
    private static final TimeWindow WINDOW = new TimeWindow(0, 8, 40, 1);
    private static final Placement AT = new Placement(0, 0, 10);
    private static final WorkBlock BLOCK = new WorkBlock(0, 0, 8, 56, 1);
    private static final Pool.Change CHANGE = new Pool.Change(1, 0, 20, 30, 1);
    private static final Pool POOL = new Pool(List.of(2, 1), List.of(CHANGE));
    private static final SlotProblem.Reserved RESERVED = new SlotProblem.Reserved(0, 20, 26, Set.of(0));
    private static final SlotProblem.Cap CAP =
            new SlotProblem.Cap(List.of(new SlotProblem.Ticks(0, 0, 4)), Set.of(0), 4);
    private static final SlotProblem.Link LINK = new SlotProblem.Link(0, 1, 0, 2, true, true);
    private static final VisitRequest REQUEST = VisitRequest.builder()
            .shape(SHAPE)
            .addChoices(CHOICE)
            .addWindows(WINDOW)
            .targetDay(0)
            .patient(7)
            .booked(AT)
            .changePenalty(3)
            .build();
    private static final SlotProblem PROBLEM = SlotProblem.builder()
            .addDayTicks(60)
            .addBlocks(BLOCK)
            .addPools(POOL)
            .addRequests(REQUEST, REQUEST)
            .addReserved(RESERVED)
            .addCaps(CAP)
            .addLinks(LINK)
            .weights(WEIGHTS)
            .build();

    private OptimizationSamples() {}

    /** Adds them. */
    public static Shipment in(Shipment shipment) {
        SlotSolution solution = SlotSolver.solve(PROBLEM, Effort.rounds(10), 1, SearchListener.NONE);
        return shipment.values(WEIGHTS, PHASE, USE, SHAPE, CHOICE, WINDOW, AT, BLOCK, CHANGE, POOL)
                .values(RESERVED, CAP, CAP.ticks().get(0), LINK, REQUEST, PROBLEM, solution, solution.cost());
    }
}
