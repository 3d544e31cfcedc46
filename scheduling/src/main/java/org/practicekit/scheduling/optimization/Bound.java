package org.practicekit.scheduling.optimization;

/** What no plan costs less than. Summed in whole numbers, so that no rounding can make it too high. */
final class Bound {
    private Bound() {}

    /** Solves the transport of every team, leaves its prices as they are without any extra, and adds up what is proven. */
    static long prove(Grid grid, Transport transport) {
        long scaled = 0;
        for (Teams.Team team : transport.teams.all) {
            Transport.Proof plain = transport.solve(team, 0);
            long sharp = new LeftOutBound(transport, team, grid.problem.weights().unassigned()).sharpened(plain);
            scaled += Numbers.ceiling(sharp, transport.scale) * transport.scale;
            transport.solve(team, 0);
        }
        long bound = Numbers.ceiling(scaled, transport.scale);
        for (int request = 0; request < grid.requests; request++) {
            if (!grid.pinned[request] && grid.optionFrom[request] == grid.optionFrom[request + 1]) {
                bound += grid.leftOut[request];
            }
        }
        return bound;
    }
}
