package org.practicekit.billing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.practicekit.billing.claim.Charge;
import org.practicekit.billing.claim.ChargeChanged;
import org.practicekit.billing.claim.ChargeId;
import org.practicekit.billing.claim.ChargeState;
import org.practicekit.billing.claim.Claim;
import org.practicekit.billing.claim.ClaimChanged;
import org.practicekit.billing.claim.ClaimState;
import org.practicekit.billing.claim.PayerRank;
import org.practicekit.billing.ledger.AccountKind;
import org.practicekit.billing.ledger.Journal;
import org.practicekit.billing.ledger.JournalEntry;
import org.practicekit.billing.ledger.JournalId;
import org.practicekit.billing.ledger.JournalKind;
import org.practicekit.billing.policy.BillingSetup;
import org.practicekit.billing.port.ClaimPorts;
import org.practicekit.billing.task.TaskKind;
import org.practicekit.core.money.Money;
import org.practicekit.core.rule.Finding;
import org.practicekit.core.rule.RuleId;

/**
 * The claims and charges of a practice while one command changes them, and what that does to the ledger: a charge is owed from the day of
 * service on; when it comes on a claim the claim's payer owes it, and when the claim is taken back it is as before.
 */
final class ClaimBook {
    private final BillingWork.Unit<ClaimPorts> unit;
    private final LocalDate today;

    ClaimBook(BillingWork.Unit<ClaimPorts> unit, BillingSetup setup) {
        this.unit = unit;
        this.today = LocalDate.ofInstant(unit.now, setup.zone());
    }

    /** The day by the practice's calendar. */
    LocalDate today() {
        return today;
    }

    /** Adds a charge, owed on an account since the day of service. */
    Charge add(Charge charge, AccountKind owed) {
        Journal journal = journal(
                        new JournalId("charge-" + charge.id()),
                        JournalKind.CHARGE,
                        charge.date(),
                        List.of(
                                entry(charge, owed, charge.amount()),
                                entry(
                                        charge,
                                        AccountKind.CHARGES,
                                        charge.amount().negated())))
                .orElseThrow();
        unit.ifGranted(
                () -> {
                    post(journal);
                    return unit.ports.charges().add(unit.practice, charge);
                },
                ChargeChanged.of(unit.practice, charge, unit.now));
        return charge;
    }

    /** Takes a charge back, and what it was owed. */
    Charge voided(Charge before) {
        Journal charged = chargeJournal(before.id());
        Journal back = Journal.builder()
                .like(charged.reversal(new JournalId("charge-void-" + before.id()), today, unit.now))
                .kind(JournalKind.CHARGE_VOID)
                .build();
        return update(before, ChargeState.VOIDED, Optional.of(back));
    }

    /** Adds a claim for charges that nobody asked a payer for yet. */
    Claim add(Claim claim, List<Charge> charges) {
        List<JournalEntry> entries = new ArrayList<>();
        for (Charge charge : charges) {
            update(charge, ChargeState.BILLED, Optional.empty());
            entries.add(entry(charge, owedOn(charge.id()), charge.amount().negated()));
            entries.add(owedBy(claim, charge.id(), charge.amount()));
        }
        return add(claim, journal(transfer(claim), JournalKind.TRANSFER, today, entries));
    }

    /** Adds a claim to the next payer: what is left of the claim before moves to it, whoever owes it now. */
    Claim addAfter(Claim claim, Claim before) {
        List<JournalEntry> entries = new ArrayList<>();
        for (ChargeId charge : claim.charges()) {
            for (JournalEntry left : left(before, claim, charge)) {
                entries.add(left.negated());
                entries.add(owedBy(claim, charge, left.amount()));
            }
        }
        return add(claim, journal(transfer(claim), JournalKind.TRANSFER, today, entries));
    }

    private Claim add(Claim claim, Optional<Journal> journal) {
        unit.ifGranted(
                () -> {
                    journal.ifPresent(this::post);
                    return unit.ports.claims().add(unit.practice, claim);
                },
                ClaimChanged.of(unit.practice, claim, unit.now));
        return claim;
    }

    /** The next version of a claim; one that is voided gives its charges back. */
    Claim update(Claim before, Claim after) {
        Claim next =
                Claim.builder().like(after).version(before.version().next()).build();
        Optional<Journal> back = next.state() == ClaimState.VOIDED ? release(next) : Optional.empty();
        unit.ifGranted(
                () -> {
                    back.ifPresent(this::post);
                    return unit.ports.claims().update(unit.practice, next, before.version());
                },
                ClaimChanged.of(unit.practice, next, unit.now));
        return next;
    }

