package org.practicekit.billing.claim;

import jakarta.validation.Valid;
import java.io.Serializable;
import java.util.Optional;
import org.immutables.value.Value;
import org.practicekit.billing.service.PlannedService;
import org.practicekit.core.code.Npi;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.fingerprint.Fingerprinted;
import org.practicekit.core.internal.PracticeKitStyle;

/** A service that somebody documented at a visit. Immutable. */
@Value.Immutable
@PracticeKitStyle
public interface DocumentedService extends Serializable, Fingerprinted {
    /** What was done. */
    @Valid
    PlannedService service();

    /** Who did it, if not the one who saw the patient. */
    Optional<Npi> rendering();

    /** The drug that was given. */
    Optional<ClaimDrug> drug();

    /** A builder; the service is required. */
    static DocumentedServiceBuilder builder() {
        return new DocumentedServiceBuilder();
    }

    @Override
    default void describeTo(FingerprintWriter writer) {
        writer.value("service", service())
                .text("rendering", rendering().map(Npi::value).orElse(""))
                .each("drug", drug().stream().toList());
    }
}
