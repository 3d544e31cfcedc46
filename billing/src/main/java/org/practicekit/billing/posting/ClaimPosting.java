package org.practicekit.billing.posting;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.practicekit.billing.adjustment.Adjustment;
import org.practicekit.billing.claim.ChargeId;
import org.practicekit.billing.claim.Claim;
import org.practicekit.billing.claim.ClaimSheet;
import org.practicekit.billing.coverage.PayerId;
import org.practicekit.billing.ledger.AccountKind;
import org.practicekit.billing.ledger.JournalEntry;
import org.practicekit.billing.remittance.PaidClaim;
import org.practicekit.billing.remittance.PaidLine;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.fingerprint.Fingerprinted;
import org.practicekit.core.money.Money;
import org.practicekit.core.rule.Finding;
import org.practicekit.core.rule.Severity;

/**
 * Puts a payer's decision about a claim on the accounts: what it paid is cash, what the contract takes off is allowance, what it leaves to the
 * patient is the patient's, or the next payer's where there is one. All of that comes off what the payer owes. What else was not paid stays
 * there, open: a denial is never written off here. Immutable, thread-safe.
 */
public final class ClaimPosting implements Serializable {
    private final PostingTable table;
    private final LineMatcher lines = new LineMatcher();

    /** A posting by these rows. */
    public ClaimPosting(PostingTable table) {
        this.table = Objects.requireNonNull(table, "table");
    }

    /**
     * The entries of a decision that is not a reversal.
     *
     * @param paid the decision
     * @param claim the claim that it is about
     * @param remitter who paid
     * @param on the day of the payment
     */
    public Result post(PaidClaim paid, Claim claim, PayerId remitter, LocalDate on) {
        Run run = new Run(claim, remitter, on);
        ClaimSheet sent = claim.sentAs(paid.controlNumber());
        List<LineMatch> found = lines.match(paid, sent);
        Money rest = paid.paid();
        for (int i = 0; i < found.size(); i++) {
            PaidLine line = paid.lines().get(i);
            @Nullable ChargeId charge = charge(claim, found.get(i));
            if (!found.get(i).isFound()) {
                run.findings.add(unknownLine(paid, i + 1));
            }
            run.pay(line.paid(), charge);
            rest = rest.minus(line.paid());
            boolean somethingPaid = !line.paid().isZero();
            line.adjustments().forEach(one -> run.adjust(one, somethingPaid, charge));
        }
        @Nullable ChargeId whole = claim.charges().size() == 1 ? claim.charges().get(0) : null;
        run.pay(rest, whole);
        boolean somethingPaid = !paid.paid().isZero();
        paid.adjustments().forEach(one -> run.adjust(one, somethingPaid, whole));
        if (!run.open.isZero()) {
            run.findings.add(open(paid, run.open));
        }
        return run.result();
    }

    /** Who pays after this payer, by the claim itself. */
    public static Optional<PayerId> next(Claim claim) {
        return claim.rank()
                .next()
                .flatMap(rank -> claim.sheet().otherPayers().stream()
                        .filter(other -> other.insurance().sequence().equals(rank.code()))
                        .map(other -> other.insurance().payerId())
                        .findFirst())
                .map(PayerId::new);
    }

    private static @Nullable ChargeId charge(Claim claim, LineMatch line) {
        return line.isFound() && line.line() < claim.charges().size()
                ? claim.charges().get(line.line())
                : null;
    }

    private static Finding unknownLine(PaidClaim paid, int line) {
        return Finding.of(PostingRules.LINE_MATCH, Severity.WARNING)
                .message("Line %d of claim %d is not on the claim as it was sent; it is posted to the claim as a whole."
                        .formatted(line, paid.position()))
                .putFacts("position", String.valueOf(paid.position()))
                .putFacts("line", String.valueOf(line))
                .build();
    }

    private static Finding open(PaidClaim paid, Money open) {
        return Finding.of(PostingRules.OPEN, Severity.WARNING)
                .message("Of claim %d %s stays open: the payer did not pay it, and nobody else owes it yet."
                        .formatted(paid.position(), open))
                .putFacts("position", String.valueOf(paid.position()))
                .putFacts("open", open.toString())
                .build();
    }

    /** One decision on its way to entries. */
    private final class Run {
        private final Claim claim;
        private final PayerId remitter;
        private final LocalDate on;
        private final Optional<PayerId> next;
        private final Map<JournalEntry, Money> amounts = new LinkedHashMap<>();
        private final List<Finding> findings = new ArrayList<>();
        private Money open = Money.noDollars();

        Run(Claim claim, PayerId remitter, LocalDate on) {
            this.claim = claim;
            this.remitter = remitter;
            this.on = on;
            this.next = next(claim);
        }

        void pay(Money amount, @Nullable ChargeId charge) {
            move(AccountKind.CASH, remitter, amount, charge, Optional.empty());
        }

        void adjust(Adjustment adjustment, boolean somethingPaid, @Nullable ChargeId charge) {
            Treatment treatment = table.of(adjustment, somethingPaid, on);
            Optional<String> reason = Optional.of(
                    adjustment.groupCode() + "-" + adjustment.reason().orElse(""));
            if (treatment == Treatment.OPEN) {
                open = open.plus(adjustment.less());
            } else if (treatment == Treatment.PATIENT && next.isPresent()) {
                move(AccountKind.RECEIVABLE_INSURANCE, next.get(), adjustment.less(), charge, reason);
            } else {
                treatment
                        .account()
                        .ifPresent(account -> move(account, claim.payer(), adjustment.less(), charge, reason));
            }
        }

        /** From what the payer owes to another account. */
        private void move(
                AccountKind to, PayerId payer, Money amount, @Nullable ChargeId charge, Optional<String> reason) {
            add(to, payer, amount, charge, reason);
            add(AccountKind.RECEIVABLE_INSURANCE, claim.payer(), amount.negated(), charge, reason);
        }

        private void add(
                AccountKind account, PayerId payer, Money amount, @Nullable ChargeId charge, Optional<String> reason) {
            JournalEntry place = JournalEntry.builder()
                    .account(account)
                    .amount(Money.noDollars())
                    .patient(claim.patient())
                    .claim(claim.id())
                    .charge(Optional.ofNullable(charge))
                    .payer(payer)
                    .reason(reason)
                    .build();
            amounts.merge(place, amount, Money::plus);
        }

        Result result() {
            List<JournalEntry> entries = amounts.entrySet().stream()
                    .filter(sum -> !sum.getValue().isZero())
                    .map(sum -> JournalEntry.builder()
                            .like(sum.getKey())
                            .amount(sum.getValue())
                            .build())
                    .toList();
            return new Result(entries, open, findings);
        }
    }

    /**
     * What to post.
     *
     * @param entries the entries, which sum to zero; none when nothing moves
     * @param open what stays with the payer although it decided
     * @param findings what was found on the way
     */
    public record Result(List<JournalEntry> entries, Money open, List<Finding> findings)
            implements Serializable, Fingerprinted {
        public Result {
            entries = List.copyOf(entries);
            findings = List.copyOf(findings);
        }

        @Override
        public void describeTo(FingerprintWriter writer) {
            writer.each("entries", entries).value("open", open).each("findings", findings);
        }
    }
}
