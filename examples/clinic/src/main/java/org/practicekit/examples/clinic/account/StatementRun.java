package org.practicekit.examples.clinic.account;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.practicekit.adapter.memory.MemoryBilling;
import org.practicekit.billing.AccountDesk;
import org.practicekit.billing.StatementDesk;
import org.practicekit.billing.account.PaymentWish;
import org.practicekit.billing.account.WriteOffAuthority;
import org.practicekit.billing.account.WriteOffKind;
import org.practicekit.billing.account.WriteOffWish;
import org.practicekit.billing.adjustment.Adjustment;
import org.practicekit.billing.claim.Charge;
import org.practicekit.billing.claim.ChargeState;
import org.practicekit.billing.goodfaith.GoodFaithLaw;
import org.practicekit.billing.ledger.AccountKind;
import org.practicekit.billing.ledger.AsOf;
import org.practicekit.billing.ledger.Journal;
import org.practicekit.billing.ledger.JournalEntry;
import org.practicekit.billing.ledger.JournalId;
import org.practicekit.billing.ledger.JournalKind;
import org.practicekit.billing.policy.AccountPolicy;
import org.practicekit.billing.policy.AccountPolicyBuilder;
import org.practicekit.billing.policy.BillingSetup;
import org.practicekit.billing.posting.PostingTable;
import org.practicekit.billing.service.PlannedService;
import org.practicekit.billing.service.PlannedServiceBuilder;
import org.practicekit.billing.service.ServiceType;
import org.practicekit.billing.statement.PatientStatement;
import org.practicekit.billing.visit.VisitId;
import org.practicekit.core.code.Npi;
import org.practicekit.core.code.PlaceOfService;
import org.practicekit.core.decision.Receipt;
import org.practicekit.core.id.ActorId;
import org.practicekit.core.id.CommandId;
import org.practicekit.core.id.Guard;
import org.practicekit.core.id.PatientId;
import org.practicekit.core.id.PracticeId;
import org.practicekit.core.id.Version;
import org.practicekit.core.money.Money;
import org.practicekit.core.privacy.PatientText;
import org.practicekit.core.rule.Citation;
import org.practicekit.core.rule.Finding;
import org.practicekit.examples.clinic.account.LedgerFile.Line;
import org.practicekit.examples.clinic.folder.BadFolderException;
import org.practicekit.examples.clinic.folder.Practice;
import org.practicekit.examples.clinic.folder.Problem;

/** Plays {@code ledger.csv} and writes a statement from what comes of it. The practice's own limits are made up. */
public final class StatementRun {
    private static final ActorId OFFICE = new ActorId("office");
    private static final PostingTable TABLE = PostingTable.standard();

    private final PracticeId practice;
    private final ZoneId zone;
    private final MemoryBilling store = new MemoryBilling();

    private StatementRun(Practice folder) {
        this.practice = folder.setup().practice();
        this.zone = folder.setup().locations().get(0).zone();
        store.store(BillingSetup.builder()
                .practice(practice)
                .version(Version.FIRST)
                .zone(zone)
                .billingProvider(new Npi("1234567893"))
                .billingName(folder.name())
                .citation(policy().citation())
                .accounts(policy())
                .build());
    }

    /**
     * The statement of a patient as of the end of a day, with what would keep it from going out.
     *
     * @throws BadFolderException when a line asks for what is not allowed: more is given up than is owed
     */
    public static Receipt<PatientStatement> of(Practice folder, LedgerFile ledger, PatientId patient, LocalDate day)
            throws BadFolderException {
        StatementRun run = new StatementRun(folder);
        int number = 0;
        for (Line line : ledger.lines()) {
            run.play(line, ++number);
        }
        Instant evening = day.plusDays(1).atStartOfDay(run.zone).toInstant();
        return new StatementDesk(run.store, Clock.fixed(evening, run.zone), GoodFaithLaw.standard())
                .statement(run.practice, patient, AsOf.day(day), day);
    }

