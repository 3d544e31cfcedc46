package org.practicekit.scheduling.optimization;

import java.util.Arrays;
import java.util.function.BooleanSupplier;

/**
 * The relaxation in which a visit may be cut into single ticks, and rooms, fragments, ties and starts are forgotten: a transport of ticks from
 * requests to blocks. Its prices say what a tick of a block is worth, and prove a bound; its flow says who belongs where.
 */
final class Transport {
    private static final long MOST_SCALE = 100_000;
    /** Sums of costs stay far below what a number can hold. */
    private static final long MOST_SUM = Long.MAX_VALUE / 64;

    /** Prices and costs per tick are multiples of 1/scale. */
    final long scale;
    /** For each block the price of a tick, times the scale. */
    final long[] price;
    /** For each request the option to whose block it belongs as a whole, or -1. */
    final int[] whole;

    /** What leaving each request out costs, the extra included, times the scale. */
    final long[] leftOut;

    /** How much priority good plans are likely to leave out, of requests that have any option. */
    long likelyLeftOut;

    final Teams teams;
    private final Grid grid;
    private final BooleanSupplier enough;
    /** Ticks of each block that are not pinned. */
    private final long[] capacity;

    private final int[] nodeOfBlock;
    private final int[] seenFor;

    /**
     * A transport of one team. When it was called off before it was the cheapest, the bound is lower than it could be, but holds.
     *
     * @param scaledBound what no plan of the team costs less than, the extra included, times the scale
     * @param leftOut how much priority is left out
     * @param finished whether it is the cheapest
     * @param extra what was added to the cost of leaving a request out for each unit of its priority
     * @param price for each block of the team the price of a tick, times the scale
     * @param whole for each request of the team the option to whose block it belongs as a whole, or -1
     */
    record Flow(long scaledBound, double leftOut, boolean finished, long extra, long[] price, int[] whole) {}

    Transport(Grid grid, BooleanSupplier enough) {
        this.grid = grid;
        this.enough = enough;
        this.teams = new Teams(grid);
        this.scale = scale(grid);
        this.price = new long[grid.blocks];
        this.whole = new int[grid.requests];
        this.leftOut = new long[grid.requests];
        this.nodeOfBlock = new int[grid.blocks];
        this.seenFor = new int[grid.blocks];
        this.capacity = new long[grid.blocks];
        Arrays.fill(whole, -1);
        for (int block = 0; block < grid.blocks; block++) {
            capacity[block] = grid.problem.blocks().get(block).ticks();
        }
        for (int request = 0; request < grid.requests; request++) {
            if (grid.pinned[request]) {
                capacity[grid.blockOf(grid.optionFrom[request])] -= grid.providerTicks[request];
            }
        }
    }

    /** The least multiple of all lengths, as far as that is not too large: then costs per tick are whole numbers. */
    private static long scale(Grid grid) {
        long dearest = 1;
        long ticks = 1;
        for (int cost : grid.leftOut) {
            dearest = Math.max(dearest, cost);
        }
        for (WorkBlock work : grid.problem.blocks()) {
            ticks += work.ticks();
        }
        for (int needed : grid.providerTicks) {
            ticks += needed;
        }
        long most = Math.min(MOST_SCALE, Math.max(1, MOST_SUM / dearest / ticks));
        long multiple = 1;
        for (long length : grid.providerTicks) {
            long next = multiple / Numbers.gcd(multiple, length) * length;
            if (next <= most) {
                multiple = next;
            }
        }
        return multiple;
    }

    /** Whether no more time should go into this. */
    boolean isEnough() {
        return enough.getAsBoolean();
    }

