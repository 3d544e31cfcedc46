package org.practicekit.scheduling.optimization;

import java.util.Arrays;

/**
 * Empties a block and chooses anew who is seen in it, of those who were and of those left out everywhere: the set worth most that its time can hold
 * (a knapsack). Two short visits and a long one against three of medium length: no chain of single moves gets there, since each in between would
 * leave out more.
 */
final class Exchange {
    private static final int MOST_LEFT_OUT = 24;

    private final Grid grid;
    private final Book book;
    private final Fit fit;
    private final Waiting waiting;
    private final Ejection ejection;
    private final Dice dice;

    /** For each block who might be seen in it, and the cheapest option of each there. */
    private final int[] candidateFrom;

    private final int[] candidate;
    private final int[] candidateOption;

    private final int[] item;
    private final double[] worth;
    private final long[] room;
    private final double[] best;
    private final boolean[] taken;
    private int items;

    Exchange(Book book, Fit fit, Waiting waiting, Ejection ejection, Dice dice) {
        this.grid = book.grid;
        this.book = book;
        this.fit = fit;
        this.waiting = waiting;
        this.ejection = ejection;
        this.dice = dice;
        int[] seenFor = new int[grid.blocks];
        this.candidateFrom = new int[grid.blocks + 1];
        for (int request = 0; request < grid.requests; request++) {
            for (int at = grid.optionFrom[request]; at < grid.optionFrom[request + 1]; at++) {
                if (isFirst(seenFor, request, at, 1)) {
                    candidateFrom[grid.blockOf(at) + 1]++;
                }
            }
        }
        int longest = 1;
        for (int block = 0; block < grid.blocks; block++) {
            candidateFrom[block + 1] += candidateFrom[block];
            longest = Math.max(longest, grid.problem.blocks().get(block).ticks());
        }
        this.candidate = new int[candidateFrom[grid.blocks]];
        this.candidateOption = new int[candidate.length];
        int[] next = candidateFrom.clone();
        for (int request = 0; request < grid.requests; request++) {
            for (int at = grid.optionFrom[request]; at < grid.optionFrom[request + 1]; at++) {
                if (isFirst(seenFor, request, at, -1)) {
                    candidate[next[grid.blockOf(at)]] = request;
                    candidateOption[next[grid.blockOf(at)]++] = at;
                }
            }
        }
        int most = longest + MOST_LEFT_OUT;
        this.item = new int[most];
        this.worth = new double[most];
        this.room = new long[most];
        this.best = new double[longest + 1];
        this.taken = new boolean[most * (longest + 1)];
    }

    private boolean isFirst(int[] seenFor, int request, int option, int sign) {
        int block = grid.blockOf(option);
        boolean first = seenFor[block] != sign * (request + 1) && !grid.pinned[request];
        seenFor[block] = sign * (request + 1);
        return first;
    }

    /**
     * Fills a block anew. Those who lose their place wait for another one. False when that cannot be: the book must then be taken back.
     *
     * @param packing what it is worth to see somebody for a tick
     * @param blur how far what it is worth to see somebody is off by chance
     */
    boolean refill(int block, double packing, double blur) {
        if (!ejection.clear(block)) {
            return false;
        }
        gather(block, packing, blur);
        int free = 0;
        for (int segment = grid.blockSegment[block]; segment < grid.blockSegment[block + 1]; segment++) {
            free += Long.bitCount(book.free[segment]);
        }
        choose(free);
        seat(block);
        return true;
    }

    private void gather(int block, double packing, double blur) {
        items = 0;
        int from = candidateFrom[block];
        int size = candidateFrom[block + 1] - from;
        int first = size == 0 ? 0 : dice.below(size);
        int leftOut = 0;
        for (int skip = 0; skip < size; skip++) {
            int at = from + (first + skip < size ? first + skip : first + skip - size);
            int request = candidate[at];
            if (book.option[request] < 0 && items < item.length) {
                if (!waiting.has(request) && leftOut++ >= MOST_LEFT_OUT) {
                    continue;
                }
                int cost = grid.optionCost[candidateOption[at]];
                item[items] = request;
                room[items] = Long.bitCount(grid.optionAnchors[candidateOption[at]]);
                worth[items++] =
                        grid.leftOut[request] - cost + packing * grid.providerTicks[request] + blur * dice.fraction();
            }
        }
    }

    /** Keeps the items of the best set. */
    private void choose(int free) {
        Arrays.fill(best, 0, free + 1, 0);
        int row = free + 1;
        for (int each = 0; each < items; each++) {
            int ticks = grid.providerTicks[item[each]];
            for (int left = free; left >= 0; left--) {
                boolean better = left >= ticks && best[left - ticks] + worth[each] > best[left];
                taken[each * row + left] = better;
                if (better) {
                    best[left] = best[left - ticks] + worth[each];
                }
            }
        }
        int left = free;
        for (int each = items - 1; each >= 0; each--) {
            if (taken[each * row + left]) {
                left -= grid.providerTicks[item[each]];
            } else {
                item[each] = item[items - 1];
                room[each] = room[items - 1];
                items--;
            }
        }
    }

    /** Those with the fewest starts first. */
    private void seat(int block) {
        for (int each = 0; each < items; each++) {
            int next = each;
            for (int other = each + 1; other < items; other++) {
                if (room[other] < room[next]) {
                    next = other;
                }
            }
            int request = item[next];
            item[next] = item[each];
            room[next] = room[each];
            if (fit.findIn(request, block)) {
                book.place(request, fit.option, fit.bit);
            } else if (!waiting.has(request)) {
                waiting.add(request);
            }
        }
    }
}
