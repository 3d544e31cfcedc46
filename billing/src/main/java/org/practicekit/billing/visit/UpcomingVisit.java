package org.practicekit.billing.visit;

import jakarta.validation.Valid;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;
import org.practicekit.billing.service.PlannedService;
import org.practicekit.core.code.Npi;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.fingerprint.Fingerprinted;
import org.practicekit.core.id.LocationId;
import org.practicekit.core.id.PatientId;
import org.practicekit.core.internal.PracticeKitStyle;

/** A visit that is booked and has not happened yet. Immutable. */
@Value.Immutable
@PracticeKitStyle
public interface UpcomingVisit extends Serializable, Fingerprinted {
    /** Which one. */
    VisitId id();

    /** Whose. */
    PatientId patient();

    /** When it begins. */
    Instant start();

    /** The day by the calendar of the place: the date of service. */
    LocalDate date();

    /** Where. */
    LocationId location();

    /** Who will provide it. */
    Optional<Npi> provider();

    /** When it was booked; clocks of some rules begin then. */
    Instant scheduledAt();

    /** What is going to be done, as far as it is known. */
    List<@Valid PlannedService> services();

    /** A builder; services and provider may be missing. */
    static UpcomingVisitBuilder builder() {
        return new UpcomingVisitBuilder();
    }

    @Override
    default void describeTo(FingerprintWriter writer) {
        writer.text("id", id().value())
                .text("patient", patient().value())
                .instant("start", start())
                .text("date", date().toString())
                .text("location", location().value())
                .text("provider", provider().map(Npi::value).orElse(""))
                .instant("scheduled", scheduledAt())
                .each("services", services());
    }
}
