package org.practicekit.scheduling.policy;

import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.immutables.value.Value;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.fingerprint.Fingerprinted;
import org.practicekit.core.internal.PracticeKitStyle;
import org.practicekit.core.money.Money;
import org.practicekit.core.time.DateRange;
import org.practicekit.scheduling.visit.VisitTypeId;

/** What holds when a patient calls off or misses visits of some types under payers of some classes. Immutable. */
@Value.Immutable
@PracticeKitStyle
public interface CancellationTerms extends Serializable, Fingerprinted {
    /** The visit types they are for; none named: for all. */
    Set<VisitTypeId> visitTypes();

    /** The payer classes they are for; none named: for all. */
    Set<PayerClass> payerClasses();

    /** The days on which they are in force, by the day on which a visit is called off or missed. */
    @Value.Default
    default DateRange effective() {
        return DateRange.ALWAYS;
    }

    /** How long before it begins a visit is called off in good time; anything less is a late cancellation. */
    @DurationMin
    @DurationMax(days = 60)
    Duration notice();

    /** What a late cancellation costs the patient; nothing unless said. */
    Optional<Money> lateCancelFee();

    /** What a missed visit costs the patient; nothing unless said. */
    Optional<Money> noShowFee();

    /** Reasons for which nothing is charged, however late. */
    Set<CancelReason> excused();

    /** Who may waive a fee; none named: nobody. */
    @Size(max = 20)
    Set<StaffRole> waivedBy();

    /** A builder; the notice is required. */
    static CancellationTermsBuilder builder() {
        return new CancellationTermsBuilder();
    }

    /** Whether they are about such a visit, in force or not. */
    default boolean concern(VisitTypeId visitType, Optional<PayerClass> payer) {
        return (visitTypes().isEmpty() || visitTypes().contains(visitType))
                && (payerClasses().isEmpty()
                        || payer.filter(payerClasses()::contains).isPresent());
    }

    @Override
    default void describeTo(FingerprintWriter writer) {
        writer.sorted("visitTypes", visitTypes(), VisitTypeId::value)
                .sorted("payerClasses", payerClasses(), PayerClass::value)
                .text("effective", effective().toString())
                .text("notice", notice().toString())
                .text("lateCancelFee", lateCancelFee().map(Money::toString).orElse(""))
                .text("noShowFee", noShowFee().map(Money::toString).orElse(""))
                .sorted("excused", excused(), CancelReason::name)
                .sorted("waivedBy", waivedBy(), StaffRole::value);
    }

    @Value.Check
    default void check() {
        for (Optional<Money> fee : List.of(lateCancelFee(), noShowFee())) {
            if (fee.filter(Money::isNegative).isPresent()) {
                throw new IllegalArgumentException("a fee (%s) must not be negative.".formatted(fee.get()));
            }
        }
    }
}
