package org.practicekit.billing.posting;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;
import org.practicekit.billing.remittance.ProviderAdjustment;
import org.practicekit.billing.remittance.RemittanceHeader;
import org.practicekit.billing.remittance.RemittanceTrailer;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.fingerprint.Fingerprinted;
import org.practicekit.core.id.Version;
import org.practicekit.core.internal.PracticeKitStyle;
import org.practicekit.core.rule.Finding;

/**
 * One payment of a payer as it was taken in, apart from its claims, of which there can be many and which are kept one by one. Immutable; each
 * change makes a new one with the next version.
 */
@Value.Immutable
@PracticeKitStyle
public interface ReceivedRemittance extends Serializable, Fingerprinted {
    /** Which one. */
    RemittanceId id();

    /** How often it was written. */
    Version version();

    /** What the payer says of it as a whole. */
    RemittanceHeader header();

    /** How it stands. */
    RemittanceState state();

    /** When it began to be taken in. */
    Instant receivedAt();

    /** How it ended; empty while it is being taken in. */
    Optional<RemittanceTrailer> trailer();

    /** What its claims come to. */
    PaymentTotals totals();

    /** What it holds beside its claims. */
    List<ProviderAdjustment> adjustments();

    /** Why it waits, and what else was found about it as a whole; of its claims the first ones that are wrong. */
    List<Finding> findings();

    /** Which one took its place. */
    Optional<RemittanceId> replacedBy();

    /** A builder; trailer, lists and {@code replacedBy} may be missing. */
    static ReceivedRemittanceBuilder builder() {
        return new ReceivedRemittanceBuilder();
    }

    /** Whether it is the same payment, whatever it says. */
    default boolean isSamePayment(RemittanceHeader other) {
        return header().payerId().equals(other.payerId()) && header().trace().equals(other.trace());
    }

    /** Whether the other one was made from the same data. */
    default boolean saysTheSame(ReceivedRemittance other) {
        return isSamePayment(other.header())
                && header().transaction().equals(other.header().transaction())
                && trailer()
                        .map(RemittanceTrailer::content)
                        .equals(other.trailer().map(RemittanceTrailer::content));
    }

    @Override
    default void describeTo(FingerprintWriter writer) {
        writer.text("id", id().value())
                .number("version", version().value())
                .value("header", header())
                .text("state", state().name())
                .instant("receivedAt", receivedAt())
                .each("trailer", trailer().stream().toList())
                .value("totals", totals())
                .each("adjustments", adjustments())
                .each("findings", findings())
                .text("replacedBy", replacedBy().map(RemittanceId::value).orElse(""));
    }
}
