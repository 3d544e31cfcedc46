package org.practicekit.scheduling.optimization;

/**
 * What each option is worth by the prices of the transport relaxation: how much more it costs than the request's best when the time it takes is
 * paid for. Options with a small regret are where a good plan puts the request; the others are hardly worth trying.
 */
final class Worth {
    /** For each option how far it is from the request's best one, in whole units of cost. */
    final int[] regret;
    /** The same for leaving the request out. */
    final int[] regretLeftOut;
    /** The options of each request by regret, in the same rows as in the grid. */
    final int[] ranked;
    /** How many options of each request are worth trying. */
    final int[] promising;

    Worth(Grid grid, Transport transport) {
        int options = grid.optionSegment.length;
        this.regret = new int[options];
        this.regretLeftOut = new int[grid.requests];
        this.ranked = new int[options];
        this.promising = new int[grid.requests];
        int near = 2 * Math.max(1, grid.problem.weights().latePerDay());
        for (int request = 0; request < grid.requests; request++) {
            rank(grid, transport, request, near);
        }
    }

    private void rank(Grid grid, Transport transport, int request, int near) {
        int from = grid.optionFrom[request];
        int to = grid.optionFrom[request + 1];
        long ticks = grid.providerTicks[request];
        long leftOut = transport.leftOut[request];
        long least = leftOut;
        for (int at = from; at < to; at++) {
            least = Math.min(least, grid.optionCost[at] * transport.scale + ticks * transport.price[grid.blockOf(at)]);
        }
        regretLeftOut[request] = capped((leftOut - least) / transport.scale);
        for (int at = from; at < to; at++) {
            long paid = grid.optionCost[at] * transport.scale + ticks * transport.price[grid.blockOf(at)];
            regret[at] = capped((paid - least) / transport.scale);
            int place = at;
            while (place > from && regret[ranked[place - 1]] > regret[at]) {
                ranked[place] = ranked[place - 1];
                place--;
            }
            ranked[place] = at;
            if (regret[at] <= near) {
                promising[request]++;
            }
        }
        promising[request] = Math.max(promising[request], Math.min(to - from, 3));
    }

    private static int capped(long regret) {
        return (int) Math.min(Integer.MAX_VALUE, regret);
    }
}
