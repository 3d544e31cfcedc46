package org.practicekit.scheduling.availability;

import java.time.Instant;

/**
 * Time as whole minutes since 1970 in UTC, and sets of minutes as bits: bit {@code m & 63} of word {@code m >> 6}. UTC has no
 * clock changes, so neither do the sets.
 */
final class Minutes {
    static final long PER_DAY = 24 * 60;

    private Minutes() {}

    /** The minute that {@code instant} lies in. */
    static long floor(Instant instant) {
        return Math.floorDiv(instant.getEpochSecond(), 60L);
    }

    /** The first minute that does not begin before {@code instant}. */
    static long ceil(Instant instant) {
        long floor = floor(instant);
        return floor * 60 == instant.getEpochSecond() && instant.getNano() == 0 ? floor : floor + 1;
    }

    static Instant instant(long minute) {
        return Instant.ofEpochSecond(minute * 60);
    }

    /** The bits of {@code [from, to)} that fall into the word with this number. */
    static long mask(long word, long from, long to) {
        long first = word << 6;
        if (to <= first || from >= first + 64) {
            return 0;
        }
        long bits = -1L;
        if (from > first) {
            bits &= -1L << (from - first);
        }
        if (to < first + 64) {
            bits &= -1L >>> (first + 64 - to);
        }
        return bits;
    }

    /**
     * Keeps of the set in {@code words} words from {@code at} on the minutes at which {@code length} consecutive ones begin;
     * beyond the last word all is unset.
     *
     * @return whether there is any
     */
    static boolean keepRuns(long[] set, int at, int words, int length) {
        for (int have = 1; have < length; ) {
            int step = Math.min(have, length - have);
            if (!andShiftedRight(set, at, at + words, step)) {
                return false;
            }
            have += step;
        }
        return any(set, at, words);
    }

    private static boolean andShiftedRight(long[] set, int first, int end, int by) {
        int words = by >> 6;
        int bits = by & 63;
        long left = 0;
        for (int i = first; i < end; i++) {
            if (set[i] == 0) {
                continue;
            }
            long low = i + words < end ? set[i + words] : 0;
            long shifted = low >>> bits;
            if (bits != 0 && i + words + 1 < end) {
                shifted |= set[i + words + 1] << (64 - bits);
            }
            set[i] &= shifted;
            left |= set[i];
        }
        return left != 0;
    }

    /**
     * Moves every minute of the set in {@code words} words from {@code at} on later, or earlier for a negative number; what
     * moves out of the words is lost.
     */
    static void move(long[] set, int at, int words, int by) {
        if (by > 0) {
            moveLater(set, at, words, by);
        } else if (by < 0) {
            moveEarlier(set, at, words, -by);
        }
    }

    private static void moveEarlier(long[] set, int at, int words, int by) {
        int whole = by >> 6;
        int bits = by & 63;
        int end = at + words;
        for (int i = at; i < end; i++) {
            long low = i + whole < end ? set[i + whole] : 0;
            long moved = low >>> bits;
            if (bits != 0 && i + whole + 1 < end) {
                moved |= set[i + whole + 1] << (64 - bits);
            }
            set[i] = moved;
        }
    }

    private static void moveLater(long[] set, int at, int words, int by) {
        int whole = by >> 6;
        int bits = by & 63;
        for (int i = at + words - 1; i >= at; i--) {
            long high = i - whole >= at ? set[i - whole] : 0;
            long moved = high << bits;
            if (bits != 0 && i - whole - 1 >= at) {
                moved |= set[i - whole - 1] >>> (64 - bits);
            }
            set[i] = moved;
        }
    }

    static boolean any(long[] set, int at, int words) {
        long left = 0;
        for (int i = at; i < at + words; i++) {
            left |= set[i];
        }
        return left != 0;
    }
}
