package org.practicekit.scheduling.optimization;

/** Sets of ticks as bits of words; bit 0 is the earliest. */
final class Bits {
    private Bits() {}

    /**
     * The bits of {@code low} from which {@code length} set bits follow, 1 to 64, where {@code high} is the word after {@code low}.
     */
    static long runs(long low, long high, int length) {
        long first = low;
        long second = high;
        int known = 1;
        while (known < length) {
            int step = Math.min(known, length - known);
            first &= first >>> step | second << -step;
            second &= second >>> step;
            known += step;
        }
        return first;
    }

    /** The bits b such that all bits of {@code words} from {@code from + b} on are set, {@code length} of them. */
    static long runs(long[] words, int from, int length) {
        long all = -1;
        for (int done = 0; done < length; done += 64) {
            long low = window(words, from + done);
            long high = window(words, from + done + 64);
            all &= runs(low, high, Math.min(64, length - done));
        }
        return all;
    }

    /** As many set bits from bit 0, up to 64. */
    static long ones(int length) {
        return length >= 64 ? -1L : (1L << length) - 1;
    }

    /** The 64 bits from bit {@code from} of a word array, which must have two words to spare. */
    static long window(long[] words, int from) {
        int word = from >>> 6;
        int shift = from & 63;
        return words[word] >>> shift | words[word + 1] << 1 << (63 - shift);
    }

    /** The bits from one to before another, as far as there are such. */
    static long range(int from, int to) {
        int low = Math.max(0, from);
        int high = Math.min(64, to);
        return high <= low ? 0 : ones(high - low) << low;
    }
}
