package org.practicekit.scheduling.availability;

import java.io.Serializable;
import java.util.Arrays;
import java.util.Comparator;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.scheduling.visit.VisitTypeId;

/**
 * When visits of which type begin to take a resource up, in order. Kept in pages of 1,024 minutes, so that a change copies one
 * page. Immutable; empty pages are not kept, so equal beginnings are equal values.
 */
final class Begins implements Serializable {
    static final Begins NONE = new Begins(new long[0], new Begin[0][]);

    private static final int PAGE_BITS = 10;

    private final long[] keys;
    private final Begin[][] pages;

    private Begins(long[] keys, Begin[][] pages) {
        this.keys = keys;
        this.pages = pages;
    }

    Begins plus(long minute, VisitTypeId type) {
        Begin one = new Begin(minute, type);
        int page = Arrays.binarySearch(keys, minute >> PAGE_BITS);
        if (page < 0) {
            return spliced(-page - 1, 0, new long[] {minute >> PAGE_BITS}, new Begin[][] {{one}});
        }
        int at = Arrays.binarySearch(pages[page], one);
        Begin[] more = Arrays.copyOf(pages[page], pages[page].length + 1);
        int place = at < 0 ? -at - 1 : at;
        System.arraycopy(pages[page], place, more, place + 1, pages[page].length - place);
        more[place] = one;
        return spliced(page, 1, new long[] {keys[page]}, new Begin[][] {more});
    }

    /**
     * One beginning fewer.
     *
     * @throws IllegalArgumentException when there is none of this type at that minute
     */
    Begins minus(long minute, VisitTypeId type) {
        int page = Arrays.binarySearch(keys, minute >> PAGE_BITS);
        int at = page < 0 ? -1 : Arrays.binarySearch(pages[page], new Begin(minute, type));
        if (at < 0) {
            throw new IllegalArgumentException(
                    "no visit of type %s begins there. Maybe it was added without its type.".formatted(type));
        }
        if (pages[page].length == 1) {
            return keys.length == 1 ? NONE : spliced(page, 1, new long[0], new Begin[0][]);
        }
        Begin[] fewer = Arrays.copyOf(pages[page], pages[page].length - 1);
        System.arraycopy(pages[page], at + 1, fewer, at, fewer.length - at);
        return spliced(page, 1, new long[] {keys[page]}, new Begin[][] {fewer});
    }

    boolean isEmpty() {
        return keys.length == 0;
    }

    /** How many that count for a cap there are within {@code [from, to)}. */
    int count(long from, long to, SessionCap cap) {
        int count = 0;
        for (int page = first(from); page < keys.length && keys[page] <= to >> PAGE_BITS; page++) {
            for (Begin one : pages[page]) {
                if (from <= one.minute && one.minute < to && cap.counts(one.type)) {
                    count++;
                }
            }
        }
        return count;
    }

    /** Writes those within {@code [from, to)}, counted from there. */
    void describe(FingerprintWriter writer, long from, long to) {
        for (int page = first(from); page < keys.length && keys[page] <= to >> PAGE_BITS; page++) {
            for (Begin one : pages[page]) {
                if (from <= one.minute && one.minute < to) {
                    writer.number("begins", one.minute - from).text("type", one.type.value());
                }
            }
        }
    }

    private int first(long minute) {
        int at = Arrays.binarySearch(keys, minute >> PAGE_BITS);
        return at < 0 ? -at - 1 : at;
    }

    /** With some pages in the place of some others. */
    private Begins spliced(int at, int gone, long[] newKeys, Begin[][] newPages) {
        int size = keys.length - gone + newKeys.length;
        long[] allKeys = Arrays.copyOf(keys, size);
        Begin[][] allPages = Arrays.copyOf(pages, size);
        System.arraycopy(newKeys, 0, allKeys, at, newKeys.length);
        System.arraycopy(newPages, 0, allPages, at, newPages.length);
        int rest = keys.length - at - gone;
        System.arraycopy(keys, at + gone, allKeys, size - rest, rest);
        System.arraycopy(pages, at + gone, allPages, size - rest, rest);
        return new Begins(allKeys, allPages);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Begins begins
                && Arrays.equals(begins.keys, keys)
                && Arrays.deepEquals(begins.pages, pages);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(keys) + Arrays.deepHashCode(pages);
    }

    private record Begin(long minute, VisitTypeId type) implements Comparable<Begin>, Serializable {
        private static final Comparator<Begin> ORDER =
                Comparator.comparingLong(Begin::minute).thenComparing(Begin::type);

        @Override
        public int compareTo(Begin other) {
            return ORDER.compare(this, other);
        }
    }
}
