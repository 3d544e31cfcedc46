package org.practicekit.scheduling.optimization;

import java.util.Arrays;

/**
 * The relaxation in which a visit may be cut into single ticks, and rooms, fragments, ties and starts are forgotten: a transport of ticks from
 * requests to blocks. Its prices say what a tick of a block is worth, and prove a bound; its flow says who belongs where.
 */
final class Transport {
    /** Prices and costs per tick are multiples of 1/scale. */
    final long scale;
    /** For each block the price of a tick, times the scale. */
    final long[] price;
    /** For each request the option to whose block it belongs as a whole, or -1. */
    final int[] whole;

    /** What leaving each request out costs, the extra included, times the scale. */
    final long[] leftOut;

    final Teams teams;
    private final Grid grid;
    /** Ticks of each block that are not pinned. */
    private final long[] capacity;

    private final int[] nodeOfBlock;
    private final int[] seenFor;

    /** What no plan of a team costs less than, times the scale, and how much priority the relaxation leaves out. */
    record Proof(long scaledBound, double leftOut) {}

    Transport(Grid grid) {
        this.grid = grid;
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
        long multiple = 1;
        for (long ticks : grid.providerTicks) {
            long next = multiple / Numbers.gcd(multiple, ticks) * ticks;
            if (next <= 100_000) {
                multiple = next;
            }
        }
        return multiple;
    }

    /**
     * Solves the transport of one team, with so much added to what it costs to leave a request out for each unit of its priority. Sets prices
     * and whole ones of the team.
     */
    Proof solve(Teams.Team team, long extra) {
        int[] requests = team.requests();
        int[] blocks = team.blocks();
        int options = 0;
        for (int request : requests) {
            options += grid.optionFrom[request + 1] - grid.optionFrom[request];
        }
        NetworkSimplex simplex = new NetworkSimplex(requests.length + blocks.length, options);
        for (int node = 0; node < requests.length; node++) {
            int request = requests[node];
            int ticks = grid.providerTicks[request];
            int priority = grid.problem.requests().get(request).priority();
            leftOut[request] = scale * (grid.leftOut[request] + extra * priority);
            simplex.node(node, ticks, leftOut[request] / ticks, Long.MAX_VALUE);
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
        simplex.solve();
        double priorityLeftOut = 0;
        int arc = 0;
        for (int node = 0; node < requests.length; node++) {
            int request = requests[node];
            int ticks = grid.providerTicks[request];
            priorityLeftOut += (double) grid.problem.requests().get(request).priority() * simplex.flow[node] / ticks;
            whole[request] = -1;
            while (arc < arcs && optionOfArc[arc] < grid.optionFrom[request + 1]) {
                if (simplex.flow[requests.length + blocks.length + arc] == ticks) {
                    whole[request] = optionOfArc[arc];
                }
                arc++;
            }
        }
        for (int block : blocks) {
            price[block] = Math.max(0, simplex.price(nodeOfBlock[block]));
        }
        return new Proof(scaledBound(team), priorityLeftOut);
    }

    /**
     * The bound that the prices prove, whatever they are: each request takes the cheapest of its options and of being left out when it pays for the
     * time it takes, and what blocks can earn at most is given back.
     */
    private long scaledBound(Teams.Team team) {
        long dearest = 0;
        for (int request : team.requests()) {
            dearest = Math.max(dearest, leftOut[request]);
        }
        long bound = 0;
        for (int block : team.blocks()) {
            if (capacity[block] == 0) {
                price[block] = dearest;
            }
            bound -= price[block] * capacity[block];
        }
        for (int request : team.requests()) {
            long least = leftOut[request];
            for (int at = grid.optionFrom[request]; at < grid.optionFrom[request + 1]; at++) {
                long paid = grid.optionCost[at] * scale + grid.providerTicks[request] * price[grid.blockOf(at)];
                least = Math.min(least, paid);
            }
            bound += least;
        }
        return bound;
    }
}
