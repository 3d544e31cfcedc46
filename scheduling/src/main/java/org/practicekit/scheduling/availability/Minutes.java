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

    /** Keeps of {@code set} the minutes at which {@code length} consecutive ones begin; beyond the last word all is unset. */
    static boolean keepRuns(long[] set, int length) {
        for (int have = 1; have < length; ) {
            int step = Math.min(have, length - have);
            if (!andShiftedRight(set, step)) {
                return false;
            }
            have += step;
        }
        return any(set);
    }

    private static boolean andShiftedRight(long[] set, int by) {
        int words = by >> 6;
        int bits = by & 63;
        long left = 0;
        for (int i = 0; i < set.length; i++) {
            if (set[i] == 0) {
                continue;
            }
            long low = i + words < set.length ? set[i + words] : 0;
            long shifted = low >>> bits;
            if (bits != 0 && i + words + 1 < set.length) {
                shifted |= set[i + words + 1] << (64 - bits);
            }
            set[i] &= shifted;
            left |= set[i];
        }
        return left != 0;
    }

    /** Moves every minute of {@code set} later by {@code by}; what moves beyond the last word is lost. */
    static void moveLater(long[] set, int by) {
        if (by == 0) {
            return;
        }
        int words = by >> 6;
        int bits = by & 63;
        for (int i = set.length - 1; i >= 0; i--) {
            long high = i - words >= 0 ? set[i - words] : 0;
            long moved = high << bits;
            if (bits != 0 && i - words - 1 >= 0) {
                moved |= set[i - words - 1] >>> (64 - bits);
            }
            set[i] = moved;
        }
    }

    static boolean any(long[] set) {
        for (long word : set) {
            if (word != 0) {
                return true;
            }
        }
        return false;
    }
}
