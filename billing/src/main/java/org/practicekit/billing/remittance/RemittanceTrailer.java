package org.practicekit.billing.remittance;

import java.io.Serializable;
import java.util.List;
import org.immutables.value.Value;
import org.practicekit.billing.eligibility.Evidence;
import org.practicekit.core.fingerprint.Fingerprint;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.fingerprint.Fingerprinted;
import org.practicekit.core.internal.PracticeKitStyle;
import org.practicekit.core.rule.Finding;

/** How a payment ended. Immutable. */
@Value.Immutable
@PracticeKitStyle
public interface RemittanceTrailer extends Serializable, Fingerprinted {
    /** How many claims it held. */
    int claims();

    /**
     * Whether it ended as it should, so that nothing is missing: no amount that could not be read, no part that was lost. What is not
     * complete must not be posted before a person has looked at it.
     */
    boolean complete();

    /** A hash over all that it said, the same however it was split into files, lines and delimiters. */
    Fingerprint content();

    /** What is wrong with the message apart from its claims. */
    List<Finding> findings();

    /** The parts of the message that belong to nothing else. */
    List<Evidence> evidence();

    /** A builder; all but findings and evidence are required. */
    static RemittanceTrailerBuilder builder() {
        return new RemittanceTrailerBuilder();
    }

    @Override
    default void describeTo(FingerprintWriter writer) {
        writer.number("claims", claims())
                .flag("complete", complete())
                .text("content", content().hex());
    }
}
