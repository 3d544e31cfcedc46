package org.practicekit.adapter.x12;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Writes one interchange, with the delimiters that everybody takes ({@code * : ^ ~}), a line for each segment, and counts that are
 * counted. Values have been checked before, see {@link Text}.
 */
final class SegmentWriter {
    static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyyMMdd", Locale.ROOT);
    static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HHmm", Locale.ROOT);

    static final DateTimeFormatter SHORT_DAY = DateTimeFormatter.ofPattern("yyMMdd", Locale.ROOT);
    private static final int LONGEST_ID = 15;
    private static final String COMPONENT = ":";
    private static final String REPETITION = "^";

    private final Appendable out;
    private final Envelope envelope;
    private int groups;
    private int transactions;
    private int segments;

    SegmentWriter(Envelope envelope) {
        this(envelope, new StringBuilder());
    }

    /**
     * Writes as it goes, so that a file of any length needs no memory.
     *
     * @param out takes the segments; an {@link IOException} of it comes out as an {@link UncheckedIOException}
     */
    SegmentWriter(Envelope envelope, Appendable out) {
        this.envelope = envelope;
        this.out = out;
        LocalDateTime at = envelope.writtenAt();
        segment(
                "ISA",
                "00",
                " ".repeat(10),
                "00",
                " ".repeat(10),
                envelope.sender().qualifier(),
                padded(envelope.sender().id()),
                envelope.receiver().qualifier(),
                padded(envelope.receiver().id()),
                SHORT_DAY.format(at),
                TIME.format(at),
                REPETITION,
                "00501",
                number(),
                "0",
                envelope.test() ? "T" : "P",
                COMPONENT);
    }

    void beginGroup(String kind, String version) {
        groups++;
        segment(
                "GS",
                kind,
                envelope.sender().id(),
                envelope.receiver().id(),
                DAY.format(envelope.writtenAt()),
                TIME.format(envelope.writtenAt()),
                Integer.toString(envelope.controlNumber()),
                "X",
                version);
    }

    void beginTransaction(String kind, String version) {
        transactions++;
        segments = 0;
        segment("ST", kind, transactionNumber(), version);
    }

    /** A segment; empty elements at its end are left out. */
    void segment(String tag, String... elements) {
        segments++;
        try {
            append(out, tag, elements);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Segments that were put together before. */
    void block(Block block) {
        segments += block.segments();
        try {
            out.append(block.text());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    static void append(Appendable out, String tag, String... elements) throws IOException {
        int last = elements.length;
        while (last > 0 && elements[last - 1].isEmpty()) {
            last--;
        }
        out.append(tag);
        for (int i = 0; i < last; i++) {
            out.append('*').append(elements[i]);
        }
        out.append("~\n");
    }

    /** The parts of an element; empty ones at its end are left out. */
    static String components(String... parts) {
        int last = parts.length;
        while (last > 0 && parts[last - 1].isEmpty()) {
            last--;
        }
        return String.join(COMPONENT, Arrays.asList(parts).subList(0, last));
    }

    static String repetitions(List<String> values) {
        return String.join(REPETITION, values);
    }

    void endTransaction() {
        segment("SE", Integer.toString(segments + 1), transactionNumber());
    }

    void endGroup() {
        segment("GE", Integer.toString(transactions), Integer.toString(envelope.controlNumber()));
    }

    void endInterchange() {
        segment("IEA", Integer.toString(groups), number());
    }

    /** Ends the interchange; what was written, where nothing else takes it. */
    String end() {
        endInterchange();
        return out.toString();
    }

    private String transactionNumber() {
        return String.format(Locale.ROOT, "%04d", transactions);
    }

    private String number() {
        return String.format(Locale.ROOT, "%09d", envelope.controlNumber());
    }

    private static String padded(String id) {
        return id + " ".repeat(LONGEST_ID - id.length());
    }
}
