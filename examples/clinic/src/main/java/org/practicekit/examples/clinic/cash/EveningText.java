package org.practicekit.examples.clinic.cash;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.practicekit.billing.claim.Charge;
import org.practicekit.billing.claim.Claim;
import org.practicekit.billing.denial.DenialCase;
import org.practicekit.billing.denial.WorkItem;
import org.practicekit.billing.ledger.AccountKind;
import org.practicekit.billing.ledger.JournalEntry;
import org.practicekit.billing.posting.ClaimDecision;
import org.practicekit.billing.posting.ReceivedRemittance;
import org.practicekit.core.money.Money;
import org.practicekit.core.rule.Finding;
import org.practicekit.core.rule.RuleId;
import org.practicekit.core.rule.Severity;
import org.practicekit.examples.clinic.claims.DayOfClaims;

/** The evening for a terminal, without the name of anybody. */
public final class EveningText {
    private final Evening evening;
    private final StringBuilder text = new StringBuilder();

    private EveningText(Evening evening) {
        this.evening = evening;
    }

    /** What was billed, what was paid, and the books at the close; begins with an empty line and ends with LF. */
    public static String of(Evening evening) {
        EveningText text = new EveningText(evening);
        text.line("");
        text.line("Claims to cash");
        text.billed();
        evening.remittance().payments().forEach(text::payment);
        evening.remittance().findings().forEach(finding -> text.line("  ! " + finding.explain()));
        text.close();
        return text.text.toString();
    }

    private void billed() {
        Map<String, List<DayOfClaims.Row>> rows =
                evening.claims().rows().stream().collect(Collectors.groupingBy(DayOfClaims.Row::standing));
        List<DayOfClaims.Row> sent = rows.getOrDefault("SENT", List.of());
        List<DayOfClaims.Row> held = rows.getOrDefault("HELD", List.of());
        List<DayOfClaims.Row> none = rows.getOrDefault("NO CLAIM", List.of());
        line("  charges captured: %d, %s"
                .formatted(
                        evening.claims().charges().size(), sum(evening.claims().charges(), Charge::amount)));
        line("  claims sent: %d, %s"
                .formatted(
                        sent.size(),
                        sum(sent, row -> row.claim().orElseThrow().sheet().lineCharges())));
        line("  claims held: %d".formatted(held.size()));
        for (DayOfClaims.Row row : held) {
            Claim claim = row.claim().orElseThrow();
            line("    %s to %s, %s"
                    .formatted(
                            claim.sheet().controlNumber(),
                            claim.payer(),
                            claim.sheet().lineCharges()));
            row.findings().stream().filter(EveningText::holds).forEach(why -> line("      " + why.explain()));
        }
        line("  visits without a claim: %d".formatted(none.size()));
        Map<RuleId, Long> why = none.stream()
                .flatMap(row -> row.findings().stream().filter(EveningText::holds))
                .collect(Collectors.groupingBy(Finding::rule, TreeMap::new, Collectors.counting()));
        why.forEach((rule, times) -> line("    %d by %s".formatted(times, rule)));
    }

    private void payment(ReceivedRemittance payment) {
        line("  payment %s%s, %s: %s"
                .formatted(
                        payment.header().trace(),
                        payment.header().payerName().map(" of "::concat).orElse(""),
                        payment.header().payment(),
                        word(payment.state())));
        payment.findings().forEach(finding -> line("    ! " + finding.explain()));
        evening.remittance().decisions().getOrDefault(payment, List.of()).forEach(this::decision);
        evening.remittance().beside(payment).stream()
                .flatMap(journal -> journal.entries().stream())
                .filter(entry -> entry.account() != AccountKind.CASH)
                .forEach(entry -> line("    beside the claims: %s %s"
                        .formatted(word(entry.account()), entry.amount().negated())));
    }

    private void decision(ClaimDecision decision) {
        List<JournalEntry> entries = decision.journal()
                .or(decision::waiting)
                .map(evening.remittance()::entries)
                .orElse(List.of());
        line("    %s: %s, paid %s, contractual %s, patient share %s"
                .formatted(
                        decision.paid().controlNumber(),
                        word(decision.state()),
                        decision.paid().paid(),
                        on(entries, AccountKind.CONTRACTUAL_ALLOWANCE),
                        on(entries, AccountKind.RECEIVABLE_PATIENT)));
        decision.findings().forEach(finding -> line("      ! " + finding.explain()));
        evening.denials().stream()
                .map(WorkItem::denial)
                .filter(denial -> denial.decision().equals(decision.place()))
                .forEach(this::denial);
    }

    private void denial(DenialCase denial) {
        line("      denied: %s, %s with %s, %s; first: %s%s"
                .formatted(
                        denial.line() == 0
                                ? "the claim as a whole"
                                : "line " + denial.line() + " "
                                        + denial.part().procedure().orElse(""),
                        denial.part().denied(),
                        denial.part().chain(),
                        word(denial.part().main().category()),
                        word(denial.action()),
                        denial.due().map(day -> ", last day " + day).orElse("")));
        denial.preventableBy().forEach(edit -> line("        could have been found by: " + edit));
    }

    private void close() {
        line("  the books at the close");
        evening.remittance().balances().trial().forEach((account, sum) -> row(word(account), sum));
        row("all of them", evening.remittance().balances().total());
        line("  Payers paid %s; in cash stands %s."
                .formatted(evening.paid(), evening.remittance().balances().on(AccountKind.CASH)));
        line("  " + (evening.balances() ? "The books balance to the cent." : "The books do not balance."));
    }

    private void row(String what, Money amount) {
        line("    %-30s %12s".formatted(what, amount.amount().toPlainString()));
    }

    private void line(String line) {
        text.append(line.stripTrailing()).append('\n');
    }

    private static boolean holds(Finding finding) {
        return finding.severity() == Severity.ERROR;
    }

    private static Money on(List<JournalEntry> entries, AccountKind account) {
        return sum(entries.stream().filter(entry -> entry.account() == account).toList(), JournalEntry::amount);
    }

    private static <T> Money sum(List<T> all, Function<? super T, Money> amount) {
        return all.stream().map(amount).reduce(Money.noDollars(), Money::plus);
    }

    private static String word(Enum<?> name) {
        return name.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
