package org.practicekit.scheduling.policy;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import java.io.Serializable;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.immutables.value.Value;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.fingerprint.Fingerprinted;
import org.practicekit.core.internal.PracticeKitStyle;
import org.practicekit.core.rule.Citation;
import org.practicekit.scheduling.visit.VisitTypeId;

/** What the practice agreed with its patients about visits that are called off or missed. Immutable. */
@Value.Immutable
@PracticeKitStyle
public interface CancellationPolicy extends Serializable, Fingerprinted {
    /** For a practice that agreed nothing: nothing is late, nothing is charged, and a visit is a no-show once it began. */
    CancellationPolicy NONE = builder()
            .citation(Citation.of("PracticeKit", "cancellation guide, without a policy", LocalDate.of(2026, 11, 25)))
            .addTerms(CancellationTerms.builder().notice(Duration.ZERO).build())
            .noShowAfter(Duration.ZERO)
            .build();

    /** Where the practice wrote this down; findings cite it. */
    Citation citation();

    /** The terms. Of those that concern a visit the most particular hold, a visit type counting more than a payer class. */
    @Valid
    @NotEmpty
    List<CancellationTerms> terms();

    /** How long after its beginning a visit whose patient is not there becomes a no-show. */
    @Value.Default
    @DurationMin
    @DurationMax(hours = 12)
    default Duration noShowAfter() {
        return Duration.ofMinutes(15);
    }

    /** Whether moving a visit later than the notice costs what calling it off costs. */
    @Value.Default
    default boolean lateMoveIsLateCancel() {
        return true;
    }

    /** A builder; the citation and at least one row of terms are required. */
    static CancellationPolicyBuilder builder() {
        return new CancellationPolicyBuilder();
    }

    /** The terms for such a visit on a day, or none; of equally particular ones the first. */
    default Optional<CancellationTerms> termsFor(VisitTypeId visitType, Optional<PayerClass> payer, LocalDate day) {
        return terms().stream()
                .filter(one -> one.effective().contains(day) && one.concern(visitType, payer))
                .min(Comparator.comparing(
                                (CancellationTerms one) -> one.visitTypes().isEmpty())
                        .thenComparing(one -> one.payerClasses().isEmpty()));
    }

    @Override
    default void describeTo(FingerprintWriter writer) {
        writer.value("citation", citation())
                .each("terms", terms())
                .text("noShowAfter", noShowAfter().toString())
                .flag("lateMove", lateMoveIsLateCancel());
    }
}
