package org.practicekit.billing.account;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.practicekit.billing.adjustment.Adjustment;
import org.practicekit.billing.adjustment.AdjustmentGroup;
import org.practicekit.billing.posting.ClaimDecision;
import org.practicekit.billing.posting.PostingTable;
import org.practicekit.billing.posting.Treatment;
import org.practicekit.core.money.Money;

/** What stays open with a payer and is not the patient's to pay: what the payer denied as the practice's own obligation. Immutable. */
public final class NotThePatients implements Serializable {
    private final PostingTable table;

    /** By the rows by which decisions are posted. */
    public NotThePatients(PostingTable table) {
        this.table = table;
    }

    /** How much of what these decisions leave open the patient must not be asked for; those that do not stand are passed over. */
    public Money of(List<ClaimDecision> decisions, LocalDate on) {
        return Adjustment.sum(decisions.stream()
                .filter(ClaimDecision::stands)
                .flatMap(decision -> Stream.concat(
                        decision.paid().adjustments().stream()
                                .filter(one -> open(one, !decision.paid().paid().isZero(), on)),
                        decision.paid().lines().stream()
                                .flatMap(line -> line.adjustments().stream()
                                        .filter(one -> open(one, !line.paid().isZero(), on)))))
                .toList());
    }

    private boolean open(Adjustment adjustment, boolean somethingPaid, LocalDate on) {
        return adjustment.group() == AdjustmentGroup.CONTRACTUAL
                && table.of(adjustment, somethingPaid, on) == Treatment.OPEN;
    }
}
