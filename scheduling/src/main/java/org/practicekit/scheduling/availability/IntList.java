package org.practicekit.scheduling.availability;

import java.util.Arrays;
import org.practicekit.core.fingerprint.FingerprintWriter;

/** Numbers to be hashed, one behind the other. */
final class IntList {
    private int[] values = new int[256];
    private int size;

    int size() {
        return size;
    }

    void add(int value) {
        if (size == values.length) {
            values = Arrays.copyOf(values, size * 2);
        }
        values[size++] = value;
    }

    void set(int at, int value) {
        values[at] = value;
    }

    void describeTo(String name, FingerprintWriter writer) {
        writer.numbers(name, values, size);
    }
}
