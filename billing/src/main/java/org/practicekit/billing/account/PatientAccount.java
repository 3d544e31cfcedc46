package org.practicekit.billing.account;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.practicekit.billing.claim.ChargeId;
import org.practicekit.billing.claim.ClaimId;
import org.practicekit.billing.ledger.AccountKind;
import org.practicekit.billing.ledger.AsOf;
import org.practicekit.billing.ledger.Balances;
import org.practicekit.billing.ledger.Journal;
import org.practicekit.billing.ledger.JournalEntry;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.fingerprint.Fingerprinted;
import org.practicekit.core.id.PatientId;
import org.practicekit.core.money.Money;

/**
 * What one patient owes and has in credit, worked out from the ledger. A payment goes to the charges that the patient names, then to the
 * oldest day of service; a credit is drawn on in the same order. Immutable, thread-safe.
 */
public final class PatientAccount implements Serializable, Fingerprinted {
    private static final Comparator<OpenItem> OLDEST = Comparator.comparing(OpenItem::serviceOn)
            .thenComparing(OpenItem::since)
            .thenComparing(item -> item.place().charge().map(ChargeId::value).orElse(""))
            .thenComparing(item -> item.place().claim().map(ClaimId::value).orElse(""))
            .thenComparing(item -> item.place().payer().map(Object::toString).orElse(""));

    private final Balances balances;
    private final List<OpenItem> items;

    private PatientAccount(Balances balances, List<OpenItem> items) {
        this.balances = balances;
        this.items = items;
    }

    /** The account of a patient by these journals, which may be of others too. */
    public static PatientAccount of(PatientId patient, Collection<Journal> journals, AsOf asOf) {
        List<Journal> known = journals.stream().filter(asOf::includes).toList();
        Balances balances = Balances.of(known).of(patient);
        Map<Object, LocalDate> service = new HashMap<>();
        Map<JournalEntry, LocalDate> since = new HashMap<>();
        for (Journal journal : known) {
            for (JournalEntry entry : journal.entries()) {
                service.merge(subject(entry), journal.effectiveOn(), PatientAccount::earlier);
                since.merge(place(entry), journal.effectiveOn(), PatientAccount::earlier);
            }
        }
        List<OpenItem> items = balances.sums().stream()
                .map(sum -> new OpenItem(
                        sum,
                        service.getOrDefault(subject(sum), LocalDate.MIN),
                        since.getOrDefault(place(sum), LocalDate.MIN)))
                .sorted(OLDEST)
                .toList();
        return new PatientAccount(balances, items);
    }

    /** What the patient owes, the oldest first. */
    public List<OpenItem> open() {
        return on(AccountKind.RECEIVABLE_PATIENT, Money::isPositive);
    }

    /** What is the patient's: payments that belong to nothing yet, and charges that were paid more than once; the oldest first. */
    public List<OpenItem> credits() {
        return Stream.concat(
                        on(AccountKind.UNAPPLIED_CREDIT, Money::isNegative).stream(),
                        on(AccountKind.RECEIVABLE_PATIENT, Money::isNegative).stream())
                .toList();
    }

    /** What the patient owes in all, credits not counted. */
    public Money owed() {
        return total(open());
    }

    /** What the patient has in credit in all, as a positive amount. */
    public Money credit() {
        return total(credits()).negated();
    }

    /** What the patient has to pay when the credit is used; negative when the practice owes the patient. */
    public Money balance() {
        return owed().minus(credit());
    }

    /** What is with payers and may become the patient's. */
    public Money withPayers() {
        return balances.on(AccountKind.RECEIVABLE_INSURANCE);
    }

    /** All sums of the patient. */
    public Balances balances() {
        return balances;
    }

    /**
     * Puts an amount to what is owed: the entries lower it.
     *
     * @param first the charges to begin with, in this order; then the oldest
     */
    public Allocation put(Money amount, List<ChargeId> first) {
        List<OpenItem> order = new ArrayList<>();
        first.forEach(charge -> open().stream().filter(about(charge)).forEach(order::add));
        open().stream().filter(item -> !order.contains(item)).forEach(order::add);
        return taken(amount, order);
    }

    /** Puts an amount to these charges only. */
    public Allocation putOnly(Money amount, List<ChargeId> charges) {
        return taken(
                amount,
                charges.stream()
                        .flatMap(charge -> open().stream().filter(about(charge)))
                        .toList());
    }

    /** Draws an amount on what the patient has in credit: the entries use it up. */
    public Allocation draw(Money amount) {
        return taken(amount, credits());
    }

    /** Takes an amount off what one claim still has with its payers; a claim that was paid too much is drawn on when {@code credit}. */
    public Allocation fromClaim(Money amount, ClaimId claim, boolean credit) {
        return taken(
                amount,
                on(AccountKind.RECEIVABLE_INSURANCE, credit ? Money::isNegative : Money::isPositive).stream()
                        .filter(item ->
                                item.place().claim().filter(claim::equals).isPresent())
                        .toList());
    }

    @Override
    public void describeTo(FingerprintWriter writer) {
        writer.value("balances", balances).each("items", items);
    }

    private static Predicate<OpenItem> about(ChargeId charge) {
        return item -> item.place().charge().filter(charge::equals).isPresent();
    }

    private List<OpenItem> on(AccountKind account, Predicate<Money> test) {
        return items.stream()
                .filter(item -> item.place().account() == account && test.test(item.amount()))
                .toList();
    }

    private static Allocation taken(Money amount, List<OpenItem> order) {
        List<JournalEntry> entries = new ArrayList<>();
        Money rest = amount;
        for (OpenItem item : order) {
            Money there = item.amount().isNegative() ? item.amount().negated() : item.amount();
            Money part = rest.min(there);
            if (part.isPositive()) {
                entries.add(JournalEntry.builder()
                        .like(item.place())
                        .amount(item.amount().isNegative() ? part : part.negated())
                        .build());
                rest = rest.minus(part);
            }
        }
        return new Allocation(entries, rest);
    }

    private static Money total(List<OpenItem> items) {
        return items.stream().map(OpenItem::amount).reduce(Money.noDollars(), Money::plus);
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    /** What an entry is about: its charge, else its claim, else nothing but the patient. */
    private static Object subject(JournalEntry entry) {
        return entry.charge().<Object>map(charge -> charge).or(entry::claim).orElse("");
    }

    private static JournalEntry place(JournalEntry entry) {
        return JournalEntry.builder()
                .account(entry.account())
                .amount(Money.noDollars())
                .patient(entry.patient())
                .claim(entry.claim())
                .charge(entry.charge())
                .payer(entry.payer())
                .build();
    }
}
