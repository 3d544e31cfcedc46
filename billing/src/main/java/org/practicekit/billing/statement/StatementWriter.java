package org.practicekit.billing.statement;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.practicekit.billing.account.PatientAccount;
import org.practicekit.billing.claim.Charge;
import org.practicekit.billing.claim.ChargeId;
import org.practicekit.billing.ledger.AccountKind;
import org.practicekit.billing.ledger.AsOf;
import org.practicekit.billing.ledger.Balances;
import org.practicekit.billing.ledger.Journal;
import org.practicekit.billing.ledger.JournalEntry;
import org.practicekit.billing.ledger.JournalId;
import org.practicekit.billing.ledger.JournalKind;
import org.practicekit.core.decision.Decision;
import org.practicekit.core.decision.Granted;
import org.practicekit.core.decision.Refused;
import org.practicekit.core.id.PatientId;
import org.practicekit.core.money.Money;
import org.practicekit.core.rule.Finding;
import org.practicekit.core.rule.Severity;

/**
 * Writes a statement from the ledger, and refuses one that does not come to what the ledger says. A pure function of its arguments;
 * immutable, thread-safe.
 */
public final class StatementWriter implements Serializable {
    private final int dueDays;

    /**
     * A writer.
     *
     * @param dueDays so many days after it goes out a statement is due
     */
    public StatementWriter(int dueDays) {
        this.dueDays = dueDays;
    }

    /**
     * The statement of a patient.
     *
     * @param journals the patient's part of the ledger, in the order in which it was written
     * @param charges the patient's charges as far as they are known, for what was done
     * @param previous the statement that went out before, if any
     * @param asOf from when it is told
     * @param day the day it is written for
     */
    public Decision<PatientStatement> write(
            PatientId patient,
            List<Journal> journals,
            Collection<Charge> charges,
            Optional<PatientStatement> previous,
            AsOf asOf,
            LocalDate day) {
        List<Journal> known = journals.stream().filter(asOf::includes).toList();
        PatientAccount account = PatientAccount.of(patient, known, AsOf.LATEST);
        Map<JournalId, JournalKind> kinds = rootKinds(journals);
        List<StatementItem> items = items(patient, known, kinds, charges);
        Map<Moved, Money> moved = moved(patient, known, kinds, previous);
        Money owed = items.stream().map(StatementItem::owed).reduce(Money.noDollars(), Money::plus);
        Money credit = account.balances().on(AccountKind.UNAPPLIED_CREDIT).negated();
        Money balance = owed.minus(credit);
        PatientStatement statement = PatientStatement.builder()
                .patient(patient)
                .asOf(asOf)
                .day(day)
                .previousOn(previous.map(PatientStatement::day))
                .previousBalance(previous.map(PatientStatement::balance).orElseGet(Money::noDollars))
                .newlyOwed(moved.getOrDefault(Moved.NEWLY_OWED, Money.noDollars()))
                .paid(moved.getOrDefault(Moved.PAID, Money.noDollars()).negated())
                .givenUp(moved.getOrDefault(Moved.GIVEN_UP, Money.noDollars()).negated())
                .refunded(moved.getOrDefault(Moved.REFUNDED, Money.noDollars()))
                .items(items.stream()
                        .filter(item -> isOpen(item) || touched(item, known, previous))
                        .toList())
                .owed(owed)
                .credit(credit)
                .withPayers(account.withPayers())
                .due(balance.max(Money.noDollars()))
                .dueOn(day.plusDays(dueDays))
                .aging(Aging.of(account.open(), asOf.day().isBefore(day) ? asOf.day() : day))
                .build();
        List<Finding> faults = faults(statement, items, journals);
        return faults.isEmpty() ? new Granted<>(statement, List.of()) : new Refused<>(faults);
    }

