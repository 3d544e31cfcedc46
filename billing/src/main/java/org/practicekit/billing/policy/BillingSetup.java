package org.practicekit.billing.policy;

import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.time.ZoneId;
import org.immutables.value.Value;
import org.practicekit.core.code.Npi;
import org.practicekit.core.fingerprint.Fingerprint;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.fingerprint.Fingerprinted;
import org.practicekit.core.id.PracticeId;
import org.practicekit.core.id.Version;
import org.practicekit.core.internal.PracticeKitStyle;
import org.practicekit.core.rule.Citation;

/** All that a practice agreed about its billing. Immutable. */
@Value.Immutable
@PracticeKitStyle
public interface BillingSetup extends Serializable, Fingerprinted {
    /** Whose. */
    PracticeId practice();

    /** Which edition; a host counts it up when it changes anything. */
    Version version();

    /** Whose calendar its working days follow. */
    ZoneId zone();

    /** Under which number it bills and asks. */
    Npi billingProvider();

    /** What it is called in messages to payers. */
    @Size(min = 1, max = 60)
    String billingName();

    /** Where the practice wrote down how it does its billing; findings about its own choices cite it. */
    Citation citation();

    /** A builder; all is required. */
    static BillingSetupBuilder builder() {
        return new BillingSetupBuilder();
    }

    /** A hash over everything here that can change an answer; computed once. */
    @Value.Lazy
    default Fingerprint fingerprint() {
        return Fingerprint.of("billing-setup", this);
    }

    @Override
    default void describeTo(FingerprintWriter writer) {
        writer.text("practice", practice().value())
                .number("version", version().value())
                .text("zone", zone().getId())
                .text("provider", billingProvider().value())
                .text("name", billingName())
                .value("citation", citation());
    }
}
