package org.practicekit.adapter.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.practicekit.adapter.memory.AccountOffice.CLERK;
import static org.practicekit.adapter.memory.AccountOffice.MANAGER;
import static org.practicekit.adapter.memory.AccountOffice.WALKER;
import static org.practicekit.adapter.memory.AccountOffice.WHY;
import static org.practicekit.adapter.memory.AccountOffice.giveUp;
import static org.practicekit.testkit.billing.TestOffice.PRACTICE;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.practicekit.billing.account.PatientAccount;
import org.practicekit.billing.account.RefundWish;
import org.practicekit.billing.account.WriteOffKind;
import org.practicekit.billing.claim.ChargeId;
import org.practicekit.billing.claim.Claim;
import org.practicekit.billing.ledger.AccountKind;
import org.practicekit.billing.ledger.AsOf;
import org.practicekit.billing.ledger.Balances;
import org.practicekit.billing.ledger.Journal;
import org.practicekit.billing.ledger.LedgerCheck;
import org.practicekit.billing.statement.PatientStatement;
import org.practicekit.billing.statement.StatementItem;
import org.practicekit.core.decision.Receipt;
import org.practicekit.core.id.CommandId;
import org.practicekit.core.money.Money;

/** Whatever an office does with an account, in whatever order, no cent comes or goes; the seed is in the name of the test. */
class AccountHistoriesTest {
    private static final int STEPS = 40;

    static IntStream seeds() {
        return IntStream.rangeClosed(1, 25);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void no_cent_comes_or_goes(int seed) {
        Random random = new Random(seed);
        AccountOffice office = new AccountOffice();
        List<ChargeId> charges = new ArrayList<>();
        List<Claim> claims = new ArrayList<>();
        List<AsOf> instants = new ArrayList<>();
        List<Money> balances = new ArrayList<>();
        for (int step = 0; step < STEPS; step++) {
            if (random.nextInt(5) == 0) {
                charges.add(office.selfPay(
                        "c" + step, "2026-0" + (1 + random.nextInt(3)) + "-1" + random.nextInt(10), cents(random)));
            }
            if (random.nextInt(6) == 0) {
                Claim claim = office.sent("k" + step, "A4206 100.00");
                office.decided("T" + step, claim, "60.00 CO-45=10.00 PR-1=20.00 OA-31=10.00");
                claims.add(claim);
            }
            CommandId command = office.command();
            Supplier<Receipt<Journal>> something = something(random, office, command, charges, claims);
            Receipt<Journal> first = something.get();
            int journals = office.journals().size();
            assertThat(something.get()).isEqualTo(first);
            assertThat(office.journals())
                    .as("a repeated command writes nothing")
                    .hasSize(journals);
            holds(office);
            instants.add(AsOf.written(office.clock.instant()));
            balances.add(office.account().balance());
        }
        for (int i = 0; i < instants.size(); i++) {
            assertThat(office.desk.account(PRACTICE, WALKER, instants.get(i)).balance())
                    .as("the balance after step %d, told later", i)
                    .isEqualTo(balances.get(i));
        }
    }

    private static void holds(AccountOffice office) {
        List<Journal> journals = office.journals();
        Balances ledger = Balances.of(journals);
        assertThat(ledger.total().isZero()).as("the trial balance is zero").isTrue();
        assertThat(new LedgerCheck().faults(journals)).isEmpty();
        assertThat(ledger.on(AccountKind.UNAPPLIED_CREDIT).isPositive())
                .as("no credit is used that is not there")
                .isFalse();
        assertThat(ledger.on(AccountKind.REFUND_PAYABLE).isPositive())
                .as("no refund is sent that is not owed")
                .isFalse();
        PatientAccount account = office.account();
        // All of the patient's own money is put to charges, kept as credit, owed back, or was sent back.
        assertThat(account.balance())
                .isEqualTo(ledger.on(AccountKind.RECEIVABLE_PATIENT).plus(ledger.on(AccountKind.UNAPPLIED_CREDIT)));
        PatientStatement statement = office.statements
                .statement(PRACTICE, WALKER, AsOf.LATEST, office.clock.today())
                .decision()
                .granted()
                .orElseThrow();
        assertThat(statement.balance()).isEqualTo(account.balance());
        assertThat(statement.items().stream().map(StatementItem::owed).reduce(Money.noDollars(), Money::plus))
                .isEqualTo(ledger.on(AccountKind.RECEIVABLE_PATIENT));
        assertThat(statement.items()).allMatch(StatementItem::addsUp);
    }

    private static Supplier<Receipt<Journal>> something(
            Random random, AccountOffice office, CommandId command, List<ChargeId> charges, List<Claim> claims) {
        String amount = cents(random);
        Money money = Money.usd(amount);
        ChargeId[] towards = charges.isEmpty() || random.nextBoolean()
                ? new ChargeId[0]
                : new ChargeId[] {charges.get(random.nextInt(charges.size()))};
        switch (random.nextInt(7)) {
            case 0, 1:
                var payment = office.payment(amount, towards);
                return () -> office.desk.pay(PRACTICE, command, payment);
            case 2:
                return () -> office.desk.apply(PRACTICE, command, WALKER, money, List.of(towards), CLERK);
            case 3:
                var refund = RefundWish.builder()
                        .patient(WALKER)
                        .amount(money)
                        .why(WHY)
                        .by(MANAGER)
                        .build();
                return () -> office.refunds.promise(PRACTICE, command, refund);
            case 4:
                var writeOff = giveUp(WriteOffKind.OTHER, amount, MANAGER).build();
                return () -> office.desk.writeOff(PRACTICE, command, writeOff);
            case 5:
                if (claims.isEmpty()) {
                    var early = office.payment(amount);
                    return () -> office.desk.pay(PRACTICE, command, early);
                }
                Claim claim = claims.get(random.nextInt(claims.size()));
                return () ->
                        office.desk.transferToPatient(PRACTICE, command, claim.id(), Money.usd("5.00"), WHY, MANAGER);
            default:
                List<Journal> journals = office.journals();
                if (journals.isEmpty()) {
                    var early = office.payment(amount);
                    return () -> office.desk.pay(PRACTICE, command, early);
                }
                Journal one = journals.get(random.nextInt(journals.size()));
                return () -> one.id().value().contains("/refund-")
                        ? office.refunds.send(PRACTICE, command, one.id(), CLERK)
                        : office.desk.reverse(PRACTICE, command, one.id(), WHY, MANAGER);
        }
    }

    private static String cents(Random random) {
        return "%d.%02d".formatted(random.nextInt(80), 1 + random.nextInt(99));
    }
}
