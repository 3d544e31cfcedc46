package org.practicekit.adapter.x12;

import java.io.IOException;
import java.io.UncheckedIOException;

/** Segments that are put together before it is known whether and where they are written. Equal when they say the same. */
final class Block {
    private final StringBuilder text = new StringBuilder();
    private int segments;

    void segment(String tag, String... elements) {
        segments++;
        try {
            SegmentWriter.append(text, tag, elements);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** A segment if any of its elements from one on says something; what stands before only says what they are. */
    void segmentIfSaid(int from, String tag, String... elements) {
        for (int i = from - 1; i < elements.length; i++) {
            if (!elements[i].isEmpty()) {
                segment(tag, elements);
                return;
            }
        }
    }

    int segments() {
        return segments;
    }

    CharSequence text() {
        return text;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Block block && text.compareTo(block.text) == 0;
    }

    @Override
    public int hashCode() {
        return text.toString().hashCode();
    }
}
