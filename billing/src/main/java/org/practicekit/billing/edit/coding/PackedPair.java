package org.practicekit.billing.edit.coding;

import java.time.LocalDate;

/**
 * A row about a code of column 1 in one number: from the highest bit the code of column 2 (26 bits), the first and the last day on
 * which it holds (16 bits each, counted from 1970) and the indicator (2 bits). Its order is that of the codes, then of the days.
 */
final class PackedPair {
    static final int FIRST_DAY_EVER = 0;

    /** The last day that fits, 2149-06-06, which also stands for "without end". */
    static final int LAST_DAY_EVER = 0xFFFF;

    private static final int INDICATOR_BITS = 2;
    private static final int DAY_BITS = 16;
    private static final int RADIX = 36;
    private static final int LENGTH = 5;

    private PackedPair() {}

    /** A code as a number in base 36; below zero when it does not have five digits and capital letters. */
    static int code(String text) {
        if (text.length() != LENGTH) {
            return -1;
        }
        int packed = 0;
        for (int i = 0; i < LENGTH; i++) {
            char character = text.charAt(i);
            int digit;
            if (character >= '0' && character <= '9') {
                digit = character - '0';
            } else if (character >= 'A' && character <= 'Z') {
                digit = character - 'A' + 10;
            } else {
                return -1;
            }
            packed = packed * RADIX + digit;
        }
        return packed;
    }

    static long of(int second, long firstDay, long lastDay, int indicator) {
        return ((((long) second << DAY_BITS | firstDay) << DAY_BITS) | lastDay) << INDICATOR_BITS | indicator;
    }

    static int second(long row) {
        return (int) (row >>> INDICATOR_BITS + 2 * DAY_BITS);
    }

    static boolean holdsOn(long row, long day) {
        return day >= first(row) && (day <= last(row) || last(row) == LAST_DAY_EVER);
    }

    /** Whether two rows of one pair share a day. */
    static boolean overlap(long one, long other) {
        return first(one) <= last(other) && first(other) <= last(one);
    }

    static LocalDate firstDay(long row) {
        return LocalDate.ofEpochDay(first(row));
    }

    static LocalDate lastDay(long row) {
        return last(row) == LAST_DAY_EVER ? LocalDate.MAX : LocalDate.ofEpochDay(last(row));
    }

    static boolean modifierAllowed(long row) {
        return (row & 1) == 1;
    }

    private static int first(long row) {
        return (int) (row >>> INDICATOR_BITS + DAY_BITS) & LAST_DAY_EVER;
    }

    private static int last(long row) {
        return (int) (row >>> INDICATOR_BITS) & LAST_DAY_EVER;
    }
}
