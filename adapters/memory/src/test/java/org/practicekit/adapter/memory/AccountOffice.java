package org.practicekit.adapter.memory;

import static org.practicekit.testkit.billing.TestOffice.PRACTICE;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.practicekit.billing.AccountDesk;
import org.practicekit.billing.AssistanceDesk;
import org.practicekit.billing.InquiryDesk;
import org.practicekit.billing.PlanDesk;
import org.practicekit.billing.RefundDesk;
import org.practicekit.billing.RemittanceDesk;
import org.practicekit.billing.RemittanceIntake;
import org.practicekit.billing.StatementDesk;
import org.practicekit.billing.account.PatientAccount;
import org.practicekit.billing.account.PaymentWish;
import org.practicekit.billing.account.WriteOffAuthority;
import org.practicekit.billing.account.WriteOffKind;
import org.practicekit.billing.account.WriteOffWish;
import org.practicekit.billing.account.WriteOffWishBuilder;
import org.practicekit.billing.assistance.AssistanceBand;
import org.practicekit.billing.assistance.AssistanceScale;
import org.practicekit.billing.assistance.PovertyGuidelines;
import org.practicekit.billing.claim.Charge;
import org.practicekit.billing.claim.ChargeId;
import org.practicekit.billing.claim.ChargeState;
import org.practicekit.billing.claim.Claim;
import org.practicekit.billing.goodfaith.GoodFaithLaw;
import org.practicekit.billing.inquiry.LetterTemplate;
import org.practicekit.billing.ledger.AccountKind;
import org.practicekit.billing.ledger.AsOf;
import org.practicekit.billing.ledger.Balances;
import org.practicekit.billing.ledger.Journal;
import org.practicekit.billing.ledger.JournalEntry;
import org.practicekit.billing.ledger.JournalId;
import org.practicekit.billing.ledger.JournalKind;
import org.practicekit.billing.policy.AccountPolicy;
import org.practicekit.billing.posting.PostingTable;
import org.practicekit.billing.service.PlannedService;
import org.practicekit.billing.service.ServiceType;
import org.practicekit.billing.task.Task;
import org.practicekit.billing.visit.VisitId;
import org.practicekit.core.code.PlaceOfService;
import org.practicekit.core.code.ProcedureCode;
import org.practicekit.core.decision.Receipt;
import org.practicekit.core.id.ActorId;
import org.practicekit.core.id.CommandId;
import org.practicekit.core.id.Guard;
import org.practicekit.core.id.PatientId;
import org.practicekit.core.id.Version;
import org.practicekit.core.money.Money;
import org.practicekit.core.privacy.PatientText;
import org.practicekit.core.rule.Citation;
import org.practicekit.core.rule.Finding;
import org.practicekit.core.rule.RuleId;
import org.practicekit.core.time.DateRange;
import org.practicekit.core.validation.Validation;
import org.practicekit.testkit.billing.TestClaims;
import org.practicekit.testkit.billing.TestOffice;
import org.practicekit.testkit.billing.TestPayment;

/** An office with one patient who owes and pays; its clock goes on a millisecond whenever somebody looks at it. Nobody in it exists. */
final class AccountOffice {
    static final PatientId WALKER = new PatientId("p-walker");
    static final ActorId CLERK = new ActorId("clerk");
    static final ActorId MANAGER = new ActorId("manager");
    static final ActorId OWNER = new ActorId("owner");
    static final Citation POLICY =
            Citation.of("Practice policy", "Billing handbook, accounts", LocalDate.of(2026, 1, 2));
    static final PatientText WHY = PatientText.of("as agreed");

    final MemoryBilling store = new MemoryBilling();
    final ForwardClock clock = new ForwardClock();
    final AccountDesk desk = new AccountDesk(store, clock, PostingTable.standard());
    final RefundDesk refunds = new RefundDesk(store, clock);
    final StatementDesk statements = new StatementDesk(store, clock, GoodFaithLaw.standard());
    final PlanDesk plans = new PlanDesk(store, clock);
    final InquiryDesk inquiries = new InquiryDesk(store, clock);
    final RemittanceDesk remittances = new RemittanceDesk(store, clock);
    private int commands;

