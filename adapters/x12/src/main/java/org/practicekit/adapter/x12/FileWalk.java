package org.practicekit.adapter.x12;

import static org.practicekit.core.rule.Severity.ERROR;
import static org.practicekit.core.rule.Severity.INFO;
import static org.practicekit.core.rule.Severity.WARNING;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.practicekit.adapter.x12.internal.Cutter;
import org.practicekit.adapter.x12.internal.Piece;
import org.practicekit.adapter.x12.internal.Segment;
import org.practicekit.adapter.x12.internal.Tokens;
import org.practicekit.core.rule.Finding;
import org.practicekit.core.rule.Severity;

/** Walks through one file: keeps track of its envelopes, checks their counts and numbers, and hands transactions on. */
final class FileWalk {
    private static final int CONTROL_NUMBER = 12;

    private final Cutter cutter;
    private final Tokens tokens = new Tokens();
    private final Desk desk;
    private final Consumer<? super Finding> findings;
    private final Place place = new Place();

    private boolean inInterchange;
    private String interchangeControl = "";
    private int groups;
    private boolean brokenLine;

    private boolean inGroup;
    private String groupControl = "";
    private String groupVersion = "";
    private int transactionsInGroup;

    private @Nullable TransactionReader reader;
    private boolean inTransaction;
    private String transactionControl = "";
    private String pending = "";
    private long pendingBytes;

    private int transactions;
    private int read;
    private long bytes;

    FileWalk(InputStream in, Desk desk, Consumer<? super Finding> findings) {
        this.cutter = new Cutter(in);
        this.desk = desk;
        this.findings = findings;
    }

    X12Summary toTheEnd() throws IOException {
        Piece piece = cutter.next();
        while (piece.kind() != Piece.Kind.END) {
            runsOf(piece);
            switch (piece.kind()) {
                case HEADER -> header(piece);
                case SEGMENT -> segment(piece);
                default -> pendingBytes += piece.length();
            }
            bytes = piece.offset() + piece.length() + (piece.terminated() ? 1 : 0);
            piece = cutter.next();
        }
        bytes += piece.blanks();
        runsOf(piece);
        place.at(piece);
        closeInterchange("The file ends");
        if (place.interchange == 0) {
            report(X12Rules.NO_INTERCHANGE, ERROR, "There is no interchange in the file.");
        }
        return new X12Summary(bytes, place.interchange, transactions, read);
    }

    /** What lies outside of interchanges, or is too long, comes in many pieces and is told once. */
    private void runsOf(Piece next) {
        String kind = next.kind() == Piece.Kind.OUTSIDE || next.kind() == Piece.Kind.TOO_LONG
                ? next.kind().name()
                : "";
        if (!pending.isEmpty() && !kind.equals(pending)) {
            boolean outside = pending.equals(Piece.Kind.OUTSIDE.name());
            Finding fault = place.finding(
                    outside ? X12Rules.OUTSIDE : X12Rules.TOO_LONG,
                    ERROR,
                    outside
                            ? "There is something outside of any interchange."
                            : "There is something too long to be a segment.",
                    Map.of("bytes", Long.toString(pendingBytes)));
            findings.accept(fault);
            if (reader != null) {
                reader.lost(fault);
            }
        }
        if (!kind.isEmpty() && !kind.equals(pending)) {
            place.at(next);
            if (next.kind() == Piece.Kind.TOO_LONG && inTransaction) {
                place.segment++;
            }
            pendingBytes = 0;
        }
        pending = kind;
    }

    private void header(Piece piece) {
        place.at(piece);
        closeInterchange("The next interchange begins");
        place.interchange++;
        place.tagged("ISA");
        inInterchange = true;
        groups = 0;
        brokenLine = false;
        interchangeControl = piece.headerElements().get(CONTROL_NUMBER).strip();
        tokens.use(piece.delimiters());
        if (!piece.exact()) {
            report(X12Rules.HEADER, WARNING, "The header of the interchange has elements of the wrong width.");
        }
        if (piece.hasOddDelimiters()) {
            report(X12Rules.DELIMITERS, WARNING, "A delimiter is a letter or a digit, or is missing.");
        }
    }

    private void segment(Piece piece) {
        place.at(piece);
        String text = piece.text();
        if (text.isBlank()) {
            report(X12Rules.UNREADABLE, INFO, "A segment is empty.");
            return;
        }
        Segment segment = tokens.read(piece).orElse(Segment.UNREADABLE);
        place.tagged(segment.tag());
        if (!brokenLine && isBroken(text)) {
            brokenLine = true;
            report(X12Rules.LINE_BREAK, INFO, "A line ends within a segment; line ends are left out of what is read.");
        }
        switch (segment.tag()) {
            case "ISA" -> report(X12Rules.UNREADABLE, ERROR, "The header of an interchange cannot be read.");
            case "IEA" -> endInterchange(segment);
            case "GS" -> group(segment);
            case "GE" -> endGroup(segment);
            case "ST" -> transaction(segment, text);
            case "SE" -> endTransaction(segment, text);
            // of an amount that breaks off nobody knows how many digits are missing
            default -> body(piece.terminated() ? segment : Segment.UNREADABLE, text);
        }
    }

    private void group(Segment segment) {
        closeGroup("The next group begins");
        groups++;
        place.group = groups;
        inGroup = true;
        groupControl = segment.text(6);
        groupVersion = segment.text(8);
        transactionsInGroup = 0;
    }