    /** What is wrong with a statement by the ledger, read anew; nothing for one that may be printed. */
    private static List<Finding> faults(PatientStatement statement, List<StatementItem> items, List<Journal> journals) {
        Balances ledger = Balances.of(journals, statement.asOf()).of(statement.patient());
        Money rolled = statement
                .previousBalance()
                .plus(statement.newlyOwed())
                .minus(statement.paid())
                .minus(statement.givenUp())
                .plus(statement.refunded());
        List<Finding> faults = new ArrayList<>();
        items.stream()
                .filter(item -> !item.addsUp())
                .forEach(
                        item -> faults.add(fault(statement, "line " + key(item), item.accountedFor(), item.charged())));
        check(faults, statement, "what is owed", statement.owed(), ledger.on(AccountKind.RECEIVABLE_PATIENT));
        check(
                faults,
                statement,
                "what waits on insurances",
                items.stream().map(StatementItem::withPayers).reduce(Money.noDollars(), Money::plus),
                ledger.on(AccountKind.RECEIVABLE_INSURANCE));
        check(faults, statement, "the balance since the statement before", rolled, statement.balance());
        return faults;
    }

    private static void check(
            List<Finding> faults, PatientStatement statement, String what, Money stated, Money ledger) {
        if (!stated.equals(ledger)) {
            faults.add(fault(statement, what, stated, ledger));
        }
    }

    private static Finding fault(PatientStatement statement, String what, Money stated, Money ledger) {
        return Finding.of(StatementRules.RECONCILES, Severity.ERROR)
                .message("In the statement %s would be %s; the ledger says %s.".formatted(what, stated, ledger))
                .putFacts("patient", statement.patient().value())
                .putFacts("what", what)
                .putFacts("difference", stated.minus(ledger).toString())
                .build();
    }

    private static List<StatementItem> items(
            PatientId patient, List<Journal> known, Map<JournalId, JournalKind> kinds, Collection<Charge> charges) {
        Map<String, Item> items = new LinkedHashMap<>();
        for (Journal journal : known) {
            JournalKind kind = kinds.getOrDefault(journal.id(), journal.kind());
            for (JournalEntry entry : journal.entries()) {
                boolean own = entry.patient().filter(patient::equals).isPresent();
                boolean about = entry.charge().isPresent()
                        || entry.claim().isPresent()
                        || entry.account() == AccountKind.RECEIVABLE_PATIENT
                        || entry.account() == AccountKind.RECEIVABLE_INSURANCE;
                if (own && about) {
                    items.computeIfAbsent(key(entry), key -> new Item(entry, journal.effectiveOn()))
                            .add(journal, kind, entry);
                }
            }
        }
        Map<ChargeId, Charge> byId = new HashMap<>();
        charges.forEach(charge -> byId.put(charge.id(), charge));
        return items.values().stream()
                .map(item -> item.build(byId))
                .sorted(Comparator.comparing(StatementItem::serviceOn).thenComparing(StatementWriter::key))
                .toList();
    }

    /** What a journal comes from, in the end: that of what it takes back, where it does. */
    private static Map<JournalId, JournalKind> rootKinds(List<Journal> journals) {
        Map<JournalId, JournalKind> kinds = new HashMap<>();
        for (Journal journal : journals) {
            kinds.put(
                    journal.id(),
                    journal.kind() == JournalKind.REVERSAL
                            ? journal.reverses().map(kinds::get).orElse(journal.kind())
                            : journal.kind());
        }
        return kinds;
    }

    private static Map<Moved, Money> moved(
            PatientId patient,
            List<Journal> known,
            Map<JournalId, JournalKind> kinds,
            Optional<PatientStatement> previous) {
        Map<Moved, Money> moved = new TreeMap<>();
        for (Journal journal : known) {
            if (isNew(journal, previous)) {
                Moved how = Moved.of(kinds.getOrDefault(journal.id(), journal.kind()));
                journal.entries().stream()
                        .filter(entry -> entry.patient().filter(patient::equals).isPresent())
                        .filter(entry -> entry.account() == AccountKind.RECEIVABLE_PATIENT
                                || entry.account() == AccountKind.UNAPPLIED_CREDIT)
                        .forEach(entry -> moved.merge(how, entry.amount(), Money::plus));
            }
        }
        return moved;
    }

    private static boolean isNew(Journal journal, Optional<PatientStatement> previous) {
        return previous.filter(one -> one.asOf().includes(journal)).isEmpty();
    }

    private static boolean isOpen(StatementItem item) {
        return !item.owed().isZero() || !item.withPayers().isZero();
    }

