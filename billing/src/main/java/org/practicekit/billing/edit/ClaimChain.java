package org.practicekit.billing.edit;

import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.fingerprint.Fingerprinted;
import org.practicekit.core.internal.PracticeKitStyle;

/** What was sent before of a claim, and what the payer calls it. Immutable. */
@Value.Immutable
@PracticeKitStyle
public interface ClaimChain extends Serializable, Fingerprinted {
    /** The control numbers under which it was sent, the first one first; empty when it never was. */
    List<String> controlNumbers();

    /** The payer's number of it, from its newest answer. */
    Optional<String> payerClaimNumber();

    /** Whether another claim of the practice has the control number that this one is to be sent under. */
    boolean controlNumberTaken();

    /** A builder; whether the number is taken is required. */
    static ClaimChainBuilder builder() {
        return new ClaimChainBuilder();
    }

    @Override
    default void describeTo(FingerprintWriter writer) {
        writer.texts("controlNumbers", controlNumbers(), text -> text)
                .text("payerClaimNumber", payerClaimNumber().orElse(""))
                .flag("controlNumberTaken", controlNumberTaken());
    }
}
