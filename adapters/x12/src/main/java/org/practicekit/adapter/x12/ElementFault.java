package org.practicekit.adapter.x12;

import java.io.Serializable;
import java.util.Optional;
import org.immutables.value.Value;
import org.practicekit.core.internal.PracticeKitStyle;
import org.practicekit.core.privacy.PatientText;

/** What a receiver says is wrong with an element. Immutable. */
@Value.Immutable
@PracticeKitStyle
public interface ElementFault extends Serializable {
    /** Which element of the segment, counted from 1. */
    int element();

    /** Which component of the element, where it has some. */
    Optional<Integer> component();

    /** Which repetition of the element, where it repeats. */
    Optional<Integer> repetition();

    /** What is wrong, by X12's code. */
    String code();

    /** What was sent there. */
    Optional<PatientText> sent();

    /** A builder; element and code are required. */
    static ElementFaultBuilder builder() {
        return new ElementFaultBuilder();
    }

    @Value.Check
    default void check() {
        Codes.require(Codes.CODE, code(), "code");
    }
}
