package org.practicekit.scheduling.optimization;

/** What no plan costs less than. Summed in whole numbers, so that no rounding can make it too high. */
final class Bound {
    private Bound() {}

    /** Adds up what is proven for every team, and leaves in the transport the flow and prices that good plans are likely to follow. */
    static long prove(Grid grid, Transport transport) {
        long bound = 0;
        for (Teams.Team team : transport.teams.all) {
            LeftOutBound leftOut =
                    new LeftOutBound(transport, team, grid.problem.weights().unassigned());
            bound += Numbers.ceiling(leftOut.scaledBound(), transport.scale);
            transport.follow(team, leftOut.likely(), leftOut.likelyLeftOut());
        }
        for (int request = 0; request < grid.requests; request++) {
            if (!grid.pinned[request] && grid.optionFrom[request] == grid.optionFrom[request + 1]) {
                bound += grid.leftOut[request];
            }
        }
        return bound;
    }
}
