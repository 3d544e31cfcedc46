package org.practicekit.billing.assistance;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.fingerprint.Fingerprinted;
import org.practicekit.core.id.PatientId;
import org.practicekit.core.id.Version;
import org.practicekit.core.internal.PracticeKitStyle;
import org.practicekit.core.money.Money;

/** That a patient asks for help with bills. Immutable; each change makes a new one with the next version; the income prints as a mask. */
@Value.Immutable
@PracticeKitStyle
public interface AssistanceRequest extends Serializable, Fingerprinted {
    /** Which one. */
    AssistanceId id();

    /** How often it was written. */
    Version version();

    /** Whose. */
    PatientId patient();

    /** When it came in. */
    LocalDate requestedOn();

    /** Where the household lives. */
    PovertyRegion region();

    /** How many live in it. */
    @Min(1)
    @Max(30)
    int household();

    /** What they have a year. */
    @Value.Redacted
    Money income();

    /** How it stands. */
    AssistanceState state();

    /** How many percent are taken off; empty until it is decided. */
    Optional<Integer> discountPercent();

    /** A builder; the discount may be missing. */
    static AssistanceRequestBuilder builder() {
        return new AssistanceRequestBuilder();
    }

    @Override
    default void describeTo(FingerprintWriter writer) {
        writer.text("id", id().value())
                .number("version", version().value())
                .text("patient", patient().value())
                .text("requestedOn", requestedOn().toString())
                .text("region", region().name())
                .number("household", household())
                .value("income", income())
                .text("state", state().name())
                .text("discount", discountPercent().map(String::valueOf).orElse(""));
    }
}
