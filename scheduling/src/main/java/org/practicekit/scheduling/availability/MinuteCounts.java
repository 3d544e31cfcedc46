package org.practicekit.scheduling.availability;

import java.io.Serializable;
import java.util.Arrays;

/**
 * How many uses there are at each minute, as bits: level {@code k} holds the minutes with more than {@code k} uses. Kept in
 * pages of 1,024 minutes, so that a change copies one or two pages and a look-up touches only what it asks for. Immutable;
 * pages and levels that are empty are not kept, so equal counts are equal values.
 */
final class MinuteCounts implements Serializable {
    static final MinuteCounts NONE = new MinuteCounts(new long[0], new long[0][][]);

    private static final int PAGE_BITS = 10;
    private static final int PAGE_WORDS = 1 << (PAGE_BITS - 6);
    private static final long[][] EMPTY_PAGE = {};
    private static final long[] FREE = new long[PAGE_WORDS];

    private final long[] keys;
    private final long[][][] pages;

    private MinuteCounts(long[] keys, long[][][] pages) {
        this.keys = keys;
        this.pages = pages;
    }

    boolean isEmpty() {
        return keys.length == 0;
    }

    /** One use more at each minute of {@code [from, to)}. */
    MinuteCounts plus(long from, long to) {
        MinuteCounts result = this;
        for (long page = from >> PAGE_BITS; page <= (to - 1) >> PAGE_BITS; page++) {
            result = result.withPage(page, added(result.page(page), page, from, to));
        }
        return result;
    }

    /**
     * One use fewer at each minute of {@code [from, to)}.
     *
     * @throws IllegalArgumentException when there is a minute without any
     */
    MinuteCounts minus(long from, long to) {
        MinuteCounts result = this;
        for (long page = from >> PAGE_BITS; page <= (to - 1) >> PAGE_BITS; page++) {
            result = result.withPage(page, removed(result.page(page), page, from, to));
        }
        return result;
    }

    /** The minutes of a word with more than {@code level} uses. */
    long word(int level, long word) {
        long[][] page = page(word >> (PAGE_BITS - 6));
        return level < page.length ? page[level][(int) (word & (PAGE_WORDS - 1))] : 0;
    }

    /**
     * Sets the minutes of {@code [from, to)} with at most {@code level} uses, in {@code words} words of {@code out} from
     * {@code at} on, the first of which is word {@code first}.
     */
    void addFree(int level, long from, long to, long first, long[] out, int at, int words) {
        long begin = Math.max(from, first << 6);
        long end = Math.min(to, first + words << 6);
        if (begin >= end) {
            return;
        }
        long last = end - 1 >> 6;
        long mask = -1L << begin;
        int next = firstPage(begin);
        for (long word = begin >> 6; word <= last; ) {
            long key = word >> (PAGE_BITS - 6);
            boolean kept = next < keys.length && keys[next] == key;
            long[] used = kept && level < pages[next].length ? pages[next][level] : FREE;
            next += kept ? 1 : 0;
            for (long until = Math.min(last, (key + 1) * PAGE_WORDS - 1); word <= until; word++) {
                if (word == last) {
                    mask &= -1L >>> -end;
                }
                out[at + (int) (word - first)] |= mask & ~used[(int) word & PAGE_WORDS - 1];
                mask = -1L;
            }
        }
    }

    /** The most uses at any minute of {@code [from, to)}. */
    int most(long from, long to) {
        int most = 0;
        for (long word = from >> 6; word <= (to - 1) >> 6; word++) {
            long asked = Minutes.mask(word, from, to);
            while ((word(most, word) & asked) != 0) {
                most++;
            }
        }
        return most;
    }

    /** How many minutes of {@code [from, to)} have no use. */
    long free(long from, long to) {
        long free = to - from;
        for (long word = from >> 6; word <= (to - 1) >> 6; word++) {
            free -= Long.bitCount(word(0, word) & Minutes.mask(word, from, to));
        }
        return free;
    }

    /** The uses at all minutes of {@code [from, to)} added up. */
    int total(long from, long to) {
        int total = 0;
        for (long word = from >> 6; word <= (to - 1) >> 6; word++) {
            long asked = Minutes.mask(word, from, to);
            for (int level = 0; ; level++) {
                long bits = word(level, word) & asked;
                if (bits == 0) {
                    break;
                }
                total += Long.bitCount(bits);
            }
        }
        return total;
    }

    /** Writes for each level at which minutes of {@code [from, to)} begin and end, counted from {@code from}; then an empty one. */
    void describe(IntList out, long from, long to) {
        int edges = 1;
        for (int level = 0; edges > 0; level++) {
            int count = out.size();
            out.add(0);
            describe(level, out, from, to);
            edges = out.size() - count - 1;
            out.set(count, edges);
        }
    }

