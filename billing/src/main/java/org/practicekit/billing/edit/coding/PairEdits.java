package org.practicekit.billing.edit.coding;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import org.practicekit.core.fingerprint.Fingerprint;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.fingerprint.Fingerprinted;
import org.practicekit.core.time.DateRange;

/**
 * The pairs of procedures that are not paid together, by day of service, made for a few million rows: nine bytes each, found by
 * halving twice. A pair may come, go and come again with another indicator. Immutable, thread-safe.
 */
public final class PairEdits implements Serializable, Fingerprinted {
    /** How many words of the filter a code of column 1 has: as many as a processor reads at once. */
    private static final int WORDS = 8;

    /** How many bits of a number say which bit of a word is meant. */
    private static final int BIT = 6;

    /** The codes of column 1, packed, in ascending order. */
    private final int[] firsts;

    /** Where the rows of each code of column 1 begin; one more at the end. */
    private final int[] starts;

    /** The rows as {@link PackedPair} has them, those of one code of column 1 in ascending order. */
    private final long[] rows;

    /** Bits that are set for pairs there are, and for few others: most questions are answered by reading one of them. */
    private final long[] filter;

    private final Fingerprint hash;

    PairEdits(int[] firsts, int[] starts, long[] rows) {
        this.firsts = firsts;
        this.starts = starts;
        this.rows = rows;
        this.filter = filter(firsts, starts, rows);
        this.hash = hashOf(firsts, starts, rows);
    }

    /** Reads them from files of the host. */
    public static PairEditsBuilder builder() {
        return new PairEditsBuilder();
    }

    /** What is said of these two in this order on a day of service; empty when they are paid together. */
    public Optional<PairEdit> on(String first, String second, LocalDate day) {
        int packedFirst = PackedPair.code(first);
        int packedSecond = PackedPair.code(second);
        if (packedFirst < 0 || packedSecond < 0 || !mayHave(packedFirst, packedSecond)) {
            return Optional.empty();
        }
        int at = Arrays.binarySearch(firsts, packedFirst);
        return at < 0 ? Optional.empty() : among(starts[at], starts[at + 1], packedSecond, day, first, second);
    }

    /** How many rows there are; a pair has one for each time it came. */
    public int size() {
        return rows.length;
    }

    /** Changes when a row does, and does not depend on the order of the files. */
    public Fingerprint hash() {
        return hash;
    }

    @Override
    public void describeTo(FingerprintWriter writer) {
        writer.text("pairs", hash.hex());
    }

    /** Sets a bit for each pair, all those of one code of column 1 in the same few words, which a processor reads at once. */
    private static long[] filter(int[] firsts, int[] starts, long[] rows) {
        long[] filter = new long[Integer.highestOneBit(Math.max(1, firsts.length)) * 2 * WORDS];
        for (int i = 0; i < firsts.length; i++) {
            for (int row = starts[i]; row < starts[i + 1]; row++) {
                int spread = spread(firsts[i], PackedPair.second(rows[row]));
                filter[word(filter, firsts[i], spread)] |= 1L << spread;
            }
        }
        return filter;
    }

    private boolean mayHave(int packedFirst, int packedSecond) {
        int spread = spread(packedFirst, packedSecond);
        return (filter[word(filter, packedFirst, spread)] & 1L << spread) != 0;
    }

    private static int word(long[] filter, int packedFirst, int spread) {
        int block = spread(packedFirst, 0) & filter.length / WORDS - 1;
        return block * WORDS + (spread >>> BIT & WORDS - 1);
    }

    /** Codes follow each other, so both are spread over all bits before some are taken. */
    private static int spread(int packedFirst, int packedSecond) {
        long product = ((long) packedFirst << 26 | packedSecond) * 0x9E3779B97F4A7C15L;
        return (int) (product >>> Integer.SIZE);
    }

    private Optional<PairEdit> among(int from, int to, int packedSecond, LocalDate day, String first, String second) {
        int low = from;
        int high = to;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (PackedPair.second(rows[middle]) < packedSecond) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        for (int i = low; i < to && PackedPair.second(rows[i]) == packedSecond; i++) {
            long row = rows[i];
            if (PackedPair.holdsOn(row, day.toEpochDay())) {
                return Optional.of(new PairEdit(
                        first,
                        second,
                        DateRange.closed(PackedPair.firstDay(row), PackedPair.lastDay(row)),
                        PackedPair.modifierAllowed(row)));
            }
        }
        return Optional.empty();
    }

    private static Fingerprint hashOf(int[] firsts, int[] starts, long[] rows) {
        int[] halves = new int[rows.length * 2];
        for (int i = 0; i < rows.length; i++) {
            halves[2 * i] = (int) (rows[i] >>> Integer.SIZE);
            halves[2 * i + 1] = (int) rows[i];
        }
        return new FingerprintWriter("pair-edits")
                .numbers("firsts", firsts, firsts.length)
                .numbers("starts", starts, starts.length)
                .numbers("rows", halves, halves.length)
                .finish();
    }
}