    /** The cheapest transport of one team, with so much added to what it costs to leave a request out for each unit of its priority. */
    Flow solve(Teams.Team team, long extra) {
        int[] requests = team.requests();
        int[] blocks = team.blocks();
        int options = 0;
        for (int request : requests) {
            options += grid.optionFrom[request + 1] - grid.optionFrom[request];
        }
        NetworkSimplex simplex = new NetworkSimplex(requests.length + blocks.length, options);
        for (int node = 0; node < requests.length; node++) {
            int ticks = grid.providerTicks[requests[node]];
            simplex.node(node, ticks, leftOut(requests[node], extra) / ticks, Long.MAX_VALUE);
        }
        for (int index = 0; index < blocks.length; index++) {
            nodeOfBlock[blocks[index]] = requests.length + index;
            seenFor[blocks[index]] = -1;
            simplex.node(requests.length + index, 0, 0, Math.max(1, capacity[blocks[index]]));
        }
        int[] optionOfArc = new int[options];
        int arcs = 0;
        for (int node = 0; node < requests.length; node++) {
            int request = requests[node];
            for (int at = grid.optionFrom[request]; at < grid.optionFrom[request + 1]; at++) {
                int block = grid.blockOf(at);
                if (seenFor[block] != request && capacity[block] > 0) {
                    seenFor[block] = request;
                    simplex.arc(node, nodeOfBlock[block], grid.optionCost[at] * scale / grid.providerTicks[request]);
                    optionOfArc[arcs++] = at;
                }
            }
        }
        boolean finished = simplex.solve(enough);
        double priorityLeftOut = 0;
        int[] belongs = new int[requests.length];
        int arc = 0;
        for (int node = 0; node < requests.length; node++) {
            int request = requests[node];
            int ticks = grid.providerTicks[request];
            priorityLeftOut += (double) grid.problem.requests().get(request).priority() * simplex.flow[node] / ticks;
            belongs[node] = -1;
            while (arc < arcs && optionOfArc[arc] < grid.optionFrom[request + 1]) {
                if (simplex.flow[requests.length + blocks.length + arc] == ticks) {
                    belongs[node] = optionOfArc[arc];
                }
                arc++;
            }
        }
        long[] prices = new long[blocks.length];
        for (int index = 0; index < blocks.length; index++) {
            prices[index] = Math.max(0, simplex.price(requests.length + index));
        }
        return new Flow(scaledBound(team, prices, extra), priorityLeftOut, finished, extra, prices, belongs);
    }

    private long leftOut(int request, long extra) {
        return scale
                * (grid.leftOut[request]
                        + extra * grid.problem.requests().get(request).priority());
    }

    /**
     * The bound that prices prove, whatever they are: each request takes the cheapest of its options and of being left out when it pays for the
     * time it takes, and what blocks can earn at most is given back. Makes time that is all pinned too dear for anybody.
     */
    private long scaledBound(Teams.Team team, long[] prices, long extra) {
        long dearest = 0;
        for (int request : team.requests()) {
            dearest = Math.max(dearest, leftOut(request, extra));
        }
        long bound = 0;
        for (int index = 0; index < prices.length; index++) {
            int block = team.blocks()[index];
            if (capacity[block] == 0) {
                prices[index] = dearest;
            }
            bound -= prices[index] * capacity[block];
        }
        for (int request : team.requests()) {
            long least = leftOut(request, extra);
            for (int at = grid.optionFrom[request]; at < grid.optionFrom[request + 1]; at++) {
                long paid = grid.optionCost[at] * scale
                        + grid.providerTicks[request] * prices[nodeOfBlock[grid.blockOf(at)] - team.requests().length];
                least = Math.min(least, paid);
            }
            bound += least;
        }
        return bound;
    }

    /** Makes this what good plans of the team are likely to be like. */
    void follow(Teams.Team team, Flow flow, long priorityLeftOut) {
        likelyLeftOut += priorityLeftOut;
        for (int index = 0; index < team.blocks().length; index++) {
            price[team.blocks()[index]] = flow.price()[index];
        }
        for (int node = 0; node < team.requests().length; node++) {
            whole[team.requests()[node]] = flow.whole()[node];
            leftOut[team.requests()[node]] = leftOut(team.requests()[node], flow.extra());
        }
    }
}
