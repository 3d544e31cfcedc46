package org.practicekit.testkit.billing;

import java.time.Instant;
import java.time.LocalDate;
import org.practicekit.billing.claim.ChargeId;
import org.practicekit.billing.ledger.AsOf;
import org.practicekit.billing.ledger.JournalId;
import org.practicekit.billing.statement.Aging;
import org.practicekit.billing.statement.PatientShare;
import org.practicekit.billing.statement.PatientStatement;
import org.practicekit.billing.statement.Release;
import org.practicekit.billing.statement.SentStatement;
import org.practicekit.billing.statement.StatementId;
import org.practicekit.billing.statement.StatementItem;
import org.practicekit.billing.visit.VisitId;
import org.practicekit.core.code.ProcedureCode;
import org.practicekit.core.id.ActorId;
import org.practicekit.core.id.PatientId;
import org.practicekit.core.money.Money;
import org.practicekit.core.privacy.PatientText;

/** Statements with every field filled, about nobody who exists. */
public final class TestStatements {
    private TestStatements() {}

    /** A charge of 100 dollars of which the patient owes 20. */
    public static StatementItem item() {
        return StatementItem.builder()
                .charge(new ChargeId("charge-1"))
                .visit(new VisitId("visit-1"))
                .procedure(new ProcedureCode("G0008"))
                .serviceOn(LocalDate.of(2026, 1, 5))
                .charged(Money.usd("100.00"))
                .insurancePaid(Money.usd("60.00"))
                .takenOff(Money.usd("10.00"))
                .givenUp(Money.usd("2.00"))
                .patientPaid(Money.usd("3.00"))
                .withPayers(Money.usd("5.00"))
                .owed(Money.usd("20.00"))
                .addShares(new PatientShare("PR-1", "your deductible", Money.usd("25.00")))
                .addJournals(new JournalId("charge-charge-1"), new JournalId("account/payment-1"))
                .build();
    }

    /** One that went out. */
    public static SentStatement sent(String id, PatientId patient) {
        Money nothing = Money.noDollars();
        return SentStatement.builder()
                .id(new StatementId(id))
                .statement(PatientStatement.builder()
                        .patient(patient)
                        .asOf(new AsOf(Instant.parse("2026-03-01T15:04:05.678Z"), LocalDate.of(2026, 3, 1)))
                        .day(LocalDate.of(2026, 3, 1))
                        .previousOn(LocalDate.of(2026, 1, 30))
                        .previousBalance(Money.usd("1.00"))
                        .newlyOwed(Money.usd("25.00"))
                        .paid(Money.usd("3.00"))
                        .givenUp(Money.usd("2.00"))
                        .refunded(nothing)
                        .addItems(item())
                        .owed(Money.usd("21.00"))
                        .credit(nothing)
                        .withPayers(Money.usd("5.00"))
                        .due(Money.usd("21.00"))
                        .dueOn(LocalDate.of(2026, 3, 26))
                        .aging(new Aging(Money.usd("20.00"), Money.usd("1.00"), nothing, nothing))
                        .build())
                .sentAt(Instant.parse("2026-03-01T15:04:05.679Z"))
                .by(new ActorId("billing-1"))
                .addReleases(new Release(
                        new VisitId("visit-1"), new ActorId("manager-1"), PatientText.of("Zoë 𝒵 knew of it")))
                .build();
    }
}
