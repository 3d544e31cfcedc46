package org.practicekit.billing.denial.proposal;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.practicekit.billing.claim.ClaimId;
import org.practicekit.billing.coverage.PayerId;
import org.practicekit.billing.edit.ClaimProperty;
import org.practicekit.billing.edit.Condition;
import org.practicekit.billing.edit.Operator;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.fingerprint.Fingerprinted;

/**
 * An edit that would have foreseen denials, with what speaks for it and against it. Immutable.
 *
 * @param payer of whose claims
 * @param reason which adjustment reason it foresees
 * @param asks what lines have in common that are denied
 * @param tryFrom the first day of the decisions that it was tried on; it was learnt from those before
 * @param learnt what it would have said of those before
 * @param tried what it would have said of those from that day on
 * @param denied the claims of the denied lines that it foresees, of both, in the order of their ids
 */
public record EditProposal(
        PayerId payer,
        String reason,
        List<Condition> asks,
        LocalDate tryFrom,
        Trial learnt,
        Trial tried,
        List<ClaimId> denied)
        implements Serializable, Fingerprinted {
    public EditProposal {
        Objects.requireNonNull(payer, "payer");
        Objects.requireNonNull(reason, "reason");
        Objects.requireNonNull(tryFrom, "tryFrom");
        Objects.requireNonNull(learnt, "learnt");
        Objects.requireNonNull(tried, "tried");
        asks = List.copyOf(asks);
        denied = List.copyOf(denied);
        if (asks.isEmpty()) {
            throw new IllegalArgumentException("an edit asks something of lines.");
        }
    }

    /** The condition as a file of rules says it: {@code payer is EXAMPLE1 and procedure is J1100 and authorization absent}. */
    public Condition condition() {
        List<Condition> all = new ArrayList<>();
        all.add(new Condition.Comparison(ClaimProperty.PAYER, Operator.IS, List.of(payer.value())));
        all.addAll(asks);
        return new Condition.All(all);
    }

    @Override
    public void describeTo(FingerprintWriter writer) {
        writer.text("payer", payer.value())
                .text("reason", reason)
                .texts("asks", asks, Condition::toString)
                .text("tryFrom", tryFrom.toString())
                .value("learnt", learnt)
                .value("tried", tried)
                .texts("denied", denied, ClaimId::value);
    }
}
