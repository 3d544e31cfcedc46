package org.practicekit.adapter.x12;

import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;
import org.practicekit.core.internal.PracticeKitStyle;
import org.practicekit.core.privacy.PatientText;

/** What a receiver says is wrong with a segment. Immutable. */
@Value.Immutable
@PracticeKitStyle
public interface SegmentFault extends Serializable {
    /** Which kind of segment. */
    String tag();

    /** Where in the transaction, the header counted as 1. */
    int position();

    /** In which loop. */
    Optional<String> loop();

    /** What is wrong, by X12's code; empty when only elements are. */
    Optional<String> code();

    /** What the receiver names as the unit that is concerned: the trace of an inquiry, the number of a claim. */
    Optional<PatientText> unit();

    /** Which of its elements are wrong. */
    List<ElementFault> elements();

    /** A builder; tag and position are required. */
    static SegmentFaultBuilder builder() {
        return new SegmentFaultBuilder();
    }

    @Value.Check
    default void check() {
        Codes.require(Codes.CODE, tag(), "tag");
        loop().ifPresent(loop -> Codes.require(Codes.LOOP, loop, "loop"));
        code().ifPresent(code -> Codes.require(Codes.CODE, code, "code"));
    }
}