    private static boolean touched(StatementItem item, List<Journal> known, Optional<PatientStatement> previous) {
        return known.stream().anyMatch(journal -> item.journals().contains(journal.id()) && isNew(journal, previous));
    }

    private static String key(JournalEntry entry) {
        return entry.charge()
                .map(charge -> "charge " + charge)
                .or(() -> entry.claim().map(claim -> "claim " + claim))
                .orElse("");
    }

    private static String key(StatementItem item) {
        return item.charge()
                .map(charge -> "charge " + charge)
                .or(() -> item.claim().map(claim -> "claim " + claim))
                .orElse("");
    }

    /** How the balance of a patient moves. */
    private enum Moved {
        NEWLY_OWED,
        PAID,
        GIVEN_UP,
        REFUNDED;

        static Moved of(JournalKind kind) {
            return switch (kind) {
                case PATIENT_PAYMENT, CREDIT_APPLIED -> PAID;
                case WRITE_OFF -> GIVEN_UP;
                case REFUND -> REFUNDED;
                default -> NEWLY_OWED;
            };
        }
    }

    /** One item while it is added up. */
    private static final class Item {
        private final JournalEntry first;
        private final LocalDate serviceOn;
        private final Map<AccountKind, Money> sums = new TreeMap<>();
        private final Map<String, Money> shares = new TreeMap<>();
        private final List<JournalId> journals = new ArrayList<>();
        private Money patientPaid = Money.noDollars();
        private boolean leftByPayer;

        Item(JournalEntry first, LocalDate serviceOn) {
            this.first = first;
            this.serviceOn = serviceOn;
        }

        void add(Journal journal, JournalKind kind, JournalEntry entry) {
            sums.merge(entry.account(), entry.amount(), Money::plus);
            if (!journals.contains(journal.id())) {
                journals.add(journal.id());
            }
            if (entry.account() != AccountKind.RECEIVABLE_PATIENT) {
                return;
            }
            Moved how = Moved.of(kind);
            if (how == Moved.PAID || how == Moved.REFUNDED) {
                patientPaid = patientPaid.minus(entry.amount());
            } else if (how == Moved.NEWLY_OWED) {
                shares.merge(entry.reason().orElse(""), entry.amount(), Money::plus);
                leftByPayer |= kind == JournalKind.TRANSFER && entry.amount().isPositive();
            }
        }

        StatementItem build(Map<ChargeId, Charge> byId) {
            Optional<Charge> charge = first.charge().map(byId::get);
            return StatementItem.builder()
                    .charge(first.charge())
                    .claim(first.charge().isPresent() ? Optional.empty() : first.claim())
                    .visit(charge.map(Charge::visit))
                    .procedure(charge.flatMap(one -> one.service().procedure()))
                    .serviceOn(serviceOn)
                    .charged(sum(AccountKind.CHARGES).negated())
                    .insurancePaid(sum(AccountKind.CASH, AccountKind.REFUND_PAYABLE, AccountKind.REFUND_IN_TRANSIT))
                    .takenOff(sum(
                            AccountKind.CONTRACTUAL_ALLOWANCE, AccountKind.WITHHELD, AccountKind.OTHER_PAYER_INCOME))
                    .givenUp(sum(
                            AccountKind.DENIAL_WRITE_OFF,
                            AccountKind.SMALL_BALANCE_WRITE_OFF,
                            AccountKind.FINANCIAL_ASSISTANCE,
                            AccountKind.BAD_DEBT,
                            AccountKind.OTHER_WRITE_OFF))
                    .patientPaid(patientPaid)
                    .withPayers(sum(AccountKind.RECEIVABLE_INSURANCE))
                    .owed(sum(AccountKind.RECEIVABLE_PATIENT))
                    .shares(shares.entrySet().stream()
                            .filter(share -> !share.getValue().isZero())
                            .map(share -> new PatientShare(
                                    share.getKey(), PatientShare.words(share.getKey(), leftByPayer), share.getValue()))
                            .toList())
                    .journals(journals)
                    .build();
        }

        private Money sum(AccountKind... kinds) {
            return Stream.of(kinds)
                    .map(kind -> sums.getOrDefault(kind, Money.noDollars()))
                    .reduce(Money.noDollars(), Money::plus);
        }
    }
}
