package org.practicekit.billing.authorization;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;
import org.practicekit.billing.coverage.CoverageId;
import org.practicekit.billing.requirement.Frequency;
import org.practicekit.billing.requirement.ProcedureRange;
import org.practicekit.billing.service.PlannedService;
import org.practicekit.billing.service.ServiceType;
import org.practicekit.core.code.DiagnosisCode;
import org.practicekit.core.code.Npi;
import org.practicekit.core.code.PlaceOfService;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.fingerprint.Fingerprinted;
import org.practicekit.core.internal.PracticeKitStyle;
import org.practicekit.core.time.DateRange;

/** What the office asks a payer to agree to: so much of one service in some time. Services with units of their own are asked for one by one. Immutable. */
@Value.Immutable
@PracticeKitStyle
public interface AuthorizationWish extends Serializable, Fingerprinted {
    /** Whether it is an authorisation or a referral. */
    @Value.Default
    default Kind kind() {
        return Kind.AUTHORIZATION;
    }

    /** Under which coverage. */
    CoverageId coverage();

    /** Which kind of service. */
    ServiceType serviceType();

    /** Which procedures; none when all of the kind are meant. */
    @Size(max = 50)
    List<ProcedureRange> procedures();

    /** What it is for. */
    @Size(max = 12)
    List<DiagnosisCode> diagnoses();

    /** Where it will be provided, where that is known. */
    Optional<PlaceOfService> place();

    /** Who will provide it; empty when anybody may. */
    Optional<Npi> provider();

    /** How much. */
    @Min(1)
    @Max(9999)
    int units();

    /** Of what. */
    @Value.Default
    default Frequency.Counted counted() {
        return Frequency.Counted.VISITS;
    }

    /** On which days of service. */
    DateRange days();

    /** How soon the payer has to decide. */
    @Value.Default
    default Urgency urgency() {
        return Urgency.STANDARD;
    }

    /** Whether it is about a drug, for which payers have other clocks. */
    @Value.Default
    default boolean drug() {
        return false;
    }

    /** A builder; coverage, kind of service, units and days are required. */
    static AuthorizationWishBuilder builder() {
        return new AuthorizationWishBuilder();
    }

    /** Whether it is about a service that is provided by {@code performer}. */
    default boolean isAbout(PlannedService service, Optional<Npi> performer) {
        boolean what = procedures().isEmpty()
                ? serviceType().equals(service.serviceType())
                : service.procedure()
                        .filter(code -> procedures().stream().anyMatch(range -> range.contains(code)))
                        .isPresent();
        return what && (provider().isEmpty() || provider().equals(performer));
    }

    @Override
    default void describeTo(FingerprintWriter writer) {
        writer.text("kind", kind().name())
                .text("coverage", coverage().value())
                .text("type", serviceType().code())
                .texts("procedures", procedures(), ProcedureRange::toString)
                .texts("diagnoses", diagnoses(), DiagnosisCode::value)
                .text("place", place().map(PlaceOfService::value).orElse(""))
                .text("provider", provider().map(Npi::value).orElse(""))
                .number("units", units())
                .text("counted", counted().name())
                .text("days", days().toString())
                .text("urgency", urgency().name())
                .flag("drug", drug());
    }

    /** Who agrees to what. */
    enum Kind {
        /** The payer agrees to a service. */
        AUTHORIZATION,
        /** Another provider sends the patient, and the payer knows. */
        REFERRAL
    }
}