    private void transaction(Segment segment, String text) {
        closeTransaction("The next transaction begins");
        if (!inGroup) {
            report(X12Rules.MISPLACED, WARNING, "A transaction stands outside of any group.");
        }
        transactions++;
        transactionsInGroup++;
        inTransaction = true;
        transactionControl = segment.text(2);
        place.transaction = Place.shown(transactionControl);
        place.segment = 1;
        String kind = segment.text(1);
        String version = segment.has(3) ? segment.text(3) : groupVersion;
        place.version = version;
        Optional<TransactionReader> found = desk.readerFor(kind, version);
        reader = found.orElse(null);
        if (found.isEmpty()) {
            report(
                    X12Rules.TRANSACTION_KIND,
                    INFO,
                    "A transaction of a kind that is not asked for here.",
                    Map.of("kind", Place.shown(kind), "version", Place.shown(version)));
            return;
        }
        read++;
        if (!version.startsWith("005010") && !version.startsWith("004010")) {
            report(
                    X12Rules.TRANSACTION_VERSION,
                    WARNING,
                    "A transaction of another version, read as if it were 5010.",
                    Map.of("version", Place.shown(version)));
        }
        found.get().segment(segment, text, place);
    }

    private void body(Segment segment, String text) {
        if (inTransaction) {
            place.segment++;
            if (reader != null) {
                reader.segment(segment, text, place);
            }
            return;
        }
        if (segment.is("TA1") && desk.interchangeSegment(segment, place)) {
            return;
        }
        report(
                segment.tag().isEmpty() ? X12Rules.UNREADABLE : X12Rules.MISPLACED,
                segment.tag().isEmpty() ? ERROR : WARNING,
                "A segment outside of any transaction.",
                Map.of("bytes", Integer.toString(text.length())));
    }

    private void endTransaction(Segment segment, String text) {
        if (!inTransaction) {
            report(X12Rules.MISPLACED, WARNING, "A transaction ends that did not begin.");
            return;
        }
        place.segment++;
        List<Finding> faults = new ArrayList<>();
        check(faults, X12Rules.TRANSACTION_COUNT, "segments", segment.text(1), place.segment);
        checkControl(faults, X12Rules.TRANSACTION_CONTROL, segment.text(2), transactionControl);
        if (reader != null) {
            reader.segment(segment, text, place);
        }
        leaveTransaction(faults);
    }

    private void closeTransaction(String why) {
        if (inTransaction) {
            leaveTransaction(List.of(place.finding(
                    X12Rules.TRANSACTION_TRAILER,
                    ERROR,
                    why + " before the transaction does; something may be missing.")));
        }
    }

    private void leaveTransaction(List<Finding> faults) {
        faults.forEach(findings);
        if (reader != null) {
            reader.end(faults);
        }
        reader = null;
        inTransaction = false;
        place.transaction = "";
        place.segment = 0;
    }

    private void endGroup(Segment segment) {
        closeTransaction("The group ends");
        if (!inGroup) {
            report(X12Rules.MISPLACED, WARNING, "A group ends that did not begin.");
            return;
        }
        List<Finding> faults = new ArrayList<>();
        check(faults, X12Rules.GROUP_COUNT, "transactions", segment.text(1), transactionsInGroup);
        checkControl(faults, X12Rules.GROUP_CONTROL, segment.text(2), groupControl);
        faults.forEach(findings);
        leaveGroup();
    }

    private void closeGroup(String why) {
        closeTransaction(why);
        if (inGroup) {
            report(X12Rules.GROUP_TRAILER, WARNING, why + " before the group does.");
            leaveGroup();
        }
    }

    private void leaveGroup() {
        inGroup = false;
        place.group = 0;
        groupVersion = "";
    }

    private void endInterchange(Segment segment) {
        closeGroup("The interchange ends");
        List<Finding> faults = new ArrayList<>();
        check(faults, X12Rules.INTERCHANGE_COUNT, "groups", segment.text(1), groups);
        checkControl(faults, X12Rules.INTERCHANGE_CONTROL, segment.text(2), interchangeControl);
        faults.forEach(findings);
        inInterchange = false;
    }

    private void closeInterchange(String why) {
        closeGroup(why);
        if (inInterchange) {
            report(X12Rules.INTERCHANGE_TRAILER, WARNING, why + " before the interchange does.");
            inInterchange = false;
        }
    }

    private void check(List<Finding> faults, X12Rules rule, String what, String said, int counted) {
        if (!Values.isNumber(said, counted)) {
            faults.add(place.finding(
                    rule,
                    WARNING,
                    "The trailer counts %s of %s, but there are %d.".formatted(Place.shown(said), what, counted),
                    Map.of("said", Place.shown(said), "counted", Integer.toString(counted))));
        }
    }

    private void checkControl(List<Finding> faults, X12Rules rule, String said, String expected) {
        if (!said.equals(expected)) {
            faults.add(place.finding(
                    rule,
                    WARNING,
                    "The trailer does not repeat the control number.",
                    Map.of("said", Place.shown(said), "expected", Place.shown(expected))));
        }
    }

    private static boolean isBroken(String text) {
        int carriage = text.indexOf('\r');
        int feed = text.indexOf('\n');
        // a file with lines that end in both, and a terminator that is one of them, leaves the other at the end
        return carriage >= 0 && carriage < text.length() - 1 || feed >= 0 && feed < text.length() - 1;
    }

    private void report(X12Rules rule, Severity severity, String message) {
        report(rule, severity, message, Map.of());
    }

    private void report(X12Rules rule, Severity severity, String message, Map<String, String> more) {
        findings.accept(place.finding(rule, severity, message, more));
    }

    /** Who takes what the walk finds. */
    interface Desk {
        /** A reader for a transaction of this kind, written by this guide, or empty when nobody asked for it. */
        Optional<TransactionReader> readerFor(String kind, String version);

        /** Takes a segment that stands beside the groups; false when nobody asked for it. */
        boolean interchangeSegment(Segment segment, Place place);
    }
}
