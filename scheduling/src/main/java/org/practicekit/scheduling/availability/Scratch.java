package org.practicekit.scheduling.availability;

import java.util.Arrays;

/**
 * The working memory of one search, used again for each day and place. Sets of minutes of the same size lie one behind the
 * other: for each need, one for each candidate.
 */
final class Scratch {
    private static final long[] NOTHING = {};

    /** The starts that every need allows. */
    long[] starts = NOTHING;
    /** The starts that some candidate for a need allows. */
    long[] any = NOTHING;
    /** For each need, for how many of its candidates the starts are worked out. */
    final int[] known;

    private long[] free = NOTHING;
    private final long[][] ordinary;
    private final long[][] overbooked;

    Scratch(int needs) {
        this.known = new int[needs];
        this.ordinary = new long[needs][];
        this.overbooked = new long[needs][];
        Arrays.fill(ordinary, NOTHING);
        Arrays.fill(overbooked, NOTHING);
    }

    /** Makes room for sets of this many words; all minutes are starts. */
    void begin(int words) {
        starts = atLeast(starts, words);
        any = atLeast(any, words);
        Arrays.fill(starts, 0, words, -1);
    }

    /** The minutes at which each candidate of the primary need is free. */
    long[] free() {
        return free;
    }

    long[] free(int length) {
        free = atLeast(free, length);
        return free;
    }

    /** The starts that each candidate allows in ordinary use. */
    long[] ordinary(int need) {
        return ordinary[need];
    }

    long[] ordinary(int need, int length) {
        ordinary[need] = atLeast(ordinary[need], length);
        return ordinary[need];
    }

    /** The starts that each candidate allows when overbooking is wanted. */
    long[] overbooked(int need) {
        return overbooked[need];
    }

    long[] overbooked(int need, int length) {
        overbooked[need] = atLeast(overbooked[need], length);
        return overbooked[need];
    }

    private static long[] atLeast(long[] array, int length) {
        return array.length >= length ? array : new long[length];
    }
}
