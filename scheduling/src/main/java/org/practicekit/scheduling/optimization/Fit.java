package org.practicekit.scheduling.optimization;

/**
 * Finds the cheapest place for one request in a book: over its options from the cheapest on, where the start leaves the fewest fragments.
 */
final class Fit {
    static final int NOWHERE = Integer.MAX_VALUE;

    private final Grid grid;
    private final Book book;
    private final Dice dice;

    /** The cheapest option found, or -1. */
    int option;
    /** Where in it. */
    int bit;
    /** What it costs, fragments included. */
    int cost;
    /** What the cheapest place in another block costs. */
    int second;

    Fit(Book book, Dice dice) {
        this.grid = book.grid;
        this.book = book;
        this.dice = dice;
    }

    /** Looks at the options, each of which is overlooked with a chance of {@code blink} in 2^32. */
    boolean find(int request, long blink, boolean late) {
        option = -1;
        cost = NOWHERE;
        second = NOWHERE;
        int slack = grid.fragmentCost;
        for (int at = grid.optionFrom[request]; at < grid.optionFrom[request + 1]; at++) {
            int base = grid.optionCost[at];
            if (base - slack >= cost) {
                break;
            }
            long anchors = book.anchors(request, at);
            if (anchors == 0 || blink > 0 && dice.next() >>> 32 < blink) {
                continue;
            }
            weigh(request, at, anchors, base, late);
        }
        return option >= 0;
    }

    /** The cheapest place in one block. */
    boolean findIn(int request, int block) {
        option = -1;
        cost = NOWHERE;
        second = NOWHERE;
        for (int at = grid.optionFrom[request]; at < grid.optionFrom[request + 1]; at++) {
            if (grid.blockOf(at) == block) {
                long anchors = book.anchors(request, at);
                if (anchors != 0) {
                    weigh(request, at, anchors, grid.optionCost[at], false);
                }
            }
        }
        return option >= 0;
    }

    private void weigh(int request, int at, long anchors, int base, boolean late) {
        int segment = grid.optionSegment[at];
        int ticks = grid.phaseTicks[grid.phaseFrom[request]];
        int least = grid.fragmentTicks;
        long here = book.free[segment];
        long next = 0;
        long before = 0;
        if (grid.joined) {
            next = book.free[grid.segmentNext[segment]];
            before = segment > grid.blockSegment[grid.segmentBlock[segment]] ? book.free[segment - 1] : 0;
        }
        long leftFree = here << 1 | before >>> 63;
        long rightFree = ticks >= 64 ? next : here >>> ticks | next << 1 << (63 - ticks);
        long touching = anchors & (~leftFree | ~rightFree);
        long both = anchors & ~leftFree & ~rightFree;
        int total;
        long among;
        if (both != 0) {
            among = both;
            total = ticks < least ? base - grid.fragmentCost : base;
        } else if (least <= 1) {
            among = touching != 0 ? touching : anchors;
            total = base;
        } else {
            long usable = Bits.runs(here, next, least);
            long leftUsable = usable << least;
            long rightUsable = ticks >= 64 ? 0 : usable >>> ticks;
            if (grid.joined) {
                leftUsable |= Bits.runs(before, here, least) >>> -least;
                long follows = Bits.runs(next, 0, least);
                rightUsable = ticks >= 64 ? follows : rightUsable | follows << 1 << (63 - ticks);
            }
            long left = ~leftFree | leftUsable;
            long right = ~rightFree | rightUsable;
            long clean = anchors & left & right;
            if (clean != 0) {
                among = (clean & touching) != 0 ? clean & touching : clean;
                total = base;
            } else if ((anchors & (left | right)) != 0) {
                among = anchors & (left | right);
                total = base + grid.fragmentCost;
            } else {
                among = anchors;
                total = base + 2 * grid.fragmentCost;
            }
        }
        if (total < cost) {
            second = cost;
            cost = total;
            option = at;
            bit = late ? 63 - Long.numberOfLeadingZeros(among) : Long.numberOfTrailingZeros(among);
        } else if (total < second) {
            second = total;
        }
    }
}
