package org.practicekit.adapter.x12.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.fingerprint.Fingerprinted;

/** A segment taken apart: its tag, and elements by their number from 1. What is not there reads as empty. Immutable. */
public final class Segment implements Fingerprinted {
    /** The segment of which nothing but the text is known. */
    public static final Segment UNREADABLE = new Segment("", new String[0], new byte[0]);

    static final byte ELEMENT = 0;
    static final byte REPETITION = 1;
    static final byte COMPONENT = 2;

    private final String tag;
    private final String[] values;
    private final byte[] starts;
    private final int[] firsts;

    Segment(String tag, String[] values, byte[] starts) {
        this.tag = tag;
        this.values = values;
        this.starts = starts;
        int elements = 0;
        int[] found = new int[starts.length];
        for (int i = 0; i < starts.length; i++) {
            if (starts[i] == ELEMENT) {
                found[elements++] = i;
            }
        }
        this.firsts = Arrays.copyOf(found, elements);
    }

    /** What it begins with: two or three letters and digits, or nothing when it could not be read. */
    public String tag() {
        return tag;
    }

    /** Whether it is of this kind. */
    public boolean is(String other) {
        return tag.equals(other);
    }

    /** The first part of an element, without the blanks around it. */
    public String text(int element) {
        return component(element, 1);
    }

    /** A part of an element, counted from 1, in its first repetition, without the blanks around it. */
    public String component(int element, int component) {
        int at = indexOf(element);
        if (at < 0) {
            return "";
        }
        for (int i = 1; i < component; i++) {
            at++;
            if (at >= starts.length || starts[at] != COMPONENT) {
                return "";
            }
        }
        return values[at].strip();
    }

    /** The first part of every repetition of an element that is not empty. */
    public List<String> repetitions(int element) {
        int at = indexOf(element);
        if (at < 0) {
            return List.of();
        }
        List<String> all = new ArrayList<>(4);
        do {
            if (starts[at] != COMPONENT && !values[at].isBlank()) {
                all.add(values[at].strip());
            }
            at++;
        } while (at < starts.length && starts[at] != ELEMENT);
        return all;
    }

    /** Whether there is anything in an element. */
    public boolean has(int element) {
        return !text(element).isEmpty();
    }

    /** How many elements it has, empty ones at its end among them. */
    public int elements() {
        return firsts.length;
    }

    /** What it says, whatever its delimiters and blanks; parts that are empty say nothing. */
    @Override
    public void describeTo(FingerprintWriter writer) {
        writer.text("tag", tag);
        int element = 0;
        int part = 0;
        for (int i = 0; i < starts.length; i++) {
            if (starts[i] == ELEMENT) {
                element++;
                part = 0;
            }
            part++;
            String value = values[i].strip();
            if (!value.isEmpty()) {
                writer.number("element", element)
                        .number(starts[i] == REPETITION ? "repetition" : "part", part)
                        .text("value", value);
            }
        }
    }

    private int indexOf(int element) {
        return element <= firsts.length ? firsts[element - 1] : -1;
    }
}
