package org.practicekit.billing.claim;

import java.io.Serializable;
import java.util.Optional;
import org.immutables.value.Value;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.fingerprint.Fingerprinted;
import org.practicekit.core.id.LocationId;
import org.practicekit.core.internal.PracticeKitStyle;

/** What claims say of a place where the practice works. Immutable. */
@Value.Immutable
@PracticeKitStyle
public interface ClaimSite extends Serializable, Fingerprinted {
    /** Which place. */
    LocationId location();

    /** How claims name it; empty where it is the address of the one who bills, and then claims leave it out. */
    Optional<ClaimProvider> facility();

    /** The number of its laboratory's CLIA certificate. */
    Optional<String> clia();

    /** A builder; the place is required. */
    static ClaimSiteBuilder builder() {
        return new ClaimSiteBuilder();
    }

    @Override
    default void describeTo(FingerprintWriter writer) {
        writer.text("location", location().value())
                .each("facility", facility().stream().toList())
                .text("clia", clia().orElse(""));
    }
}