    private void describe(int level, IntList out, long from, long to) {
        long last = to - 1 >> 6;
        long word = from >> 6;
        long before = 0;
        for (int i = firstPage(from); i < keys.length && keys[i] * PAGE_WORDS <= last; i++) {
            if (level >= pages[i].length) {
                continue;
            }
            long begin = keys[i] * PAGE_WORDS;
            if (begin > word) {
                addEdges(out, before, 0, word, from);
                before = 0;
                word = begin;
            }
            long[] used = pages[i][level];
            for (; word <= last && word < begin + PAGE_WORDS; word++) {
                long bits = used[(int) word & PAGE_WORDS - 1];
                if (word << 6 < from || word == last) {
                    bits &= Minutes.mask(word, from, to);
                }
                // Nothing begins or ends in a word that is all like the minute before it.
                if (bits != -before) {
                    addEdges(out, before, bits, word, from);
                    before = bits >>> 63;
                }
            }
        }
        if (word <= last) {
            addEdges(out, before, 0, word, from);
        }
    }

    /** Notes where a minute differs from the one before it. */
    private static void addEdges(IntList out, long before, long bits, long word, long from) {
        for (long edges = bits ^ (bits << 1 | before); edges != 0; edges &= edges - 1) {
            out.add((int) ((word << 6) + Long.numberOfTrailingZeros(edges) - from));
        }
    }

    /** The place of the first page that reaches beyond {@code minute}. */
    private int firstPage(long minute) {
        int at = Arrays.binarySearch(keys, minute >> PAGE_BITS);
        return at < 0 ? -at - 1 : at;
    }

    private long[][] page(long key) {
        int at = Arrays.binarySearch(keys, key);
        return at < 0 ? EMPTY_PAGE : pages[at];
    }

    private static long[][] added(long[][] page, long key, long from, long to) {
        long[][] copy = copy(page, page.length + 1);
        for (int i = 0; i < PAGE_WORDS; i++) {
            long carry = Minutes.mask((key << (PAGE_BITS - 6)) + i, from, to);
            for (int level = 0; carry != 0; level++) {
                long both = copy[level][i] & carry;
                copy[level][i] |= carry;
                carry = both;
            }
        }
        return trimmed(copy);
    }

    private static long[][] removed(long[][] page, long key, long from, long to) {
        long[][] copy = copy(page, page.length);
        for (int i = 0; i < PAGE_WORDS; i++) {
            long left = Minutes.mask((key << (PAGE_BITS - 6)) + i, from, to);
            for (int level = copy.length - 1; level >= 0 && left != 0; level--) {
                long topmost = copy[level][i] & left;
                copy[level][i] &= ~topmost;
                left &= ~topmost;
            }
            if (left != 0) {
                throw new IllegalArgumentException("there is no use to take away. Maybe it was taken away before.");
            }
        }
        return trimmed(copy);
    }

    private static long[][] copy(long[][] page, int levels) {
        long[][] copy = new long[levels][];
        for (int level = 0; level < levels; level++) {
            copy[level] = level < page.length ? page[level].clone() : new long[PAGE_WORDS];
        }
        return copy;
    }

    private static long[][] trimmed(long[][] page) {
        int levels = page.length;
        while (levels > 0 && !Minutes.any(page[levels - 1], 0, PAGE_WORDS)) {
            levels--;
        }
        return levels == page.length ? page : Arrays.copyOf(page, levels);
    }

    private MinuteCounts withPage(long key, long[][] page) {
        int at = Arrays.binarySearch(keys, key);
        if (at >= 0 && page.length > 0) {
            long[][][] changed = pages.clone();
            changed[at] = page;
            return new MinuteCounts(keys, changed);
        }
        if (at < 0 && page.length == 0) {
            return this;
        }
        int place = at >= 0 ? at : -at - 1;
        int more = at >= 0 ? -1 : 1;
        if (keys.length + more == 0) {
            return NONE;
        }
        long[] newKeys = new long[keys.length + more];
        long[][][] newPages = new long[keys.length + more][][];
        System.arraycopy(keys, 0, newKeys, 0, place);
        System.arraycopy(pages, 0, newPages, 0, place);
        if (more > 0) {
            newKeys[place] = key;
            newPages[place] = page;
            System.arraycopy(keys, place, newKeys, place + 1, keys.length - place);
            System.arraycopy(pages, place, newPages, place + 1, keys.length - place);
        } else {
            System.arraycopy(keys, place + 1, newKeys, place, keys.length - place - 1);
            System.arraycopy(pages, place + 1, newPages, place, keys.length - place - 1);
        }
        return new MinuteCounts(newKeys, newPages);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof MinuteCounts counts
                && Arrays.equals(counts.keys, keys)
                && Arrays.deepEquals(counts.pages, pages);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(keys) + Arrays.deepHashCode(pages);
    }
}
