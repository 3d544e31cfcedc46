package org.practicekit.billing.requirement;

import jakarta.validation.Valid;
import java.io.Serializable;
import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;
import org.immutables.value.Value;
import org.practicekit.billing.coverage.Coverage;
import org.practicekit.billing.coverage.Insured;
import org.practicekit.billing.coverage.PayerId;
import org.practicekit.billing.coverage.PlanId;
import org.practicekit.billing.eligibility.NetworkSide;
import org.practicekit.billing.service.PlannedService;
import org.practicekit.billing.visit.UpcomingVisit;
import org.practicekit.core.code.Npi;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.fingerprint.Fingerprinted;
import org.practicekit.core.internal.PracticeKitStyle;

/** One service under one coverage on one day, of which is asked what the payer requires. Immutable. */
@Value.Immutable
@PracticeKitStyle
public interface RequirementQuestion extends Serializable, Fingerprinted {
    /** The day of service. */
    LocalDate date();

    /** Who pays. */
    PayerId payer();

    /** Which of the payer's plans; empty while it is not known. */
    Optional<PlanId> plan();

    /** What is going to be done. */
    @Valid
    PlannedService service();

    /** Who will provide it; empty while it is not known. */
    Optional<Npi> provider();

    /** On which side of the payer's network they stand. */
    @Value.Default
    default NetworkSide network() {
        return NetworkSide.UNKNOWN;
    }

    /** How old the patient is on the day, in completed years; empty when that is not known. */
    Optional<Integer> age();

    /** A builder; day, payer and service are required. */
    static RequirementQuestionBuilder builder() {
        return new RequirementQuestionBuilder();
    }

    /**
     * About one service of a visit.
     *
     * @param patient who they are, if the office knows
     */
    static RequirementQuestion of(
            UpcomingVisit visit,
            PlannedService service,
            Coverage coverage,
            Optional<Insured> patient,
            NetworkSide network) {
        return builder()
                .date(visit.date())
                .payer(coverage.payer())
                .plan(coverage.plan())
                .service(service)
                .provider(visit.provider())
                .network(network)
                .age(patient.flatMap(Insured::birthDate)
                        .filter(born -> !born.isAfter(visit.date()))
                        .map(born -> Period.between(born, visit.date()).getYears()))
                .build();
    }

    @Override
    default void describeTo(FingerprintWriter writer) {
        writer.text("date", date().toString())
                .text("payer", payer().value())
                .text("plan", plan().map(PlanId::value).orElse(""))
                .value("service", service())
                .text("provider", provider().map(Npi::value).orElse(""))
                .text("network", network().name())
                .text("age", age().map(Object::toString).orElse(""));
    }
}
