package org.practicekit.billing.eligibility;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;
import org.practicekit.billing.service.PlannedService;
import org.practicekit.billing.service.ServiceType;
import org.practicekit.core.code.Modifier;
import org.practicekit.core.code.PlaceOfService;
import org.practicekit.core.code.ProcedureCode;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.fingerprint.Fingerprinted;
import org.practicekit.core.internal.PracticeKitStyle;

/** What the office wants to know of a payer's answer: one service, on a day, at a place. Immutable. */
@Value.Immutable
@PracticeKitStyle
public interface BenefitQuestion extends Serializable, Fingerprinted {
    /** The day of the service. */
    LocalDate date();

    /** The kind of service. */
    ServiceType serviceType();

    /** The procedure; empty while it is not known. */
    Optional<ProcedureCode> procedure();

    /** What says more about the procedure. */
    List<Modifier> modifiers();

    /** Where; empty while it is not known. */
    Optional<PlaceOfService> place();

    /** On which side of the plan's network whoever provides it stands. */
    @Value.Default
    default NetworkSide network() {
        return NetworkSide.UNKNOWN;
    }

    /** A builder; day and kind of service are required. */
    static BenefitQuestionBuilder builder() {
        return new BenefitQuestionBuilder();
    }

    /** About a planned service. */
    static BenefitQuestion of(PlannedService service, LocalDate date, NetworkSide network) {
        return builder()
                .date(date)
                .serviceType(service.serviceType())
                .procedure(service.procedure())
                .modifiers(service.modifiers())
                .place(service.place())
                .network(network)
                .build();
    }

    @Override
    default void describeTo(FingerprintWriter writer) {
        writer.text("date", date().toString())
                .text("type", serviceType().code())
                .text("procedure", procedure().map(ProcedureCode::value).orElse(""))
                .texts("modifiers", modifiers(), Modifier::value)
                .text("place", place().map(PlaceOfService::value).orElse(""))
                .text("network", network().name());
    }
}
