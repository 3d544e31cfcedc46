package org.practicekit.billing.audit;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.practicekit.billing.claim.ClaimId;
import org.practicekit.billing.ledger.AccountKind;
import org.practicekit.billing.ledger.Balances;
import org.practicekit.billing.ledger.JournalEntry;
import org.practicekit.core.money.Money;
import org.practicekit.core.rule.Finding;
import org.practicekit.core.rule.Severity;

/**
 * Finds claims to Medicare on which a credit stands, however small and however new: whether it is an overpayment is for a person
 * to say, and from then on the clock of {@link RefundDuty} runs. Immutable, thread-safe and pure.
 */
public final class CreditCheck implements Serializable {
    /** One that finds them. */
    public CreditCheck() {}

    /**
     * The credits.
     *
     * @param balances of the whole ledger, or of as much of it as is asked about
     * @param medicare which claims Medicare was asked to pay
     * @param identified those of which a duty is known already
     * @return one finding for each claim, in the order of their ids
     */
    public List<Finding> check(Balances balances, Set<ClaimId> medicare, Collection<RefundDuty> identified) {
        Set<ClaimId> known = identified.stream().map(RefundDuty::claim).collect(Collectors.toSet());
        List<Finding> findings = new ArrayList<>();
        Map<ClaimId, Money> owed = balances.by(AccountKind.RECEIVABLE_INSURANCE, JournalEntry::claim);
        owed.forEach((claim, amount) -> {
            if (amount.isNegative() && medicare.contains(claim) && !known.contains(claim)) {
                findings.add(Finding.of(AuditRules.CREDIT, Severity.WARNING)
                        .message(
                                "%s more than charged was paid or taken off for claim %s of Medicare. Somebody has to say whether it was overpaid."
                                        .formatted(amount.negated(), claim))
                        .putFacts("claim", claim.value())
                        .putFacts("credit", amount.negated().toString())
                        .build());
            }
        });
        return findings;
    }
}
