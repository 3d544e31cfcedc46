package org.practicekit.billing.verification;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.immutables.value.Value;
import org.practicekit.billing.coverage.CoverageId;
import org.practicekit.billing.coverage.PayerId;
import org.practicekit.billing.service.ServiceType;
import org.practicekit.billing.visit.VisitId;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.fingerprint.Fingerprinted;
import org.practicekit.core.id.PatientId;
import org.practicekit.core.internal.PracticeKitStyle;
import org.practicekit.core.rule.Finding;

/** A coverage that its payer is to be asked about now. Immutable. */
@Value.Immutable
@PracticeKitStyle
public interface DueVerification extends Serializable, Fingerprinted {
    /** Which coverage. */
    CoverageId coverage();

    /** Whose. */
    PatientId patient();

    /** Who is to be asked. */
    PayerId payer();

    /** About which day. */
    LocalDate about();

    /** About which kinds of service. */
    Set<ServiceType> serviceTypes();

    /** For which visits, the first one first. */
    List<VisitId> visits();

    /** The day of the first of them. */
    LocalDate firstVisit();

    /** Why now. */
    List<Finding> reasons();

    /** A builder; all is required. */
    static DueVerificationBuilder builder() {
        return new DueVerificationBuilder();
    }

    @Override
    default void describeTo(FingerprintWriter writer) {
        writer.text("coverage", coverage().value())
                .text("patient", patient().value())
                .text("payer", payer().value())
                .text("about", about().toString())
                .sorted("types", serviceTypes(), ServiceType::code)
                .texts("visits", visits(), VisitId::value)
                .text("firstVisit", firstVisit().toString())
                .each("reasons", reasons());
    }
}
