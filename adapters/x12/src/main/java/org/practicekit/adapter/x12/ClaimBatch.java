package org.practicekit.adapter.x12;

import java.io.Serializable;
import java.util.Optional;
import org.immutables.value.Value;
import org.practicekit.core.internal.PracticeKitStyle;

/** What is said once for all claims of a file: who submits, who receives, under which name. Immutable. */
@Value.Immutable
@PracticeKitStyle
public interface ClaimBatch extends Serializable {
    /** Names the file to its submitter; comes back with what is said about it. */
    String reference();

    /** What the claims are for: CH to be paid, RP to report encounters, 31 for subrogation. */
    @Value.Default
    default String purpose() {
        return "CH";
    }

    /** Whether the same file was sent before. */
    @Value.Default
    default boolean reissued() {
        return false;
    }

    /** What the submitter is called. */
    String submitterName();

    /** The submitter's number with the receiver. */
    String submitterId();

    /** Whom to ask for at the submitter. */
    Optional<String> contact();

    /** Their telephone number, digits alone. */
    Optional<String> phone();

    /** Their address for e-mail. */
    Optional<String> email();

    /** What the receiver is called. */
    String receiverName();

    /** The receiver's number. */
    String receiverId();

    /** A builder; the reference, and name and number of both sides, are required. */
    static ClaimBatchBuilder builder() {
        return new ClaimBatchBuilder();
    }
}
