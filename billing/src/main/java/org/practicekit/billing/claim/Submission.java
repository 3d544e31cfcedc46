package org.practicekit.billing.claim;

import java.io.Serializable;
import java.time.Instant;
import org.immutables.value.Value;
import org.practicekit.core.fingerprint.Fingerprint;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.fingerprint.Fingerprinted;
import org.practicekit.core.internal.PracticeKitStyle;

/** A claim as it was sent once, frozen. Immutable; prints as masks. */
@Value.Immutable
@PracticeKitStyle
public interface Submission extends Serializable, Fingerprinted {
    /** Which one, from 1. */
    int number();

    /** What it is to those before. */
    ClaimFrequency frequency();

    /** What was sent. */
    ClaimSheet sheet();

    /** When. */
    Instant submittedAt();

    /** The receipt of the edits that let it pass. */
    Fingerprint scrub();

    /** A builder; everything is required. */
    static SubmissionBuilder builder() {
        return new SubmissionBuilder();
    }

    /** The number under which it was sent. */
    default String controlNumber() {
        return sheet().controlNumber();
    }

    @Override
    default void describeTo(FingerprintWriter writer) {
        writer.number("number", number())
                .text("frequency", frequency().name())
                .value("sheet", sheet())
                .instant("submittedAt", submittedAt())
                .text("scrub", scrub().hex());
    }
}
