package org.practicekit.billing.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.practicekit.billing.claim.ChargeId;
import org.practicekit.billing.ledger.AccountKind;
import org.practicekit.billing.ledger.AsOf;
import org.practicekit.billing.ledger.Journal;
import org.practicekit.billing.ledger.JournalEntry;
import org.practicekit.billing.ledger.JournalId;
import org.practicekit.billing.ledger.JournalKind;
import org.practicekit.core.decision.Decision;
import org.practicekit.core.id.PatientId;
import org.practicekit.core.money.Money;
import org.practicekit.core.rule.Finding;
import org.practicekit.core.rule.RuleId;

class StatementWriterTest {
    private static final PatientId PATIENT = new PatientId("p-1");
    private static final PatientId OTHER = new PatientId("p-2");
    private static final LocalDate DAY = LocalDate.of(2026, 3, 9);

    @Test
    void a_line_that_does_not_add_up_is_not_printed() {
        // What one charge is owed for was booked as the income of another.
        Journal crossed = journal(
                "crossed",
                entry(AccountKind.RECEIVABLE_PATIENT, "10.00", "a", PATIENT),
                entry(AccountKind.CHARGES, "-10.00", "b", PATIENT));
        assertThat(rules(write(List.of(crossed), Optional.empty()))).containsOnly(StatementRules.RECONCILES.id());
    }

    @Test
    void a_balance_that_was_another_on_the_statement_before_is_not_carried_on() {
        Journal charge = journal(
                "charge",
                entry(AccountKind.RECEIVABLE_PATIENT, "10.00", "a", PATIENT),
                entry(AccountKind.CHARGES, "-10.00", "a", PATIENT));
        PatientStatement first =
                write(List.of(charge), Optional.empty()).granted().orElseThrow();
        assertThat(write(List.of(charge), Optional.of(first)).isGranted()).isTrue();
        PatientStatement wrong =
                PatientStatement.builder().like(first).owed(Money.usd("11.00")).build();
        Decision<PatientStatement> refused = write(List.of(charge), Optional.of(wrong));
        assertThat(rules(refused)).containsExactly(StatementRules.RECONCILES.id());
        assertThat(refused.findings().get(0).facts()).containsEntry("difference", "USD 1.00");
    }

    @Test
    void what_others_owe_in_the_same_journal_is_not_on_the_statement() {
        Journal both = journal(
                "both",
                entry(AccountKind.RECEIVABLE_PATIENT, "10.00", "a", PATIENT),
                entry(AccountKind.CHARGES, "-10.00", "a", PATIENT),
                entry(AccountKind.RECEIVABLE_PATIENT, "99.00", "b", OTHER),
                entry(AccountKind.CHARGES, "-99.00", "b", OTHER));
        PatientStatement statement =
                write(List.of(both), Optional.empty()).granted().orElseThrow();
        assertThat(statement.due()).isEqualTo(Money.usd("10.00"));
        assertThat(statement.items()).hasSize(1);
    }

    private static Decision<PatientStatement> write(List<Journal> journals, Optional<PatientStatement> previous) {
        return new StatementWriter(25).write(PATIENT, journals, List.of(), previous, AsOf.LATEST, DAY);
    }

    private static List<RuleId> rules(Decision<?> decision) {
        return decision.findings().stream().map(Finding::rule).toList();
    }

    private static Journal journal(String id, JournalEntry... entries) {
        return Journal.builder()
                .id(new JournalId(id))
                .kind(JournalKind.CHARGE)
                .effectiveOn(DAY)
                .postedAt(Instant.parse("2026-03-09T16:00:00Z"))
                .addEntries(entries)
                .build();
    }

    private static JournalEntry entry(AccountKind account, String amount, String charge, PatientId patient) {
        return JournalEntry.builder()
                .account(account)
                .amount(Money.usd(amount))
                .patient(patient)
                .charge(new ChargeId(charge))
                .build();
    }
}
