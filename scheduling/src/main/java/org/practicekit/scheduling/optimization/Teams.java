package org.practicekit.scheduling.optimization;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Blocks and requests that hang together by a chain of options: mostly the providers who stand in for each other, and their patients. Apart from
 * rooms and ties, what one team does is nothing to another. Pinned requests and those without any option belong to none.
 */
final class Teams {
    /** The blocks and requests of one team, in ascending order. */
    record Team(int[] blocks, int[] requests) {}

    final List<Team> all = new ArrayList<>();
    private final int[] leader;

    Teams(Grid grid) {
        this.leader = new int[grid.blocks];
        Arrays.setAll(leader, block -> block);
        for (int request = 0; request < grid.requests; request++) {
            for (int at = grid.optionFrom[request] + 1; at < grid.optionFrom[request + 1]; at++) {
                join(grid.blockOf(grid.optionFrom[request]), grid.blockOf(at));
            }
        }
        int[] blockCount = new int[grid.blocks];
        int[] requestCount = new int[grid.blocks];
        for (int block = 0; block < grid.blocks; block++) {
            blockCount[leader(block)]++;
        }
        for (int request = 0; request < grid.requests; request++) {
            if (takesPart(grid, request)) {
                requestCount[leader(grid.blockOf(grid.optionFrom[request]))]++;
            }
        }
        Team[] of = new Team[grid.blocks];
        for (int block = 0; block < grid.blocks; block++) {
            if (requestCount[block] > 0) {
                of[block] = new Team(new int[blockCount[block]], new int[requestCount[block]]);
                all.add(of[block]);
            }
        }
        for (int block = grid.blocks - 1; block >= 0; block--) {
            int first = leader(block);
            if (of[first] != null) {
                of[first].blocks()[--blockCount[first]] = block;
            }
        }
        for (int request = grid.requests - 1; request >= 0; request--) {
            if (takesPart(grid, request)) {
                int first = leader(grid.blockOf(grid.optionFrom[request]));
                of[first].requests()[--requestCount[first]] = request;
            }
        }
    }

    private static boolean takesPart(Grid grid, int request) {
        return !grid.pinned[request] && grid.optionFrom[request] < grid.optionFrom[request + 1];
    }

    private void join(int one, int other) {
        int first = leader(one);
        int second = leader(other);
        leader[Math.max(first, second)] = Math.min(first, second);
    }

    private int leader(int block) {
        int at = block;
        while (leader[at] != at) {
            leader[at] = leader[leader[at]];
            at = leader[at];
        }
        return at;
    }
}
