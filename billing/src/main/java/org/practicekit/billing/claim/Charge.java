package org.practicekit.billing.claim;

import jakarta.validation.Valid;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;
import org.practicekit.billing.service.PlannedService;
import org.practicekit.billing.visit.VisitId;
import org.practicekit.core.code.Npi;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.fingerprint.Fingerprinted;
import org.practicekit.core.id.LocationId;
import org.practicekit.core.id.PatientId;
import org.practicekit.core.id.Version;
import org.practicekit.core.internal.PracticeKitStyle;
import org.practicekit.core.money.Money;

/** A service that was provided and is to be paid for. Immutable; each change makes a new one with the next version. */
@Value.Immutable
@PracticeKitStyle
public interface Charge extends Serializable, Fingerprinted {
    /** Which one. */
    ChargeId id();

    /** How often it was written. */
    Version version();

    /** For whom. */
    PatientId patient();

    /** At which visit. */
    VisitId visit();

    /** On which day of service. */
    LocalDate date();

    /** What was done. */
    @Valid
    PlannedService service();

    /** What is charged for all of its units. */
    Money amount();

    /** Who provided it. */
    Optional<Npi> rendering();

    /** Where. */
    Optional<LocationId> location();

    /** The drug that was given. */
    Optional<ClaimDrug> drug();

    /** How it stands. */
    ChargeState state();

    /** When it was written down. */
    Instant capturedAt();

    /** A builder; rendering provider, location and drug may be missing. */
    static ChargeBuilder builder() {
        return new ChargeBuilder();
    }

    @Override
    default void describeTo(FingerprintWriter writer) {
        writer.text("id", id().value())
                .number("version", version().value())
                .text("patient", patient().value())
                .text("visit", visit().value())
                .text("date", date().toString())
                .value("service", service())
                .value("amount", amount())
                .text("rendering", rendering().map(Npi::value).orElse(""))
                .text("location", location().map(LocationId::value).orElse(""))
                .each("drug", drug().stream().toList())
                .text("state", state().name())
                .instant("capturedAt", capturedAt());
    }
}