    AccountOffice() {
        store.store(TestOffice.setup(PRACTICE).accounts(policy()).build());
    }

    AssistanceDesk assistance(Validation validation) {
        return new AssistanceDesk(store, clock, validation, PovertyGuidelines.standard());
    }

    /** A clerk gives up small sums and little help; a manager more; big ones take two. */
    static AccountPolicy policy() {
        return AccountPolicy.builder()
                .citation(POLICY)
                .addAuthorities(limit("clerk", CLERK, WriteOffKind.SMALL_BALANCE, "5.00", "5.00"))
                .addAuthorities(limit("clerk", CLERK, WriteOffKind.OTHER, "20.00", "50.00"))
                .addAuthorities(limit("manager", MANAGER, WriteOffKind.OTHER, "100.00", "500.00"))
                .addAuthorities(limit("manager", MANAGER, WriteOffKind.BAD_DEBT, "1000.00", "1000.00"))
                .addAuthorities(limit("manager", MANAGER, WriteOffKind.DENIAL, "1000.00", "1000.00"))
                .addAuthorities(limit("manager", MANAGER, WriteOffKind.ASSISTANCE, "100.00", "1000.00"))
                .addAuthorities(limit("owner", OWNER, WriteOffKind.ASSISTANCE, "100.00", "1000.00"))
                .addRefunders(MANAGER)
                .addReviewers(OWNER)
                .addTemplates(new LetterTemplate(
                        "got it", "{practice} got your question of {received}; we write by {answerBy}."))
                .addTemplates(new LetterTemplate("answer", "{answer} You owe {owed}. {lines}"))
                .addAssistance(new AssistanceScale(
                        DateRange.from(LocalDate.of(2026, 1, 1)),
                        List.of(new AssistanceBand(200, 100), new AssistanceBand(300, 50))))
                .build();
    }

    private static WriteOffAuthority limit(String role, ActorId who, WriteOffKind kind, String alone, String together) {
        return new WriteOffAuthority(role, List.of(who), kind, Money.usd(alone), Money.usd(together));
    }

    CommandId command() {
        return new CommandId("command-" + ++commands);
    }

    /** A charge of a visit of its own that no insurance is asked for. */
    ChargeId selfPay(String id, String day, String amount) {
        LocalDate date = LocalDate.parse(day);
        Charge charge = Charge.builder()
                .id(new ChargeId(id))
                .version(Version.FIRST)
                .patient(WALKER)
                .visit(new VisitId("visit-" + id))
                .date(date)
                .service(PlannedService.builder()
                        .serviceType(new ServiceType("98"))
                        .procedure(new ProcedureCode("G0008"))
                        .place(new PlaceOfService("11"))
                        .build())
                .amount(Money.usd(amount))
                .state(ChargeState.CAPTURED)
                .capturedAt(clock.instant())
                .build();
        JournalEntry owed = JournalEntry.builder()
                .account(AccountKind.RECEIVABLE_PATIENT)
                .amount(charge.amount())
                .patient(WALKER)
                .charge(charge.id())
                .build();
        Journal journal = Journal.builder()
                .id(new JournalId("charge-" + id))
                .kind(JournalKind.CHARGE)
                .effectiveOn(date)
                .postedAt(clock.instant())
                .addEntries(owed)
                .addEntries(JournalEntry.builder()
                        .like(owed.negated())
                        .account(AccountKind.CHARGES)
                        .build())
                .build();
        write(ports -> {
            ports.charges().add(PRACTICE, charge);
            return ports.journals().add(PRACTICE, journal);
        });
        return charge.id();
    }

    /** A claim of the patient that was sent. */
    Claim sent(String id, String... lines) {
        Claim claim = TestClaims.sent(id, lines).patient(WALKER).build();
        write(ports -> {
            ports.claims().add(PRACTICE, claim);
            return ports.journals().add(PRACTICE, TestClaims.charged(claim));
        });
        return claim;
    }

