package org.practicekit.billing.denial;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.practicekit.billing.adjustment.Adjustment;
import org.practicekit.billing.adjustment.AdjustmentGroup;
import org.practicekit.billing.remittance.PaidClaim;
import org.practicekit.billing.remittance.PaidLine;
import org.practicekit.billing.remittance.PaidProcedure;
import org.practicekit.core.money.Money;

/**
 * Finds what a payer denied, by amounts and adjustment reasons. The status of the claim says nothing about it: version 5010 has one for claims of
 * strangers only, and an ordinary denial comes as processed. What a row calls a price, a share or a note is never a denial; a
 * reason that no row knows is one, unless it puts the amount on the patient as a share. Immutable, thread-safe.
 */
public final class DenialReading implements Serializable {
    private final DenialTable table;

    /** A reading by these rows. */
    public DenialReading(DenialTable table) {
        this.table = Objects.requireNonNull(table, "table");
    }

    /**
     * What was denied in a decision, the claim as a whole first, then its lines in order; nothing in one that takes an earlier one back, or
     * that only says what would be paid.
     *
     * @param paid the decision
     * @param decidedOn the day of the payment
     */
    public List<DeniedPart> read(PaidClaim paid, LocalDate decidedOn) {
        if (paid.isReversal() || paid.charge().isNegative() || paid.isPredetermination()) {
            return List.of();
        }
        List<DeniedPart> parts = new ArrayList<>();
        whole(paid, decidedOn).ifPresent(parts::add);
        for (int i = 0; i < paid.lines().size(); i++) {
            line(i + 1, paid.lines().get(i), decidedOn).ifPresent(parts::add);
        }
        return List.copyOf(parts);
    }

    private Optional<DeniedPart> whole(PaidClaim paid, LocalDate on) {
        List<DeniedReason> reasons = reasons(paid.adjustments(), paid.paid().isPositive(), on);
        return reasons.isEmpty()
                ? Optional.empty()
                : Optional.of(DeniedPart.builder()
                        .position(0)
                        .charge(paid.charge())
                        .paid(paid.paid())
                        .reasons(reasons)
                        .remarks(paid.remarks())
                        .build());
    }

    private Optional<DeniedPart> line(int position, PaidLine line, LocalDate on) {
        List<DeniedReason> reasons = reasons(line.adjustments(), line.paid().isPositive(), on);
        Optional<PaidProcedure> asked = line.submitted().or(line::procedure);
        return reasons.isEmpty()
                ? Optional.empty()
                : Optional.of(DeniedPart.builder()
                        .position(position)
                        .procedure(asked.map(PaidProcedure::code))
                        .modifiers(asked.map(PaidProcedure::modifiers).orElse(List.of()))
                        .charge(line.charge())
                        .paid(line.paid())
                        .reasons(reasons)
                        .remarks(line.remarks())
                        .build());
    }

    private List<DeniedReason> reasons(List<Adjustment> adjustments, boolean somethingPaid, LocalDate on) {
        return adjustments.stream()
                .flatMap(one -> reason(one, somethingPaid, on))
                .sorted(Comparator.comparing(DeniedReason::amount).reversed())
                .toList();
    }

    private Stream<DeniedReason> reason(Adjustment one, boolean somethingPaid, LocalDate on) {
        Money amount = one.less();
        String code = one.reason().orElse("");
        Optional<DenialRow> row = table.find(code, on);
        boolean denied = row.map(known -> known.denies(somethingPaid))
                .orElse(one.group() != AdjustmentGroup.PATIENT && one.group() != AdjustmentGroup.CORRECTION);
        return denied && amount.isPositive()
                ? Stream.of(new DeniedReason(
                        one.group(), code, amount, row.map(DenialRow::category).orElse(DenialCategory.UNKNOWN)))
                : Stream.empty();
    }
}
