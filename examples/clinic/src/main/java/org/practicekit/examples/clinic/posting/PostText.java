package org.practicekit.examples.clinic.posting;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.practicekit.billing.ledger.Journal;
import org.practicekit.billing.ledger.JournalEntry;
import org.practicekit.billing.posting.ClaimDecision;
import org.practicekit.billing.posting.ClaimMatch;
import org.practicekit.billing.posting.ReceivedRemittance;
import org.practicekit.core.money.Money;
import org.practicekit.core.rule.Finding;

/** What came of a file of payments, for a person in the billing office. */
public final class PostText {
    private final StringBuilder text = new StringBuilder();
    private final PostRun run;

    private PostText(PostRun run) {
        this.run = run;
    }

    /** Payment by payment, then what waits, what stands on the accounts, and what is wrong with the file. */
    public static String of(PostRun run) {
        PostText post = new PostText(run);
        post.all();
        return post.text.toString();
    }

    private void all() {
        text.append("%s: %d of %d transactions read, %d payments\n"
                .formatted(
                        run.name(),
                        run.summary().read(),
                        run.summary().transactions(),
                        run.payments().size()));
        run.payments().forEach(this::payment);
        if (!run.waiting().isEmpty()) {
            text.append("\nWaiting for a person\n");
            run.waiting().forEach(this::waiting);
        }
        text.append("\nWhat stands on the accounts\n");
        run.balances().trial().forEach((account, sum) -> row(2, word(account), sum));
        row(2, "all of them", run.balances().total());
        if (!run.findings().isEmpty()) {
            text.append("\nWhat is wrong with the file\n");
            run.findings().forEach(finding -> finding(2, finding));
        }
    }

    private void payment(ReceivedRemittance payment) {
        text.append("\nPayment %s%s, %s: %s\n"
                .formatted(
                        payment.header().trace(),
                        payment.header().payerName().map(" of "::concat).orElse(""),
                        payment.header().payment(),
                        word(payment.state())));
        payment.findings().forEach(finding -> finding(2, finding));
        run.decisions().getOrDefault(payment, List.of()).forEach(this::decision);
        for (Journal journal : run.beside(payment)) {
            text.append("  beside the claims\n");
            journal.entries().forEach(this::entry);
        }
    }

    private void decision(ClaimDecision decision) {
        text.append("  %d  %s: %s%s\n"
                .formatted(
                        decision.paid().position(),
                        decision.paid().controlNumber(),
                        word(decision.state()),
                        decision.match()
                                .map(ClaimMatch::how)
                                .map(how -> ", found by " + word(how))
                                .orElse("")));
        decision.journal().or(decision::waiting).ifPresent(id -> run.entries(id).forEach(this::entry));
        decision.findings().forEach(finding -> finding(5, finding));
    }

    private void waiting(ClaimDecision decision) {
        text.append("  %s, claim %d: %s%s\n"
                .formatted(
                        word(decision.state()),
                        decision.paid().position(),
                        decision.paid().controlNumber(),
                        decision.candidates().isEmpty()
                                ? ""
                                : decision.candidates().stream()
                                        .map(one -> one.claim() + " (" + one.score() + ")")
                                        .collect(Collectors.joining(", ", ", perhaps ", ""))));
    }

    private void entry(JournalEntry entry) {
        row(
                5,
                word(entry.account())
                        + entry.charge().map(charge -> " " + charge).orElse("")
                        + entry.reason().map(" "::concat).orElse(""),
                entry.amount());
    }

    private void finding(int indent, Finding finding) {
        text.append("%s! %s [%s]\n".formatted(" ".repeat(indent), finding.message(), finding.rule()));
    }

    private void row(int indent, String what, Money amount) {
        text.append("%s%-46s %12s\n"
                .formatted(" ".repeat(indent), what, amount.amount().toPlainString()));
    }

    private static String word(Enum<?> name) {
        return name.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
