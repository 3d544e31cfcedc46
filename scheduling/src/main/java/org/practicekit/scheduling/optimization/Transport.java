package org.practicekit.scheduling.optimization;

import java.util.Arrays;

/**
 * The relaxation in which a visit may be cut into single ticks, and rooms, fragments and starts are forgotten: a transport of ticks from
 * requests to blocks. Its prices say what a tick of a block is worth, and prove a bound; its flow says who belongs where.
 *
 * <p>Requests and blocks that hang together by no chain of options are solved one after the other.
 */
final class Transport {
    /** Prices and costs per tick are multiples of 1/scale. */
    final long scale;
    /** For each block the price of a tick, times the scale. */
    final long[] price;
    /** For each request the option to whose block it belongs as a whole, or -1. */
    final int[] whole;

    private final Grid grid;
    private final int[] groupOfBlock;
    /** Ticks of each block that are not pinned. */
    private final long[] capacity;

    Transport(Grid grid) {
        this.grid = grid;
        this.scale = scale(grid);
        this.price = new long[grid.blocks];
        this.whole = new int[grid.requests];
        this.groupOfBlock = new int[grid.blocks];
        this.capacity = new long[grid.blocks];
        Arrays.fill(whole, -1);
        for (int block = 0; block < grid.blocks; block++) {
            capacity[block] = grid.problem.blocks().get(block).ticks();
        }
        long dearest = 0;
        for (int request = 0; request < grid.requests; request++) {
            dearest = Math.max(dearest, grid.leftOut[request]);
            if (grid.pinned[request]) {
                capacity[grid.blockOf(grid.optionFrom[request])] -= grid.providerTicks[request];
            }
        }
        solve();
        for (int block = 0; block < grid.blocks; block++) {
            if (capacity[block] == 0) {
                price[block] = dearest * scale;
            }
        }
    }

    private static long scale(Grid grid) {
        long multiple = 1;
        for (int request = 0; request < grid.requests; request++) {
            long ticks = grid.providerTicks[request];
            long next = multiple / gcd(multiple, ticks) * ticks;
            if (next <= 100_000) {
                multiple = next;
            }
        }
        return multiple;
    }

    static long gcd(long one, long other) {
        return other == 0 ? one : gcd(other, one % other);
    }

    private boolean takesPart(int request) {
        return !grid.pinned[request] && grid.optionFrom[request] < grid.optionFrom[request + 1];
    }

    private int root(int block) {
        int at = block;
        while (groupOfBlock[at] != at) {
            groupOfBlock[at] = groupOfBlock[groupOfBlock[at]];
            at = groupOfBlock[at];
        }
        return at;
    }

    private void solve() {
        for (int block = 0; block < grid.blocks; block++) {
            groupOfBlock[block] = block;
        }
        for (int request = 0; request < grid.requests; request++) {
            int from = grid.optionFrom[request];
            for (int at = from + 1; at < grid.optionFrom[request + 1]; at++) {
                int one = root(grid.blockOf(from));
                int other = root(grid.blockOf(at));
                groupOfBlock[Math.max(one, other)] = Math.min(one, other);
            }
        }
        // requests and blocks in the order of their groups
        int[] blockCount = new int[grid.blocks + 1];
        int[] requestCount = new int[grid.blocks + 1];
        for (int block = 0; block < grid.blocks; block++) {
            blockCount[root(block) + 1]++;
        }
        for (int request = 0; request < grid.requests; request++) {
            if (takesPart(request)) {
                requestCount[root(grid.blockOf(grid.optionFrom[request])) + 1]++;
            }
        }
        for (int group = 0; group < grid.blocks; group++) {
            blockCount[group + 1] += blockCount[group];
            requestCount[group + 1] += requestCount[group];
        }
        int[] blocks = new int[grid.blocks];
        int[] requests = new int[requestCount[grid.blocks]];
        int[] fill = blockCount.clone();
        for (int block = 0; block < grid.blocks; block++) {
            blocks[fill[root(block)]++] = block;
        }
        fill = requestCount.clone();
        for (int request = 0; request < grid.requests; request++) {
            if (takesPart(request)) {
                requests[fill[root(grid.blockOf(grid.optionFrom[request]))]++] = request;
            }
        }
        int[] nodeOfBlock = new int[grid.blocks];
        int[] cheapest = new int[grid.blocks];
        Arrays.fill(cheapest, -1);
        for (int group = 0; group < grid.blocks; group++) {
            if (requestCount[group + 1] > requestCount[group]) {
                solveGroup(
                        Arrays.copyOfRange(blocks, blockCount[group], blockCount[group + 1]),
                        Arrays.copyOfRange(requests, requestCount[group], requestCount[group + 1]),
                        nodeOfBlock,
                        cheapest);
            }
        }
    }

    private void solveGroup(int[] blocks, int[] requests, int[] nodeOfBlock, int[] seenFor) {
        int options = 0;
        for (int request : requests) {
            options += grid.optionFrom[request + 1] - grid.optionFrom[request];
        }
        NetworkSimplex simplex = new NetworkSimplex(requests.length + blocks.length, options);
        for (int node = 0; node < requests.length; node++) {
            int request = requests[node];
            int ticks = grid.providerTicks[request];
            simplex.node(node, ticks, grid.leftOut[request] * scale / ticks, Long.MAX_VALUE);
        }
        for (int index = 0; index < blocks.length; index++) {
            nodeOfBlock[blocks[index]] = requests.length + index;
            simplex.node(requests.length + index, 0, 0, Math.max(1, capacity[blocks[index]]));
        }
        int[] optionOfArc = new int[options];
        int arcs = 0;
        for (int node = 0; node < requests.length; node++) {
            int request = requests[node];
            int ticks = grid.providerTicks[request];
            for (int at = grid.optionFrom[request]; at < grid.optionFrom[request + 1]; at++) {
                int block = grid.blockOf(at);
                if (seenFor[block] != request && capacity[block] > 0) {
                    seenFor[block] = request;
                    simplex.arc(node, nodeOfBlock[block], grid.optionCost[at] * scale / ticks);
                    optionOfArc[arcs++] = at;
                }
            }
        }
        simplex.solve(Long.MAX_VALUE);
        for (int block : blocks) {
            price[block] = Math.max(0, simplex.price(nodeOfBlock[block]));
        }
        int arc = 0;
        for (int node = 0; node < requests.length; node++) {
            int request = requests[node];
            int ticks = grid.providerTicks[request];
            while (arc < arcs && optionOfArc[arc] < grid.optionFrom[request + 1]) {
                if (simplex.flow[requests.length + blocks.length + arc] == ticks) {
                    whole[request] = optionOfArc[arc];
                }
                arc++;
            }
        }
    }

    /** What no plan costs less than: the bound that the prices prove, rounded up to whole units. */
    long bound() {
        return -Math.floorDiv(-scaledBound(), scale);
    }

    /** The bound that the prices prove, times the scale: for each request the cheapest of its options, or being left out. */
    private long scaledBound() {
        long bound = 0;
        for (int request = 0; request < grid.requests; request++) {
            if (grid.pinned[request]) {
                continue;
            }
            long ticks = grid.providerTicks[request];
            long least = grid.leftOut[request] * scale;
            for (int at = grid.optionFrom[request]; at < grid.optionFrom[request + 1]; at++) {
                least = Math.min(least, grid.optionCost[at] * scale + ticks * price[grid.blockOf(at)]);
            }
            bound += least;
        }
        for (int block = 0; block < grid.blocks; block++) {
            bound -= price[block] * capacity[block];
        }
        return bound;
    }
}
