package org.practicekit.billing.eligibility;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.immutables.value.Value;
import org.practicekit.billing.coverage.Insured;
import org.practicekit.billing.coverage.MemberId;
import org.practicekit.billing.coverage.PayerId;
import org.practicekit.billing.coverage.Relationship;
import org.practicekit.billing.service.ServiceType;
import org.practicekit.core.code.Npi;
import org.practicekit.core.code.ProcedureCode;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.fingerprint.Fingerprinted;
import org.practicekit.core.internal.PracticeKitStyle;
import org.practicekit.core.time.DateRange;

/** What a payer is asked about one patient. Immutable. */
@Value.Immutable
@PracticeKitStyle
public interface EligibilityInquiry extends Serializable, Fingerprinted {
    /** Which one; comes back with the answer. At most 50 characters, so that every transport can carry it. */
    InquiryId id();

    /** Who is asked. */
    PayerId payer();

    /** What the payer is called. */
    @Size(min = 1, max = 60)
    String payerName();

    /** Who asks. */
    Npi provider();

    /** What the provider or practice is called. */
    @Size(min = 1, max = 60)
    String providerName();

    /** In whose name the plan is held. */
    @Valid
    Insured subscriber();

    /** The number on the card. */
    Optional<MemberId> memberId();

    /** What the patient is to the subscriber. */
    Relationship relationship();

    /** The patient; empty when the subscriber is. */
    @Valid
    Optional<Insured> dependent();

    /** The days of service asked about. */
    DateRange dates();

    /** The kinds of service asked about. */
    @NotEmpty
    Set<ServiceType> serviceTypes();

    /** A procedure asked about, for payers who answer that. */
    List<ProcedureCode> procedures();

    /** A builder; member id, dependent and procedures may be missing. */
    static EligibilityInquiryBuilder builder() {
        return new EligibilityInquiryBuilder();
    }

    @Override
    default void describeTo(FingerprintWriter writer) {
        writer.text("id", id().value())
                .text("payer", payer().value())
                .text("payerName", payerName())
                .text("provider", provider().value())
                .text("providerName", providerName())
                .value("subscriber", subscriber())
                .text("member", memberId().map(MemberId::reveal).orElse(""))
                .text("relationship", relationship().name())
                .each("dependent", dependent().stream().toList())
                .text("dates", dates().toString())
                .sorted("types", serviceTypes(), ServiceType::code)
                .texts("procedures", procedures(), ProcedureCode::value);
    }

    @Value.Check
    default void check() {
        if ((relationship() == Relationship.SELF) == dependent().isPresent()) {
            throw new IllegalArgumentException("inquiry %s: %s."
                    .formatted(
                            id(),
                            dependent().isPresent()
                                    ? "the subscriber is the patient, so there is no dependent"
                                    : "the patient is not the subscriber, so the dependent must be named"));
        }
    }
}
