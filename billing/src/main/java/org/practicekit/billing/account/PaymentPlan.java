package org.practicekit.billing.account;

import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.immutables.value.Value;
import org.practicekit.billing.claim.ChargeId;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.fingerprint.Fingerprinted;
import org.practicekit.core.id.ActorId;
import org.practicekit.core.id.PatientId;
import org.practicekit.core.id.Version;
import org.practicekit.core.internal.PracticeKitStyle;
import org.practicekit.core.money.Money;

/** That a patient pays what is owed for some charges in instalments. Immutable; each change makes a new one with the next version. */
@Value.Immutable
@PracticeKitStyle
public interface PaymentPlan extends Serializable, Fingerprinted {
    /** Which one. */
    PlanId id();

    /** How often it was written. */
    Version version();

    /** Whose. */
    PatientId patient();

    /** For which charges. */
    List<ChargeId> charges();

    /** What is to be paid when, the first one first. */
    List<Instalment> instalments();

    /** When it was agreed; payments written down from then on count. */
    Instant agreedAt();

    /** Who agreed to it for the practice. */
    ActorId by();

    /** How it stands. */
    PlanState state();

    /** A builder; all is required. */
    static PaymentPlanBuilder builder() {
        return new PaymentPlanBuilder();
    }

    /**
     * Splits an amount into monthly instalments that add up to it exactly and differ by a cent at the most, the larger ones first. In a
     * month that has no such day the last one is taken.
     *
     * @throws IllegalArgumentException when there is less than a cent for each
     */
    static List<Instalment> split(Money total, int count, LocalDate first) {
        BigDecimal cent = BigDecimal.ONE.movePointLeft(total.amount().scale());
        if (count < 1 || total.amount().compareTo(cent.multiply(BigDecimal.valueOf(count))) < 0) {
            throw new IllegalArgumentException(
                    "%s cannot be paid in %d instalments. Maybe there are too many.".formatted(total, count));
        }
        Money each = new Money(
                total.amount().divide(BigDecimal.valueOf(count), total.amount().scale(), RoundingMode.DOWN),
                total.currency());
        Money left = total;
        for (int i = 0; i < count; i++) {
            left = left.minus(each);
        }
        List<Instalment> instalments = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Money more = left.isPositive() ? new Money(cent, total.currency()) : Money.noDollars();
            left = left.minus(more);
            instalments.add(new Instalment(first.plusMonths(i), each.plus(more)));
        }
        return List.copyOf(instalments);
    }

    /** What is paid by it in all. */
    default Money total() {
        return instalments().stream().map(Instalment::amount).reduce(Money.noDollars(), Money::plus);
    }

    /** What is to be paid up to a day, that day included. */
    default Money dueBy(LocalDate day) {
        return instalments().stream()
                .filter(one -> !one.due().isAfter(day))
                .map(Instalment::amount)
                .reduce(Money.noDollars(), Money::plus);
    }

    /** The next version, in another state. */
    default PaymentPlan in(PlanState state) {
        return builder().like(this).version(version().next()).state(state).build();
    }

    @Value.Check
    default void check() {
        for (int i = 1; i < instalments().size(); i++) {
            if (!instalments().get(i).due().isAfter(instalments().get(i - 1).due())) {
                throw new IllegalArgumentException("instalments of plan %s are not in order.".formatted(id()));
            }
        }
        if (instalments().isEmpty()) {
            throw new IllegalArgumentException("plan %s has no instalment.".formatted(id()));
        }
    }

    @Override
    default void describeTo(FingerprintWriter writer) {
        writer.text("id", id().value())
                .number("version", version().value())
                .text("patient", patient().value())
                .texts("charges", charges(), ChargeId::value)
                .each("instalments", instalments())
                .instant("agreedAt", agreedAt())
                .text("by", by().value())
                .text("state", state().name());
    }
}
