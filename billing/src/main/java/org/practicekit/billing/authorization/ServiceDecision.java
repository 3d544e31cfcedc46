package org.practicekit.billing.authorization;

import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;
import org.practicekit.billing.eligibility.Rejection;
import org.practicekit.billing.requirement.ProcedureRange;
import org.practicekit.billing.service.ServiceType;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.fingerprint.Fingerprinted;
import org.practicekit.core.internal.PracticeKitStyle;
import org.practicekit.core.privacy.PatientText;

/** What a payer said to one of several services. Immutable. */
@Value.Immutable
@PracticeKitStyle
public interface ServiceDecision extends Serializable, Fingerprinted {
    /** Which kind of service, where it is named. */
    Optional<ServiceType> serviceType();

    /** Which procedures, where they are named. */
    Optional<ProcedureRange> procedures();

    /** What it says. */
    AuthorizationAnswer.Outcome outcome();

    /** What is agreed to; given just where something is. */
    Optional<Agreed> agreed();

    /** Why not, or not all. */
    @Size(max = 20)
    List<DenialReason> reasons();

    /** Why it was not looked at. */
    List<Rejection> rejections();

    /** The payer's words. */
    List<PatientText> messages();

    /** In which parts of the message it stands. */
    List<Integer> evidence();

    /** A builder; the outcome is required. */
    static ServiceDecisionBuilder builder() {
        return new ServiceDecisionBuilder();
    }

    @Override
    default void describeTo(FingerprintWriter writer) {
        writer.text("type", serviceType().map(ServiceType::code).orElse(""))
                .text("procedures", procedures().map(ProcedureRange::toString).orElse(""))
                .text("outcome", outcome().name())
                .each("agreed", agreed().stream().toList())
                .each("reasons", reasons())
                .each("rejections", rejections())
                .texts("messages", messages(), PatientText::reveal)
                .texts("evidence", evidence(), String::valueOf);
    }

    @Value.Check
    default void check() {
        outcome().check(agreed());
    }
}
