package org.practicekit.billing.remittance;

import java.io.Serializable;
import java.util.List;
import java.util.function.Consumer;
import org.immutables.value.Value;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.fingerprint.Fingerprinted;
import org.practicekit.core.internal.PracticeKitStyle;

/** One payment as a whole, for files that fit in memory. Immutable; prints as masks. */
@Value.Immutable
@PracticeKitStyle
public interface Remittance extends Serializable, Fingerprinted {
    /** What is said of it as a whole. */
    RemittanceHeader header();

    /** Its claims, in order. */
    List<PaidClaim> claims();

    /** Its adjustments of the provider as a whole, in order. */
    List<ProviderAdjustment> adjustments();

    /** How it ended. */
    RemittanceTrailer trailer();

    /** A builder; header and trailer are required. */
    static RemittanceBuilder builder() {
        return new RemittanceBuilder();
    }

    /** A receiver that keeps each payment until its end, and hands it on as a whole. */
    static RemittanceReceiver collecting(Consumer<? super Remittance> remittances) {
        return new WholeRemittances(remittances);
    }

    @Override
    default void describeTo(FingerprintWriter writer) {
        writer.value("header", header())
                .each("claims", claims())
                .each("adjustments", adjustments())
                .value("trailer", trailer());
    }
}
