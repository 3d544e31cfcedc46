package org.practicekit.adapter.x12;

import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;
import org.practicekit.core.internal.PracticeKitStyle;

/** What a receiver says became of a group of transactions (999, or 997 of old). Immutable. */
@Value.Immutable
@PracticeKitStyle
public interface GroupAcknowledgement extends Serializable {
    /** Of which kind the group was: HS for inquiries about eligibility, HB for the answers. */
    String kind();

    /** The control number of the group. */
    String number();

    /** Which guide it followed. */
    Optional<String> version();

    /** What became of the group. */
    Outcome outcome();

    /** How many transactions its trailer counted. */
    int included();

    /** How many were received. */
    int received();

    /** How many were accepted. */
    int accepted();

    /** What is wrong with the group as a whole, by X12's codes. */
    List<String> codes();

    /** Each transaction of which something is said; a receiver may say nothing of those it accepted. */
    List<TransactionAcknowledgement> transactions();

    /** A builder; kind, number, outcome and the three counts are required. */
    static GroupAcknowledgementBuilder builder() {
        return new GroupAcknowledgementBuilder();
    }

    @Value.Check
    default void check() {
        Codes.require(Codes.CODE, kind(), "kind");
        Codes.require(Codes.NUMBER, number(), "number");
        version().ifPresent(version -> Codes.require(Codes.VERSION, version, "version"));
        codes().forEach(code -> Codes.require(Codes.CODE, code, "code"));
    }
}
