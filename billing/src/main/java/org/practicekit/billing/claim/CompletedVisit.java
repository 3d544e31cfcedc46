package org.practicekit.billing.claim;

import jakarta.validation.Valid;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;
import org.practicekit.billing.visit.VisitId;
import org.practicekit.core.code.Npi;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.fingerprint.Fingerprinted;
import org.practicekit.core.id.LocationId;
import org.practicekit.core.id.PatientId;
import org.practicekit.core.internal.PracticeKitStyle;

/** A visit that took place, with what was documented and what claims for it have to say. Immutable. */
@Value.Immutable
@PracticeKitStyle
public interface CompletedVisit extends Serializable, Fingerprinted {
    /** Which one. */
    VisitId id();

    /** Whose. */
    PatientId patient();

    /** The day by the calendar of the place: the date of service. */
    LocalDate date();

    /** Where. */
    LocationId location();

    /** Who saw the patient. */
    Optional<Npi> rendering();

    /** When the documentation was finished; empty while somebody is still at it. */
    Optional<Instant> documentedAt();

    /** What was done, as it was documented. */
    List<@Valid DocumentedService> services();

    /** Others who took part, as claims name them: who referred, ordered, supervised. */
    List<ClaimProvider> others();

    /** That an accident or work led to it. */
    Optional<Accident> accident();

    /** Days that claims have to say: the onset of the illness, the day last seen. */
    List<ClaimDate> dates();

    /** That the patient is protected from a bill above the plan's cost share. */
    Optional<BalanceProtection> protection();

    /** A builder; visit, patient, date and location are required. */
    static CompletedVisitBuilder builder() {
        return new CompletedVisitBuilder();
    }

    @Override
    default void describeTo(FingerprintWriter writer) {
        writer.text("id", id().value())
                .text("patient", patient().value())
                .text("date", date().toString())
                .text("location", location().value())
                .text("rendering", rendering().map(Npi::value).orElse(""))
                .text("documented", documentedAt().map(Instant::toString).orElse(""))
                .each("services", services())
                .each("others", others())
                .each("accident", accident().stream().toList())
                .each("dates", dates())
                .text("protection", protection().map(Enum::name).orElse(""));
    }
}
