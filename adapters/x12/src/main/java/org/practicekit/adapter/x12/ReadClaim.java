package org.practicekit.adapter.x12;

import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;
import org.practicekit.billing.claim.ClaimSheet;
import org.practicekit.core.internal.PracticeKitStyle;
import org.practicekit.core.rule.Finding;

/** A claim that was read from a file, with where each part of it stands. Immutable; prints as masks. */
@Value.Immutable
@PracticeKitStyle
public interface ReadClaim extends Serializable {
    /** Who sent it to whom, in which file. */
    ClaimBatch batch();

    /** The claim as it is written, right or wrong. */
    ClaimSheet sheet();

    /** Where it begins. */
    FilePlace place();

    /** Every segment it was read from, those it shares with other claims first; also those that the sheet has no place for. */
    List<ReadSegment> segments();

    /** What could not be understood; whether what was understood is right, edits say. */
    List<Finding> findings();

    /** A builder; the findings and segments may be missing. */
    static ReadClaimBuilder builder() {
        return new ReadClaimBuilder();
    }

    /** Where the first segment of a kind stands that is of no line; empty when there is none. */
    default Optional<FilePlace> placeOf(String tag) {
        return placeOf(0, tag);
    }

    /** Where the first segment of a kind stands in a line, counted from 1; empty when there is none. */
    default Optional<FilePlace> placeOf(int line, String tag) {
        return segments().stream()
                .filter(segment -> segment.line() == line && segment.tag().equals(tag))
                .map(ReadSegment::place)
                .findFirst();
    }

    /** Where a line begins, counted from 1; where the claim begins when there is no such line. */
    default FilePlace placeOfLine(int line) {
        return segments().stream()
                .filter(segment -> line > 0 && segment.line() == line)
                .map(ReadSegment::place)
                .findFirst()
                .orElseGet(this::place);
    }
}