    private void play(Line line, int number) throws BadFolderException {
        Instant noon = line.on().atTime(12, 0).atZone(zone).toInstant();
        AccountDesk desk = new AccountDesk(store, Clock.fixed(noon, zone), TABLE);
        CommandId command = new CommandId("line-" + number);
        switch (line.what()) {
            case CHARGE -> charged(line, noon);
            case PAID -> moved(line, number, noon, AccountKind.CASH, Optional.empty());
            case ADJUSTED -> adjusted(line, number, noon);
            case PAYMENT ->
                granted(
                        line,
                        desk.pay(
                                practice,
                                command,
                                PaymentWish.builder()
                                        .patient(line.patient())
                                        .amount(line.amount())
                                        .receivedOn(line.on())
                                        .towards(line.charge().stream().toList())
                                        .by(OFFICE)
                                        .build()));
            case GIVEN_UP ->
                granted(
                        line,
                        desk.writeOff(
                                practice,
                                command,
                                WriteOffWish.builder()
                                        .patient(line.patient())
                                        .kind(WriteOffKind.valueOf(line.reason().orElseThrow()))
                                        .amount(line.amount())
                                        .charges(line.charge().stream().toList())
                                        .why(PatientText.of("as in ledger.csv"))
                                        .by(OFFICE)
                                        .build()));
        }
    }

    private static void granted(Line line, Receipt<Journal> receipt) throws BadFolderException {
        if (!receipt.isGranted()) {
            Finding why = receipt.findings().get(0);
            throw new BadFolderException(List.of(new Problem(
                    line.row().place(),
                    "%s of %s".formatted(line.what(), line.amount()),
                    "what the practice allows: %s [%s]".formatted(why.message(), why.rule()))));
        }
    }

    private void charged(Line line, Instant at) {
        PlannedServiceBuilder service =
                PlannedService.builder().serviceType(new ServiceType("98")).place(new PlaceOfService("11"));
        line.procedure().ifPresent(service::procedure);
        Charge charge = Charge.builder()
                .id(line.charge().orElseThrow())
                .version(Version.FIRST)
                .patient(line.patient())
                .visit(new VisitId("visit-" + line.charge().orElseThrow()))
                .date(line.on())
                .service(service.build())
                .amount(line.amount())
                .state(ChargeState.CAPTURED)
                .capturedAt(at)
                .build();
        JournalEntry owed = entry(
                line, line.payer().isPresent() ? AccountKind.RECEIVABLE_INSURANCE : AccountKind.RECEIVABLE_PATIENT);
        write("charge-" + charge.id(), JournalKind.CHARGE, line.on(), at, owed, AccountKind.CHARGES);
        store.run(
                practice,
                Set.of(new Guard("folder", "ledger")),
                ports -> ports.charges().add(practice, charge));
    }

    private void adjusted(Line line, int number, Instant at) {
        String[] reason = line.reason().orElseThrow().split("-");
        Adjustment adjustment = Adjustment.builder()
                .groupCode(reason[0])
                .reason(reason[1])
                .amount(line.amount())
                .build();
        // What stays open moves nothing: the payer has to say more, or somebody here has to.
        TABLE.of(adjustment, true, line.on())
                .account()
                .ifPresent(account -> moved(line, number, at, account, line.reason()));
    }

    private void moved(Line line, int number, Instant at, AccountKind to, Optional<String> reason) {
        JournalEntry entry =
                JournalEntry.builder().like(entry(line, to)).reason(reason).build();
        write("line-" + number, JournalKind.REMITTANCE, line.on(), at, entry, AccountKind.RECEIVABLE_INSURANCE);
    }

    private static JournalEntry entry(Line line, AccountKind account) {
        return JournalEntry.builder()
                .account(account)
                .amount(line.amount())
                .patient(line.patient())
                .charge(line.charge())
                .payer(line.payer())
                .build();
    }

    private void write(
            String id, JournalKind kind, LocalDate on, Instant at, JournalEntry entry, AccountKind otherSide) {
        Journal journal = Journal.builder()
                .id(new JournalId(id))
                .kind(kind)
                .effectiveOn(on)
                .postedAt(at)
                .addEntries(
                        entry,
                        JournalEntry.builder()
                                .like(entry.negated())
                                .account(otherSide)
                                .build())
                .build();
        store.run(
                practice,
                Set.of(new Guard("folder", "ledger")),
                ports -> ports.journals().add(practice, journal));
    }

    private static AccountPolicy policy() {
        AccountPolicyBuilder policy = AccountPolicy.builder()
                .citation(Citation.of("Practice policy", "Billing handbook, accounts", LocalDate.of(2026, 1, 5)));
        for (WriteOffKind kind : WriteOffKind.values()) {
            policy.addAuthorities(
                    new WriteOffAuthority("office", List.of(OFFICE), kind, Money.usd("100.00"), Money.usd("100.00")));
        }
        return policy.build();
    }
}