    /** Brings the task about a claim in line with the reasons for it, of which those under {@code own} rules are all told. */
    void settle(BillingSetup setup, Claim claim, List<Finding> reasons, List<? extends RuleId> own) {
        new TaskBook(unit)
                .settle(
                        new TaskBook.Wanted(
                                TaskKind.FOLLOW_UP_CLAIM,
                                "claim/" + claim.id(),
                                claim.patient(),
                                List.of(),
                                setup.followUp().due(today, Optional.empty()),
                                Optional.of("billing"),
                                reasons),
                        own::contains);
    }

    private Optional<Journal> release(Claim claim) {
        if (claim.rank() == PayerRank.PRIMARY) {
            claim.charges().stream()
                    .flatMap(id -> unit.ports.charges().find(unit.practice, id).stream())
                    .filter(charge -> charge.state() == ChargeState.BILLED)
                    .forEach(charge -> update(charge, ChargeState.CAPTURED, Optional.empty()));
        }
        return unit.ports
                .journals()
                .find(unit.practice, transfer(claim))
                .map(moved -> moved.reversal(new JournalId("claim-back-" + claim.id()), today, unit.now));
    }

    private Charge update(Charge before, ChargeState state, Optional<Journal> journal) {
        Charge next = Charge.builder()
                .like(before)
                .version(before.version().next())
                .state(state)
                .build();
        unit.ifGranted(
                () -> {
                    journal.ifPresent(this::post);
                    return unit.ports.charges().update(unit.practice, next, before.version());
                },
                ChargeChanged.of(unit.practice, next, unit.now));
        return next;
    }

    /** What stands on the claim before for a charge: with the patient, or with the next payer already. */
    private List<JournalEntry> left(Claim before, Claim claim, ChargeId charge) {
        List<JournalEntry> all = unit.ports.journals().ofClaim(unit.practice, before.id()).stream()
                .flatMap(journal -> journal.entries().stream())
                .filter(entry -> entry.claim().filter(before.id()::equals).isPresent()
                        && entry.charge().filter(charge::equals).isPresent())
                .toList();
        JournalEntry patients = JournalEntry.builder()
                .like(owedBy(
                        before,
                        charge,
                        sum(all.stream().filter(entry -> entry.account() == AccountKind.RECEIVABLE_PATIENT))))
                .account(AccountKind.RECEIVABLE_PATIENT)
                .payer(Optional.empty())
                .build();
        JournalEntry payers = JournalEntry.builder()
                .like(owedBy(
                        before,
                        charge,
                        sum(all.stream()
                                .filter(entry -> entry.account() == AccountKind.RECEIVABLE_INSURANCE
                                        && entry.payer()
                                                .filter(claim.payer()::equals)
                                                .isPresent()))))
                .payer(claim.payer())
                .build();
        return Stream.of(patients, payers)
                .filter(entry -> entry.amount().isPositive())
                .toList();
    }

    private static Money sum(Stream<JournalEntry> entries) {
        return entries.map(JournalEntry::amount).reduce(Money.noDollars(), Money::plus);
    }

    private JournalEntry owedBy(Claim claim, ChargeId charge, Money amount) {
        return JournalEntry.builder()
                .account(AccountKind.RECEIVABLE_INSURANCE)
                .amount(amount)
                .patient(claim.patient())
                .claim(claim.id())
                .charge(charge)
                .payer(claim.payer())
                .build();
    }

    private static JournalEntry entry(Charge charge, AccountKind account, Money amount) {
        return JournalEntry.builder()
                .account(account)
                .amount(amount)
                .patient(charge.patient())
                .charge(charge.id())
                .build();
    }

    /** On which account a charge was put when it was captured. */
    private AccountKind owedOn(ChargeId charge) {
        return chargeJournal(charge).entries().stream()
                .map(JournalEntry::account)
                .filter(account -> account != AccountKind.CHARGES)
                .findFirst()
                .orElse(AccountKind.RECEIVABLE_INSURANCE);
    }

    private Journal chargeJournal(ChargeId charge) {
        return unit.ports
                .journals()
                .find(unit.practice, new JournalId("charge-" + charge))
                .orElseThrow(() -> new IllegalStateException(
                        "charge %s has no journal. Maybe it was stored without its desk.".formatted(charge)));
    }

    private static JournalId transfer(Claim claim) {
        return new JournalId("claim-" + claim.id());
    }

    /** A journal of what moves; empty when nothing does. */
    private Optional<Journal> journal(JournalId id, JournalKind kind, LocalDate day, List<JournalEntry> entries) {
        List<JournalEntry> moved =
                entries.stream().filter(entry -> !entry.amount().isZero()).toList();
        return moved.isEmpty()
                ? Optional.empty()
                : Optional.of(Journal.builder()
                        .id(id)
                        .kind(kind)
                        .effectiveOn(day)
                        .postedAt(unit.now)
                        .entries(moved)
                        .build());
    }

    private void post(Journal journal) {
        if (!unit.ports.journals().add(unit.practice, journal)) {
            throw new IllegalStateException(
                    "journal %s is there already. Maybe the store forgot a command.".formatted(journal.id()));
        }
    }
}
