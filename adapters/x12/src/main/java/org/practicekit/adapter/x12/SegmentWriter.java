package org.practicekit.adapter.x12;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
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

    private final StringBuilder out = new StringBuilder();
    private final Envelope envelope;
    private int groups;
    private int transactions;
    private int segments;

    SegmentWriter(Envelope envelope) {
        this.envelope = envelope;
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

    static String components(String... parts) {
        return String.join(COMPONENT, parts);
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

    String end() {
        segment("IEA", Integer.toString(groups), number());
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
