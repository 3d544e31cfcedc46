package org.practicekit.billing.posting;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.practicekit.billing.coverage.PayerId;
import org.practicekit.billing.ledger.AccountKind;
import org.practicekit.billing.ledger.JournalEntry;
import org.practicekit.billing.remittance.ProviderAdjustment;
import org.practicekit.core.rule.Finding;
import org.practicekit.core.rule.Severity;

/**
 * Puts what a payment holds beside its claims on the accounts. A positive amount lowers the payment, a negative one raises it, and each
 * goes to one account whichever it is: so the two halves of a balance that is carried over, of a recovery that is put off, or of a
 * refund that is acknowledged, clear each other. Immutable, thread-safe.
 */
public final class ProviderPosting implements Serializable {
    private final PostingTable table;

    /** A posting by these rows. */
    public ProviderPosting(PostingTable table) {
        this.table = Objects.requireNonNull(table, "table");
    }

    /** What holds a payment up, and what a person should look at. */
    public List<Finding> findings(List<ProviderAdjustment> adjustments, LocalDate on) {
        List<Finding> findings = new ArrayList<>();
        for (ProviderAdjustment adjustment : adjustments) {
            if (table.of(adjustment, on).isEmpty()) {
                findings.add(finding(PostingRules.ACCOUNT, Severity.ERROR, adjustment, "has no account"));
            } else if (table.of(adjustment, on).get() == AccountKind.UNAPPLIED_CREDIT) {
                findings.add(finding(PostingRules.REVIEW, Severity.WARNING, adjustment, "does not say what it is for"));
            }
        }
        return findings;
    }

    /**
     * The entries of one adjustment; none for one of nothing.
     *
     * @throws IllegalArgumentException when no row says where it goes
     */
    public List<JournalEntry> entries(ProviderAdjustment adjustment, PayerId payer, LocalDate on) {
        AccountKind account = table.of(adjustment, on)
                .orElseThrow(() -> new IllegalArgumentException(
                        "adjustment %s has no account. Maybe its payment should have been held up."
                                .formatted(adjustment.reason())));
        if (adjustment.amount().isZero()) {
            return List.of();
        }
        JournalEntry entry = JournalEntry.builder()
                .account(account)
                .amount(adjustment.amount())
                .payer(payer)
                .reason(adjustment.reason())
                .build();
        return List.of(
                entry,
                JournalEntry.builder()
                        .like(entry.negated())
                        .account(AccountKind.CASH)
                        .build());
    }

    private static Finding finding(PostingRules rule, Severity severity, ProviderAdjustment adjustment, String what) {
        return Finding.of(rule, severity)
                .message("The adjustment %s of the provider, %s, %s."
                        .formatted(adjustment.reason(), adjustment.amount(), what))
                .putFacts("reason", adjustment.reason())
                .putFacts("amount", adjustment.amount().toString())
                .putFacts("reference", adjustment.reference().orElse(""))
                .build();
    }
}
