package org.practicekit.billing.claim;

import java.io.Serializable;
import java.util.Optional;
import org.immutables.value.Value;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.fingerprint.Fingerprinted;
import org.practicekit.core.internal.PracticeKitStyle;

/** A paper that goes with a claim. Immutable. */
@Value.Immutable
@PracticeKitStyle
public interface ClaimAttachment extends Serializable, Fingerprinted {
    /** What sort of paper, by its code. */
    String type();

    /** How it goes, by its code: EL with an electronic file, FX by fax, AA on request. */
    String transmission();

    /** By which number the payer finds it. */
    Optional<String> number();

    /** A builder; the number may be missing. */
    static ClaimAttachmentBuilder builder() {
        return new ClaimAttachmentBuilder();
    }

    @Override
    default void describeTo(FingerprintWriter writer) {
        writer.text("type", type()).text("transmission", transmission()).text("number", number().orElse(""));
    }
}
