package org.practicekit.adapter.x12.internal;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The beginning of an interchange, which declares its delimiters.
 *
 * @param delimiters what it declares
 * @param elements what stands in ISA01 to ISA16
 * @param length how many bytes it has, its terminator included
 * @param exact whether every element has the width that the standard gives it
 */
record Header(Delimiters delimiters, List<String> elements, int length, boolean exact) {
    /** No header is looked for beyond so many bytes, however the elements were padded. */
    static final int LONGEST = 320;

    private static final int EXACT = 106;
    private static final int[] SEPARATORS = {3, 6, 17, 20, 31, 34, 50, 53, 69, 76, 81, 83, 89, 99, 101, 103};
    private static final int REPETITION = 10;

    /** The header that begins at {@code from}, also with elements of the wrong width; null when there is none. */
    static @Nullable Header at(byte[] bytes, int from, int limit) {
        if (!isTag(bytes, from, limit)) {
            return null;
        }
        Header exact = exactAt(bytes, from, limit);
        return exact == null ? looseAt(bytes, from, limit) : exact;
    }

    /** The header that begins at {@code from} with every element in its place, or null. */
    static @Nullable Header exactAt(byte[] bytes, int from, int limit) {
        if (!isTag(bytes, from, limit) || limit - from < EXACT) {
            return null;
        }
        byte separator = bytes[from + SEPARATORS[0]];
        int next = 0;
        for (int i = SEPARATORS[0]; i < EXACT - 2; i++) {
            boolean expected = next < SEPARATORS.length && SEPARATORS[next] == i;
            if (expected != (bytes[from + i] == separator)) {
                return null;
            }
            next += expected ? 1 : 0;
        }
        return of(bytes, from, limit, SEPARATORS, true);
    }

    private static @Nullable Header looseAt(byte[] bytes, int from, int limit) {
        if (limit - from < SEPARATORS.length * 2 + 2) {
            return null;
        }
        int separator = bytes[from + 3] & 0xff;
        if (separator <= ' ' || Delimiters.isLetterOrDigit(separator)) {
            return null;
        }
        int[] places = new int[SEPARATORS.length];
        int found = 0;
        int last = Math.min(limit, from + LONGEST) - 2;
        for (int i = from + 3; i < last && found < places.length; i++) {
            int value = bytes[i] & 0xff;
            if (value == separator) {
                places[found++] = i - from;
            } else if (value < ' ') {
                return null;
            }
        }
        return found < places.length ? null : of(bytes, from, limit, places, false);
    }

    private static @Nullable Header of(byte[] bytes, int from, int limit, int[] separators, boolean exact) {
        int element = bytes[from + separators[0]] & 0xff;
        int end = separators[separators.length - 1] + 1;
        int component = bytes[from + end] & 0xff;
        int terminator = bytes[from + end + 1] & 0xff;
        int length = end + 2;
        if (terminator == 'G' && limit - from > length + 1 && bytes[from + length] == 'S') {
            // ISA16 was left out, so the terminator stands in its place and the group follows at once
            terminator = component;
            component = Delimiters.NONE;
            length = end + 1;
        }
        if (terminator == element || terminator == component) {
            return null;
        }
        List<String> elements = new ArrayList<>(separators.length);
        for (int i = 0; i < separators.length; i++) {
            int start = from + separators[i] + 1;
            int stop = i + 1 < separators.length ? from + separators[i + 1] : from + length - 1;
            elements.add(new String(bytes, start, stop - start, StandardCharsets.ISO_8859_1));
        }
        String repetition = elements.get(REPETITION);
        int repeat = repetition.length() == 1 ? repetition.charAt(0) : Delimiters.NONE;
        boolean taken = repeat == element || repeat == component || repeat == terminator;
        // before version 00402 the place held a letter, and later files still carry it
        boolean separates = repeat != ' ' && !Delimiters.isLetterOrDigit(repeat) && !taken;
        return new Header(
                new Delimiters(
                        element,
                        component == element ? Delimiters.NONE : component,
                        separates ? repeat : Delimiters.NONE,
                        terminator),
                List.copyOf(elements),
                length,
                exact && length == EXACT);
    }

    private static boolean isTag(byte[] bytes, int from, int limit) {
        return limit - from > 3 && bytes[from] == 'I' && bytes[from + 1] == 'S' && bytes[from + 2] == 'A';
    }
}
