package org.practicekit.scheduling.attendance;

import java.io.Serializable;
import org.immutables.value.Value;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.fingerprint.Fingerprinted;
import org.practicekit.core.internal.PracticeKitStyle;
import org.practicekit.core.time.TimeRange;
import org.practicekit.scheduling.resource.ResourceId;
import org.practicekit.scheduling.visit.VisitTypeId;

/** Asks how many visits a block can take beyond those it has. Immutable. */
@Value.Immutable
@PracticeKitStyle
public interface ExtraVisitRequest extends Serializable, Fingerprinted {
    /** Whose block. */
    ResourceId resource();

    /** From when to when; visits that begin within it count. */
    TimeRange block();

    /** How many patients can be seen in it, 0 or more. */
    int capacity();

    /** What the extra visits would be for. */
    VisitTypeId visitType();

    /** How many extra visits the block takes at the most, 1 or more. */
    int atMost();

    /** A builder; everything is required. */
    static ExtraVisitRequestBuilder builder() {
        return new ExtraVisitRequestBuilder();
    }

    @Override
    default void describeTo(FingerprintWriter writer) {
        writer.text("resource", resource().toString())
                .value("block", block())
                .number("capacity", capacity())
                .text("visitType", visitType().value())
                .number("atMost", atMost());
    }

    @Value.Check
    default void check() {
        if (capacity() < 0 || atMost() < 1) {
            throw new IllegalArgumentException(
                    "a block sees 0 or more patients and is asked for 1 or more extra visits, not %d and %d."
                            .formatted(capacity(), atMost()));
        }
    }
}
