package org.practicekit.billing.edit.coding;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Optional;
import org.practicekit.core.fingerprint.Fingerprint;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.fingerprint.Fingerprinted;
import org.practicekit.core.time.DateRange;

/**
 * The pairs of procedures that are not paid together, by day of service, made for a few million rows: eight bytes each, found by
 * hash and then by halving. A pair may come, go and come again with another indicator. Immutable, thread-safe.
 */
public final class PairEdits implements Serializable, Fingerprinted {
    /** The codes of column 1, packed, in ascending order. */
    private final int[] firsts;

    /** Where the rows of each code of column 1 begin; one more at the end. */
    private final int[] starts;

    /** The rows as {@link PackedPair} has them, those of one code of column 1 in ascending order. */
    private final long[] rows;

    /** Where each code of column 1 stands among them, plus 1, in an open hash table; 0 is free. */
    private final int[] slots;

    private final Fingerprint hash;

    PairEdits(int[] firsts, int[] starts, long[] rows) {
        this.firsts = firsts;
        this.starts = starts;
        this.rows = rows;
        this.slots = slots(firsts);
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
        if (packedFirst < 0 || packedSecond < 0) {
            return Optional.empty();
        }
        int at = indexOf(packedFirst);
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

    private int indexOf(int packedFirst) {
        int mask = slots.length - 1;
        int slot = spread(packedFirst) & mask;
        while (slots[slot] != 0) {
            if (firsts[slots[slot] - 1] == packedFirst) {
                return slots[slot] - 1;
            }
            slot = slot + 1 & mask;
        }
        return -1;
    }

    private static int[] slots(int[] firsts) {
        int[] slots = new int[Integer.highestOneBit(Math.max(1, firsts.length)) * 4];
        int mask = slots.length - 1;
        for (int i = 0; i < firsts.length; i++) {
            int slot = spread(firsts[i]) & mask;
            while (slots[slot] != 0) {
                slot = slot + 1 & mask;
            }
            slots[slot] = i + 1;
        }
        return slots;
    }

    /** Codes follow each other, so their lower bits alone would crowd. */
    private static int spread(int packed) {
        int spread = packed * 0x9E3779B1;
        return spread ^ spread >>> 15;
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
