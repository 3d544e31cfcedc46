package org.practicekit.scheduling.optimization;

/**
 * Puts a request where it should rather be, whoever is in its way: those who have the provider then, a few beside them now and then, and
 * holders of the rooms it needs. They wait for another place.
 */
final class Ejection {
    private static final double WIDER = 0.3;
    private static final int WIDER_BY = 12;

    private final Grid grid;
    private final Book book;
    private final Waiting waiting;
    private final Dice dice;
    private final int[][] blocksOfSiteDay;

    Ejection(Book book, Waiting waiting, Dice dice) {
        this.grid = book.grid;
        this.book = book;
        this.waiting = waiting;
        this.dice = dice;
        int[] count = new int[grid.poolTicks.siteDays];
        for (int block = 0; block < grid.blocks; block++) {
            count[grid.segmentSiteDay[grid.blockSegment[block]]]++;
        }
        this.blocksOfSiteDay = new int[count.length][];
        for (int siteDay = 0; siteDay < count.length; siteDay++) {
            blocksOfSiteDay[siteDay] = new int[count[siteDay]];
        }
        for (int block = 0; block < grid.blocks; block++) {
            int siteDay = grid.segmentSiteDay[grid.blockSegment[block]];
            blocksOfSiteDay[siteDay][--count[siteDay]] = block;
        }
    }

    /** Puts the request at some start of an option. False when that cannot be: the book must then be taken back. */
    boolean force(int request, int option) {
        long anchors = grid.optionAnchors[option];
        for (int skip = dice.below(Long.bitCount(anchors)); skip > 0; skip--) {
            anchors &= anchors - 1;
        }
        int bit = Long.numberOfTrailingZeros(anchors);
        if (book.option[request] >= 0) {
            book.remove(request);
        }
        if (!clearProvider(request, option, bit)
                || !clearPools(request, option, bit)
                || grid.ties.tied[request] && !clearTies(request, option, bit)) {
            return false;
        }
        book.place(request, option, bit);
        return true;
    }

    private boolean clearProvider(int request, int option, int bit) {
        int block = grid.blockOf(option);
        int tick = grid.optionSegment[option] * 64 + bit;
        for (int phase = grid.phaseFrom[request]; phase < grid.phaseFrom[request + 1]; phase++) {
            int from = tick + grid.phaseOffset[phase];
            int to = from + grid.phaseTicks[phase];
            if (dice.fraction() < WIDER) {
                int by = 1 + dice.below(WIDER_BY);
                if ((dice.next() & 1) == 0) {
                    from = Math.max(grid.blockSegment[block] * 64, from - by);
                } else {
                    to = Math.min(grid.blockSegment[block + 1] * 64, to + by);
                }
            }
            for (int each = from; each < to; each++) {
                int holder = book.holder[each];
                if (holder >= 0 && !eject(holder)) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Sends away everybody seen in a block who may move. False when that cannot be. */
    boolean clear(int block) {
        for (int tick = 64 * grid.blockSegment[block]; tick < 64 * grid.blockSegment[block + 1]; tick++) {
            int holder = book.holder[tick];
            if (holder >= 0 && !grid.pinned[holder] && !eject(holder)) {
                return false;
            }
        }
        return true;
    }

    private boolean eject(int holder) {
        if (grid.pinned[holder]) {
            return false;
        }
        book.remove(holder);
        waiting.add(holder);
        if (grid.ties.tied[holder]) {
            for (int other : grid.ties.needing(book, holder)) {
                if (!eject(other)) {
                    return false;
                }
            }
        }
        return true;
    }

    private boolean clearTies(int request, int option, int bit) {
        for (int other = grid.ties.inTheWay(book, request, option, bit, dice);
                other >= 0;
                other = grid.ties.inTheWay(book, request, option, bit, dice)) {
            if (!eject(other)) {
                return false;
            }
        }
        return grid.ties.allowed(book, request, option, 1L << bit) != 0;
    }

    private boolean clearPools(int request, int option, int bit) {
        int segment = grid.optionSegment[option];
        for (int use = grid.useFrom[request]; use < grid.useFrom[request + 1]; use++) {
            int from = grid.unit(segment, use) + bit;
            for (int tick = from; tick < from + grid.useTicks[use]; tick++) {
                while (book.used[tick] >= grid.poolTicks.capacity[tick]) {
                    if (!freeUnit(grid.usePool[use], tick, grid.segmentSiteDay[segment])) {
                        return false;
                    }
                }
            }
        }
        return true;
    }

    /** Ejects one of those who hold a unit at a tick: somebody seen around that time whose use reaches over it. */
    private boolean freeUnit(int pool, int tick, int siteDay) {
        int[] blocks = blocksOfSiteDay[siteDay];
        int tickOfDay = tick - grid.poolTicks.origin(pool, siteDay);
        int reach = grid.poolReach[pool];
        int first = dice.below(blocks.length);
        for (int skip = 0; skip < blocks.length; skip++) {
            int block = blocks[first + skip < blocks.length ? first + skip : first + skip - blocks.length];
            int origin = grid.blockSegment[block] * 64;
            int start = grid.segmentFirst[grid.blockSegment[block]];
            int from = Math.max(0, tickOfDay - start - reach);
            int to = Math.min(grid.blockSegment[block + 1] * 64 - origin, tickOfDay - start + reach + 1);
            int before = Book.NOBODY;
            for (int each = from; each < to; each++) {
                int holder = book.holder[origin + each];
                if (holder >= 0 && holder != before && holds(holder, pool, tick) && !grid.pinned[holder]) {
                    return eject(holder);
                }
                before = holder;
            }
        }
        return false;
    }

    private boolean holds(int holder, int pool, int tick) {
        int segment = grid.optionSegment[book.option[holder]];
        int bit = book.anchor[holder] & 63;
        for (int use = grid.useFrom[holder]; use < grid.useFrom[holder + 1]; use++) {
            if (grid.usePool[use] == pool) {
                int from = grid.unit(segment, use) + bit;
                if (from <= tick && tick < from + grid.useTicks[use]) {
                    return true;
                }
            }
        }
        return false;
    }
}