    /** Money that a payer moved on a claim: to one account, from another. */
    void moved(String id, AccountKind to, AccountKind from, String amount, Claim claim) {
        JournalEntry entry = JournalEntry.builder()
                .account(to)
                .amount(Money.usd(amount))
                .patient(WALKER)
                .claim(claim.id())
                .charge(claim.charges().get(0))
                .payer(claim.payer())
                .build();
        Journal journal = Journal.builder()
                .id(new JournalId(id))
                .kind(JournalKind.REMITTANCE)
                .effectiveOn(clock.today())
                .postedAt(clock.instant())
                .addEntries(entry)
                .addEntries(JournalEntry.builder()
                        .like(entry.negated())
                        .account(from)
                        .build())
                .build();
        write(ports -> ports.journals().add(PRACTICE, journal));
    }

    /** What a payer decided about a claim, posted; see {@link TestPayment#decided}. */
    void decided(String trace, Claim claim, String... lines) {
        RemittanceIntake intake = remittances.receive(PRACTICE, new CommandId("file-" + trace));
        TestPayment.of(trace).plus(TestPayment.decided(claim, lines)).into(intake);
        remittances.post(PRACTICE, intake.received().get(0).remittance().id());
    }

    Receipt<Journal> pay(String amount, ChargeId... towards) {
        return desk.pay(PRACTICE, command(), payment(amount, towards));
    }

    PaymentWish payment(String amount, ChargeId... towards) {
        return PaymentWish.builder()
                .patient(WALKER)
                .amount(Money.usd(amount))
                .receivedOn(clock.today())
                .addTowards(towards)
                .by(CLERK)
                .build();
    }

    Receipt<Journal> writeOff(WriteOffWishBuilder wish) {
        return desk.writeOff(PRACTICE, command(), wish.build());
    }

    static WriteOffWishBuilder giveUp(WriteOffKind kind, String amount, ActorId by) {
        return WriteOffWish.builder()
                .patient(WALKER)
                .kind(kind)
                .amount(Money.usd(amount))
                .why(WHY)
                .by(by);
    }

    PatientAccount account() {
        return desk.account(PRACTICE, WALKER, AsOf.LATEST);
    }

    /** What stands on an account for the whole practice, as text without the currency. */
    String on(AccountKind kind) {
        return amount(Balances.of(journals()).on(kind));
    }

    /** What the patient owes for a charge. */
    String owes(ChargeId charge) {
        return amount(Balances.of(journals()).of(charge).on(AccountKind.RECEIVABLE_PATIENT));
    }

    static String amount(Money money) {
        return money.amount().toPlainString();
    }

    List<Journal> journals() {
        return read(ports -> new ArrayList<>(ports.journals().page(PRACTICE, 0, 100_000)));
    }

    List<Task> tasks() {
        return read(ports -> ports.tasks().open(PRACTICE, 100));
    }

    static List<RuleId> rules(Receipt<?> receipt) {
        return receipt.findings().stream().map(Finding::rule).toList();
    }

    <R> R read(Function<MemoryBilling.Ports, R> question) {
        return store.run(PRACTICE, Set.of(), question::apply);
    }

    <R> R write(Function<MemoryBilling.Ports, R> unit) {
        return store.run(PRACTICE, Set.of(new Guard("test", "all")), unit::apply);
    }

    /** Goes on by itself, and to a day when it is told to. */
    static final class ForwardClock extends Clock {
        private Instant now = Instant.parse("2026-03-23T16:00:00Z");

        LocalDate today() {
            return LocalDate.ofInstant(now, ZoneId.of("America/New_York"));
        }

        void goTo(String day) {
            now = LocalDate.parse(day).atTime(16, 0).toInstant(ZoneOffset.UTC);
        }

        @Override
        public Instant instant() {
            now = now.plusMillis(1);
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
