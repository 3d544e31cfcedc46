package org.practicekit.adapter.x12;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.practicekit.adapter.x12.internal.Segment;
import org.practicekit.core.privacy.PatientText;
import org.practicekit.core.rule.Finding;
import org.practicekit.core.rule.Severity;

/** One level of an 837 while it is read: what stands before the levels, billing provider, subscriber, patient or claim. */
abstract class ClaimLevel {
    /** A level that goes on and on must not take all memory. */
    private static final int MOST_SEGMENTS = 20_000;

    final Rank rank;
    final String id;

    /** Whether a claim was read below. */
    boolean claimed;

    private final List<ReadSegment> segments = new ArrayList<>();
    private final Faults faults = new Faults();
    private final List<Finding> told = new ArrayList<>();
    private @Nullable Finding cut;

    ClaimLevel(Rank rank, String id) {
        this.rank = rank;
        this.id = id;
    }

    /** Takes a segment: reads it and keeps it as it came. */
    final void take(Segment segment, String text, Place place) {
        if (segments.size() >= MOST_SEGMENTS) {
            if (cut == null) {
                cut = place.finding(
                        X12Rules.CLAIM_TOO_MANY,
                        Severity.ERROR,
                        "The claim goes on; from here on its segments are not kept.");
            }
            return;
        }
        Elements row = new Elements(segment, place, this::fault);
        if (segment.tag().isEmpty()) {
            row.fault(X12Rules.UNREADABLE, Severity.ERROR, "A segment cannot be read; it is kept as it came.");
        } else if (!segment.is("HL") && !read(row)) {
            row.fault(X12Rules.NOT_READ, Severity.INFO, "A segment of a kind that is not read; it is kept as it came.");
        }
        segments.add(new ReadSegment(place.kept(), loop(), line(), segment.tag(), PatientText.of(text)));
    }

    /** Reads a segment; false when it is none that is read here. */
    abstract boolean read(Elements row);

    /** In which loop the segment stands that was read last. */
    abstract String loop();

    /** Whether whoever this level is about has been named, so that another name begins another level. */
    abstract boolean isNamed();

    /** In which line of a claim. */
    int line() {
        return 0;
    }

    final void fault(Finding finding) {
        faults.add(finding);
    }

    /** Something that is wrong here, and that whoever reads the file has been told. */
    final void told(Finding finding) {
        told.add(finding);
    }

    final List<ReadSegment> segments() {
        return segments;
    }

    final List<Finding> findings() {
        List<Finding> all = new ArrayList<>(faults.and(cut));
        all.addAll(told);
        return all;
    }

    /** What is to be told about a level that no claim was read below. */
    final List<Finding> leftOver() {
        List<Finding> all = new ArrayList<>(faults.and(cut));
        if (!segments.isEmpty()) {
            ReadSegment first = segments.get(0);
            all.add(first.place()
                    .finding(
                            first.tag(),
                            X12Rules.CLAIM_HIERARCHY,
                            Severity.WARNING,
                            "Segments that no claim follows; they are passed over.",
                            Map.of("segments", Integer.toString(segments.size()))));
        }
        return all;
    }

    /** The levels, from the outside to the inside. */
    enum Rank {
        BATCH,
        BILLING,
        SUBSCRIBER,
        PATIENT,
        CLAIM
    }
}
