package org.practicekit.adapter.x12;

import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;
import org.practicekit.core.internal.PracticeKitStyle;

/** What a receiver says became of one transaction. Immutable. */
@Value.Immutable
@PracticeKitStyle
public interface TransactionAcknowledgement extends Serializable {
    /** Of which kind it was: 270, 278, 837. */
    String kind();

    /** Its control number. */
    String number();

    /** Which guide it followed. */
    Optional<String> version();

    /** What became of it. */
    Outcome outcome();

    /** What is wrong with it as a whole, by X12's codes. */
    List<String> codes();

    /** Which of its segments are wrong. */
    List<SegmentFault> faults();

    /** A builder; kind, number and outcome are required. */
    static TransactionAcknowledgementBuilder builder() {
        return new TransactionAcknowledgementBuilder();
    }

    @Value.Check
    default void check() {
        Codes.require(Codes.CODE, kind(), "kind");
        Codes.require(Codes.NUMBER, number(), "number");
        version().ifPresent(version -> Codes.require(Codes.VERSION, version, "version"));
        codes().forEach(code -> Codes.require(Codes.CODE, code, "code"));
    }
}
